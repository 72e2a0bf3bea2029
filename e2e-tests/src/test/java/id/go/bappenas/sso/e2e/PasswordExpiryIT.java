package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.ChangePasswordPage;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import id.go.bappenas.sso.e2e.pages.PasswordChangedPage;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** "Alur ubah password berkala": a password has to be changed after three months. */
@ExtendWith(SsoExtension.class)
class PasswordExpiryIT {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    @Test
    void changeOfAnExpiredPasswordLeadsToTheApplication(Sso sso, Page page) {
        var person = sso.people().employee(Jakarta.now().minusMonths(4));
        var wanted = sso.webmail() + "?folder=arsip&q=O%27Brien";
        page.navigate(wanted);
        new LoginPage(page).signIn(person);

        var form = new ChangePasswordPage(page).assertCurrent().assertOldPasswordIsAsked(false);
        assertThat(page.locator("h1")).containsText("Ganti Password Akun SSO");
        assertThat(page.locator("[data-page] .instruction").first()).containsText("selama 3 bulan");
        assertThat(page.locator("#login-id")).hasValue(person.username());
        assertThat(form.signOutOthers()).isChecked();
        form.assertListFollowsTyping();
        form.assertDifferingConfirmationIsToldAtOnce();
        assertServerRefusesWeakPasswords(form, person);

        var password = People.randomPassword();
        form.change(password, password);
        new PasswordChangedPage(page).assertCurrent().goOn();

        ApplicationPage.webmail(page).assertSignedIn(person);
        assertThat(page.url()).startsWith(sso.webmail()).endsWith("?folder=arsip&q=O%27Brien");
        assertThat(sso.people().events(person, "UPDATE_CREDENTIAL"))
                .extracting(event -> event.at("/details/change_reason").asText())
                .containsExactly("expired");
        assertThat(sso.people().events(person, "UPDATE_CREDENTIAL_ERROR").toString())
                .contains("password_rejected")
                .doesNotContain("semuakecil");
    }

    private static void assertServerRefusesWeakPasswords(ChangePasswordPage form, Person person) {
        form.change("semuakecil", "semuakecil");
        form.assertCurrent().assertMet("length", "true").assertMet("letter-case", "false");
        form.change(person.password(), person.password());
        form.assertCurrent().assertMet("history", "false").assertMet("digit", "true");
        assertThat(form.error("new")).isVisible();
    }

    @Test
    void rememberedSessionAsksForTheOldPasswordAndCountsWrongOnes(Sso sso, Page page) {
        var person = sso.people().employee(Jakarta.now());
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        ApplicationPage.smartOffice(page).assertSignedIn(person);
        sso.people().age(person, Jakarta.now().minusMonths(3));

        page.navigate(sso.webmail());
        var form = new ChangePasswordPage(page).assertCurrent().assertOldPasswordIsAsked(true);
        var password = People.randomPassword();
        form.change("Salah#12345", password, password);
        assertThat(form.error("current")).containsText("Password Lama salah.");
        Await.until(
                "the failure to be counted",
                Duration.ofSeconds(10),
                () -> sso.people().failures(person) == 1 ? Optional.of(true) : Optional.empty());
        assertThat(sso.people().events(person, "UPDATE_CREDENTIAL_ERROR"))
                .extracting(event -> event.get("error").asText())
                .containsExactly("invalid_user_credentials");

        form.change(person.password(), password, password);
        new PasswordChangedPage(page).assertCurrent().goOn();
        ApplicationPage.webmail(page).assertSignedIn(person);
        assertNewPasswordIsKept(sso, person.withPassword(password));
    }

    /** Checking the old hash also renews it; the renewal must not restore the old password. */
    private static void assertNewPasswordIsKept(Sso sso, Person person) {
        assertThat(DirectGrant.of(sso, person).statusCode()).isEqualTo(200);
    }

    @Test
    void requestsWithoutAPageGetKeycloaksStandardErrors(Sso sso, Page page) {
        var person = sso.people().employee(Jakarta.now());
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        ApplicationPage.smartOffice(page).assertSignedIn(person);
        sso.people().age(person, Jakarta.now().minusMonths(4));

        // In the browser: Playwright's request API does not send secure cookies to http://127.0.0.1, the address of
        // containers.
        var silent = page.waitForRequest(
                request -> request.url().contains("/callback?"),
                () -> page.navigate(SignInRequest.smartOffice(sso, Map.of("prompt", "none"))));
        assertThat(silent.url()).contains("error=interaction_required");

        var granted = DirectGrant.of(sso, person);
        assertThat(granted.statusCode()).isEqualTo(400);
        assertThat(granted.body()).contains("invalid_grant");
    }

    @Test
    void changeCanBeFinishedInAnotherBrowser(Sso sso, Browsing browsing) {
        var person = sso.people().employee(Jakarta.now().minusMonths(3));
        var first = browsing.page();
        first.navigate(sso.smartOffice());
        new LoginPage(first).signIn(person);
        new ChangePasswordPage(first).assertCurrent();
        first.context().close();

        var page = browsing.device("id-ID", 1280, 800);
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        var password = People.randomPassword();
        new ChangePasswordPage(page).assertCurrent().change(password, password);
        new PasswordChangedPage(page).assertCurrent();
        page.context().close();

        var later = browsing.device("id-ID", 1280, 800);
        later.navigate(sso.smartOffice());
        new LoginPage(later).signIn(person.username(), password);
        ApplicationPage.smartOffice(later).assertSignedIn(person);
    }
}
