package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.ChangePasswordPage;
import id.go.bappenas.sso.e2e.pages.ForgotPasswordPage;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Keycloak's own reset link, which leads to our form. */
@ExtendWith(SsoExtension.class)
class ResetLinkIT {

    private static final Pattern LINK = Pattern.compile("https?://\\S+/login-actions/action-token\\S+");

    @Test
    void theFormDoesNotAskForTheForgottenPasswordAndTheNewOneIsAChosenOne(Sso sso, Page page) {
        var person = sso.people().employee();
        page.navigate(sso.smartOffice());
        new LoginPage(page).forgotPassword().click();
        new ForgotPasswordPage(page).assertCurrent().ask(person.username());
        var link = LINK.matcher(
                sso.mailbox().awaitTo(person.username() + "@kantor.example").text());
        assertThat(link.find()).isTrue();
        page.navigate(link.group());

        var form = new ChangePasswordPage(page).assertCurrent().assertOldPasswordIsAsked(false);
        form.change(person.password(), person.password());
        form.assertCurrent().assertMet("history", "false");
        var password = People.randomPassword();
        form.change(password, password);
        ApplicationPage.smartOffice(page).assertSignedIn(person);

        assertThat(sso.people().reset(person, People.randomPassword(), false).status())
                .isEqualTo(204);
        for (var chosen : new String[] {person.password(), password}) {
            assertThat(sso.people().reset(person, chosen, false).body().toString())
                    .contains("Password sama dengan password saat ini");
        }
    }
}
