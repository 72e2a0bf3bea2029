package id.go.bappenas.sso.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.Totp;

/** The pages for officers, {@code account-desk}. */
public record DeskPages(Page page, Sso sso) {

    public static final String PATH = "account-desk";

    /** Opens a page of the desk. */
    public DeskPages open(String path) {
        page.navigate(sso.realm() + "/" + PATH + (path.isEmpty() ? "" : "/" + path));
        return this;
    }

    /** Opens a page of the desk without a session, and signs in with the second factor. */
    public DeskPages openAs(Person officer, String path) {
        open(path);
        new LoginPage(page).signIn(officer);
        page.locator("#otp").fill(Totp.of(officer).orElseThrow().unusedCode());
        page.locator("#kc-login").click();
        return this;
    }

    /** Waits until this page is shown. */
    public DeskPages assertCurrent(String name) {
        assertThat(page.locator("body")).hasAttribute("data-page", name);
        return this;
    }
}
