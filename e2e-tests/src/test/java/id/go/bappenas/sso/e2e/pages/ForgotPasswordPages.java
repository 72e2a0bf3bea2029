package id.go.bappenas.sso.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.Employee;

/** The pages of Lupa Password, in the order in which a person sees them. */
public record ForgotPasswordPages(Page page) {

    public ForgotPasswordPages assertCurrent(String name) {
        assertThat(page.locator("[data-page=" + name + "]")).isVisible();
        return this;
    }

    public ForgotPasswordPages username(String username) {
        assertThat(page.locator("body")).hasAttribute("data-page-id", "login-login-reset-password");
        page.locator("#username").fill(username);
        page.locator("#kc-form-buttons").click();
        return this;
    }

    public ForgotPasswordPages identity(Employee employee) {
        return identity(employee.nik(), employee.birthPlace(), employee.birthDate());
    }

    public ForgotPasswordPages identity(String nik, String birthPlace, String birthDate) {
        fillIdentity(nik, birthPlace, birthDate);
        page.locator("#kc-submit").click();
        return this;
    }

    /** Fills in the fields and presses no button. */
    public void fillIdentity(String nik, String birthPlace, String birthDate) {
        assertCurrent("identity-check");
        page.locator("#nik").fill(nik);
        page.locator("#birthPlace").fill(birthPlace);
        Employee.dateOf(birthDate)
                .forEach((field, value) -> page.locator("#" + field).fill(value));
    }

    public ForgotPasswordPages mailbox(String address) {
        assertCurrent("external-mailbox");
        page.locator("#externalEmail").fill(address);
        solveCaptcha();
        page.locator("#kc-submit").click();
        return this;
    }

    public ForgotPasswordPages solveCaptcha() {
        page.locator("#captcha-box").check();
        assertThat(page.locator("input[name=captcha]")).not().hasValue("");
        return this;
    }

    public ForgotPasswordPages choose(String button) {
        page.locator("#" + button).click();
        return this;
    }

    public Locator error() {
        return page.locator(".pf-v5-c-alert, [id^=input-error-]:not([id^=input-error-container])");
    }
}
