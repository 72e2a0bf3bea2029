package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** "Buka URL https://sso…/, klik Lupa Password": the server's root URL opens the sign-in page. */
@ExtendWith(SsoExtension.class)
class RootUrlIT {

    @Test
    void rootUrlShowsTheSignInPageWithLupaPassword(Sso sso, Page page) {
        page.navigate(sso.address() + "/");

        new LoginPage(page).assertCurrent();
        assertThat(page.locator("h1")).containsText("Selamat Datang di SSO Bappenas");
        assertThat(new LoginPage(page).forgotPassword()).containsText("Lupa Password");
    }

    @Test
    void rootUrlWorksWithoutJavaScript(Sso sso, Browsing browsing) {
        var person = sso.people().employee();
        var page = browsing.deviceWithoutJavaScript();

        page.navigate(sso.address() + "/");
        page.waitForURL(url -> url.startsWith(sso.realm()));
        new LoginPage(page).signIn(person);

        ApplicationPage.smartOffice(page).assertSignedIn(person);
    }

    @Test
    void signInWithoutAnApplicationEndsAtSmartOffice(Sso sso, Page page) {
        var person = sso.people().employee();
        page.navigate(sso.address() + "/");

        new LoginPage(page).signIn(person);

        ApplicationPage.smartOffice(page).assertSignedIn(person);
        assertThat(page.url()).isEqualTo(sso.smartOffice());
    }

    @Test
    void signedInPersonIsRedirectedToSmartOffice(Sso sso, Page page) {
        var person = sso.people().employee();
        page.navigate(sso.webmail());
        new LoginPage(page).signIn(person);
        ApplicationPage.webmail(page).assertSignedIn(person);

        page.navigate(sso.address() + "/");

        ApplicationPage.smartOffice(page).assertSignedIn(person);
    }

    @Test
    void lupaPasswordOpensFromTheRootUrl(Sso sso, Page page) {
        page.navigate(sso.address() + "/");

        new LoginPage(page).forgotPassword().click();

        assertThat(page.locator("body")).hasAttribute("data-page-id", "login-login-reset-password");
        assertThat(page.locator("#username")).isVisible();
    }

    @Test
    void adminConsoleStaysAtItsAddress(Sso sso, Page page) {
        page.navigate(sso.address() + "/admin/");

        page.waitForURL(url -> url.contains("/realms/master/"));
        assertThat(page.locator("#username")).isVisible();
    }
}
