package id.go.bappenas.sso.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Keycloak's page to choose a new password, in our theme. */
public record ChangePasswordPage(Page page) {

    public ChangePasswordPage assertCurrent() {
        assertThat(page.locator("body")).hasAttribute("data-page-id", "login-login-update-password");
        return this;
    }

    public void change(String password, String confirmation) {
        page.locator("#password-new").fill(password);
        page.locator("#password-confirm").fill(confirmation);
        page.locator("form#kc-passwd-update-form [type=submit]").first().click();
    }

    public Locator error() {
        return page.locator(".pf-m-danger");
    }
}
