package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.HashedPassword;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.WebmailClient;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.ChangePasswordPage;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import id.go.bappenas.sso.e2e.pages.PasswordChangedPage;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Names, identity data and passwords with characters that come with pasted text or another keyboard. */
@ExtendWith(SsoExtension.class)
class TypedTextIT {

    private static final String CHANGE_FOR = "employee-password/change-for";

    @Test
    void pastedUsernameSignsInAndIsTheCountedOne(Sso sso, Page page) {
        var person = sso.people().employee();
        var pasted = "\uFEFF" + person.username() + "\u00A0";

        DirectGrant.tokens(sso, person);
        var grant = DirectGrant.through(sso, person, new Person(person.id(), pasted, person.password()));
        assertThat(grant.statusCode()).isEqualTo(200);
        var nul = DirectGrant.through(sso, person, new Person("-", person.username() + "\0", "salah"));
        assertThat(nul.statusCode()).isEqualTo(400);
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(pasted, "salah");
        assertThat(new LoginPage(page).error().first()).isVisible();
        new LoginPage(page).signIn(pasted, person.password());

        ApplicationPage.smartOffice(page).assertSignedIn(person);
        assertThat(sso.people().events(person, "LOGIN_ERROR")).hasSize(1).allSatisfy(event -> assertThat(
                        event.at("/details/username").asText())
                .isEqualTo(person.username()));
    }

    @Test
    void pastedIdentityDataLeadToTheMailedLink(Sso sso) {
        var employee = Employee.of(sso);
        var nik = new StringBuilder("\u202A");
        employee.nik().chars().forEach(digit -> nik.appendCodePoint(digit - '0' + '\uFF10')
                .append('\u200B'));

        new Reset(sso)
                .start("\u00A0" + employee.username() + "\u200B")
                .identity(Map.of(
                        "nik", nik.append('\u202C').toString(),
                        "birthPlace", "\uFEFFBan\u200Bdung\u00A0",
                        "birthDay", "\uFF11\uFF17",
                        "birthMonth", "03\u00A0",
                        "birthYear", "\u200E1985"))
                .mailbox("\u00A0" + employee.address() + "\u200B");

        var mail = Reset.awaitMails(sso, employee, 1).get(0);
        assertThat(new Forms("id").get(Reset.link(mail.text())).page()).isEqualTo("confirm-reset");
    }

    @Test
    void passwordWithAnAccentIsTheSameComposedAndDecomposed(Sso sso, Page page) {
        var person = sso.people().employee();
        var composed = "\u00E9\u00C9 " + People.randomPassword();
        var decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        ApplicationPage.smartOffice(page).assertSignedIn(person).changePassword();

        var form = new ChangePasswordPage(page).assertCurrent();
        form.fresh().fill(decomposed + "\u00A0");
        assertThat(page.locator("#password-note")).containsText("diawali atau diakhiri dengan spasi");
        form.fresh().fill(decomposed + "\t");
        assertThat(page.locator("#password-note")).containsText("karakter yang tidak terlihat");
        form.change(person.password(), decomposed, composed);
        new PasswordChangedPage(page).assertCurrent().goOn();
        ApplicationPage.smartOffice(page).assertSignedIn(person);

        assertThat(DirectGrant.of(sso, person.withPassword(composed)).statusCode())
                .isEqualTo(200);
        assertThat(DirectGrant.again(sso, person.withPassword(decomposed)).statusCode())
                .isEqualTo(200);
        for (var typed : List.of(composed, decomposed)) {
            var refused = sso.people().reset(person, typed, false);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body().toString()).contains("password sekarang");
        }
    }

    @Test
    void hashOfTheDecomposedFormStaysGood(Sso sso) {
        var decomposed = Normalizer.normalize("\u00E9" + People.randomPassword(), Normalizer.Form.NFD);
        var person = sso.people()
                .employee(
                        Jakarta.now(),
                        account -> account.put("credentials", List.of(HashedPassword.of(decomposed, false))));

        var composed = person.withPassword(Normalizer.normalize(decomposed, Normalizer.Form.NFC));
        assertThat(DirectGrant.of(sso, composed).statusCode()).isEqualTo(200);
        assertThat(DirectGrant.again(sso, person.withPassword(decomposed)).statusCode())
                .isEqualTo(200);
        var changed = WebmailClient.make(sso).api().postForm(CHANGE_FOR, changeFor(composed, People.randomPassword()));
        assertThat(changed.status()).as(changed.text()).isEqualTo(204);
    }

    @Test
    void passwordThatEndsInALineBreakIsRefusedWhenItIsSetAndForgivenWhenItIsChecked(Sso sso) {
        var person = sso.people().employee(Jakarta.now());
        var webmail = WebmailClient.make(sso).api();
        var pasted = new Person(person.id(), person.username() + "\u00A0", person.password() + "\r\n");
        var chosen = People.randomPassword();

        var refused = webmail.postForm(CHANGE_FOR, changeFor(pasted, chosen + "\r\n"));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/code").asText()).isEqualTo("no-invisible-characters");
        assertThat(refused.body().at("/errors/0/detail").asText()).contains("karakter yang tidak terlihat");
        var byAdministrator = sso.people().reset(person, chosen + "\t", false);
        assertThat(byAdministrator.status()).isEqualTo(400);
        assertThat(byAdministrator.body().toString()).contains("karakter yang tidak terlihat");

        var changed = webmail.postForm(CHANGE_FOR, changeFor(pasted, chosen));
        assertThat(changed.status()).as(changed.text()).isEqualTo(204);
        assertThat(DirectGrant.of(sso, person.withPassword(" " + chosen + "\n")).statusCode())
                .isEqualTo(200);
    }

    private static Map<String, String> changeFor(Person person, String chosen) {
        return Map.of("username", person.username(), "currentPassword", person.password(), "newPassword", chosen);
    }
}
