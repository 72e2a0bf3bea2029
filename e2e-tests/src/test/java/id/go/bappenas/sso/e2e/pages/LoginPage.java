package id.go.bappenas.sso.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.Person;

/** The realm's sign-in page. */
public record LoginPage(Page page) {

    public LoginPage assertCurrent() {
        assertThat(page.locator("body")).hasAttribute("data-page-id", "login-login");
        return this;
    }

    public void signIn(Person person) {
        signIn(person.username(), person.password());
    }

    public void signIn(String username, String password) {
        assertCurrent();
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    public Locator forgotPassword() {
        return page.locator("a[href*='reset-credentials']");
    }

    public Locator error() {
        return page.locator("#input-error-username, #input-error, .pf-v5-c-alert");
    }
}
