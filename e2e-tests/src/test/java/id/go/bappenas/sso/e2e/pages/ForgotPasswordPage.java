package id.go.bappenas.sso.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** The first page of Lupa Password. */
public record ForgotPasswordPage(Page page) {

    public ForgotPasswordPage assertCurrent() {
        assertThat(page.locator("body")).hasAttribute("data-page-id", "login-login-reset-password");
        return this;
    }

    public void ask(String username) {
        page.locator("#username").fill(username);
        page.locator("#kc-form-buttons").click();
    }
}
