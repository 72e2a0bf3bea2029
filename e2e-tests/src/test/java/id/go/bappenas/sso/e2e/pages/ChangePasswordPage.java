package id.go.bappenas.sso.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The form to choose a new password. */
public record ChangePasswordPage(Page page) {

    public ChangePasswordPage assertCurrent() {
        assertThat(page.locator("[data-page=change-password]")).isVisible();
        return this;
    }

    public ChangePasswordPage assertOldPasswordIsAsked(boolean asked) {
        assertThat(page.locator("#password-current")).hasCount(asked ? 1 : 0);
        return this;
    }

    public ChangePasswordPage assertMet(String rule, String met) {
        assertThat(page.locator("[data-rule=" + rule + "]")).hasAttribute("data-met", met);
        return this;
    }

    public Locator old() {
        return page.locator("#password-current");
    }

    public Locator fresh() {
        return page.locator("#password-new");
    }

    public Locator confirmation() {
        return page.locator("#password-confirm");
    }

    public Locator signOutOthers() {
        return page.locator("#logout-sessions");
    }

    public void change(String password, String confirmation) {
        fresh().fill(password);
        confirmation().fill(confirmation);
        page.locator("#kc-submit").click();
    }

    public void change(String old, String password, String confirmation) {
        old().fill(old);
        change(password, confirmation);
    }

    /** What is wrong with a field: {@code current}, {@code new} or {@code confirm}. */
    public Locator error(String field) {
        return page.locator("#input-error-container-password-" + field);
    }
}
