package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.HashedPassword;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.ChangePasswordPage;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import id.go.bappenas.sso.e2e.pages.PasswordChangedPage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Password changes that begin in Keycloak's admin console or account console. */
@ExtendWith(SsoExtension.class)
class ConsolesIT {

    /** A password that breaks every rule of the realm, because it is the person's current one and contains the user name. */
    private static final String BREAKS_ALL = "wibowo-123456";

    private static final List<String> SENTENCES = List.of(
            "1 huruf kecil & 1 huruf besar",
            "Password harus berbeda dari password sekarang",
            "Password tidak boleh memuat nama",
            "Password terlalu mudah ditebak");

    @Test
    void adminConsoleShowsAllBrokenRulesAtOnce(Sso sso, Page page) {
        var person = sso.people().employee(representation -> {
            representation.put("lastName", "Wibowo");
            representation.put("credentials", List.of(HashedPassword.of(BREAKS_ALL, false)));
        });
        page.navigate(
                sso.address() + "/admin/master/console/#/" + Sso.REALM + "/users/" + person.id() + "/credentials");
        new LoginPage(page).signIn(sso.administrator(), sso.administratorPassword());

        page.getByTestId("resetPasswordBtn").click();
        page.getByTestId("passwordField").fill(BREAKS_ALL);
        page.getByTestId("passwordConfirmationField").fill(BREAKS_ALL);
        page.getByTestId("confirm").click();
        page.getByTestId("confirm").last().click();

        for (var sentence : SENTENCES) {
            assertThat(page.locator(".pf-v5-c-alert.pf-m-danger")).containsText(sentence);
        }
    }

    @Test
    void accountConsoleOpensTheFormWhichReturnsToTheConsole(Sso sso, Page page) {
        var person = sso.people().employee(representation -> representation.put("lastName", "Wibowo"));
        page.navigate(sso.realm() + "/account/account-security/signing-in");
        new LoginPage(page).signIn(person);
        page.getByTestId("password/credential-list").locator("button").first().click();

        var form = new ChangePasswordPage(page).assertCurrent();
        form.change(person.password(), BREAKS_ALL, BREAKS_ALL);
        for (var sentence : List.of(SENTENCES.get(0), SENTENCES.get(2), SENTENCES.get(3))) {
            assertThat(form.error("new")).containsText(sentence);
        }
        var password = People.randomPassword();
        form.change(person.password(), password, password);
        new PasswordChangedPage(page).assertCurrent().goOn();

        page.waitForURL(url -> url.contains("/account/"));
        assertThat(page.getByTestId("password/credential-list")).isVisible();
    }
}
