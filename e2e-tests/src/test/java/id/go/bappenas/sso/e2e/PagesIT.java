package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.ChangePasswordPage;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The theme on Keycloak's pages: words and structure. Also takes the screenshots of the documentation. */
@ExtendWith(SsoExtension.class)
class PagesIT {

    @ParameterizedTest
    @CsvSource({
        "id-ID, id, Selamat Datang di SSO Bappenas, Lupa Password",
        "en-GB, en, Welcome to SSO Bappenas, Forgot Password",
        "fr-FR, id, Selamat Datang di SSO Bappenas, Lupa Password"
    })
    void signInPageIsInTheBrowsersLanguageOrIndonesian(
            String browser, String language, String title, String forgotten, Sso sso, Browsing browsing) {
        var page = browsing.device(browser, 1280, 800);

        page.navigate(sso.smartOffice());

        new LoginPage(page).assertCurrent();
        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.locator("h1")).containsText(title);
        assertThat(page.locator("body")).containsText(forgotten);
    }

    @Test
    void pagesForEmployeesNeverSayKataSandi(Sso sso, Page page) {
        var person = sso.people().employee();
        page.navigate(sso.smartOffice());
        assertNoKataSandi(page);
        new LoginPage(page).forgotPassword().click();
        assertNoKataSandi(page);
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person.username(), "Salah#12345");
        assertNoKataSandi(page);
        new LoginPage(page).signIn(person);
        ApplicationPage.smartOffice(page).assertSignedIn(person).changePassword();
        new ChangePasswordPage(page).assertCurrent();
        assertNoKataSandi(page);
    }

    private static void assertNoKataSandi(Page page) {
        assertThat(page.content()).doesNotContainIgnoringCase("kata sandi");
    }

    @Test
    void errorPageNamesTheHelpContact(Sso sso, Page page) {
        page.navigate(sso.realm() + "/protocol/openid-connect/auth?client_id=tidak-ada&response_type=code");

        assertThat(page.locator("body")).hasAttribute("data-page-id", "login-error");
        assertThat(page.locator("body")).containsText("Helpdesk Pusdatin");
        assertThat(page.locator("h1")).hasCount(1);
    }

    @Test
    void wrongPasswordMessageBelongsToItsField(Sso sso, Page page) {
        page.navigate(sso.smartOffice());

        new LoginPage(page).signIn("tidak.ada", "Salah#12345");

        var field = page.locator("[aria-invalid=true]").first();
        var described = field.getAttribute("aria-describedby");
        assertThat(page.locator("#" + described)).not().isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void pagesFitTheScreenWidth(int width, Sso sso, Browsing browsing) {
        var person = sso.people().employee(representation -> {
            representation.put("firstName", "Siti");
            representation.put("lastName", "Rahayu");
        });
        sso.people().grant(person, "flexiwork", "access");
        for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            var page = browsing.device("id-ID", width, 800, scheme);
            var shots = new Screenshots(page, width + "-" + scheme.name().toLowerCase(Locale.ROOT));
            page.navigate(sso.smartOffice());
            shots.take("sign-in");
            new LoginPage(page).signIn("siti.rahayu.contoh", "Salah#12345");
            shots.take("sign-in-refused");
            new LoginPage(page).forgotPassword().click();
            shots.take("forgot-password");
            page.navigate(sso.smartOffice());
            new LoginPage(page).signIn(person);
            ApplicationPage.smartOffice(page).assertSignedIn(person);
            shots.take("smart-office");
            page.navigate(sso.webmail());
            shots.take("webmail");
            page.navigate(sso.flexiwork());
            shots.take("flexiwork");
            page.navigate(sso.smartOffice() + "change-password");
            new ChangePasswordPage(page).assertCurrent();
            shots.take("change-password");
            new ChangePasswordPage(page).change(person.password(), "semuakecil", "semuakecil");
            new ChangePasswordPage(page).assertMet("letter-case", "false").assertMet("length", "true");
            shots.take("change-password-refused");
            page.navigate(sso.realm() + "/protocol/openid-connect/logout");
            shots.take("logout");
            page.locator("#kc-logout").click();
            shots.take("logged-out");
            page.navigate(sso.realm() + "/protocol/openid-connect/auth?client_id=tidak-ada&response_type=code");
            shots.take("error");
        }
    }
}
