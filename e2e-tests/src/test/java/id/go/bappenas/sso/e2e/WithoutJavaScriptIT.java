package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.ChangePasswordPage;
import id.go.bappenas.sso.e2e.pages.ForgotPasswordPages;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import id.go.bappenas.sso.e2e.pages.PasswordChangedPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The pages in a browser without JavaScript. Each button is double-clicked, because no script can ignore the second click: the
 * browser sends the form twice and shows the answer to the second request.
 */
@ExtendWith(SsoExtension.class)
class WithoutJavaScriptIT {

    @Test
    void signInAndForcedChangeWork(Sso sso, Browsing browsing) {
        var person = sso.people().employee(Jakarta.now().minusMonths(4));
        var page = browsing.deviceWithoutJavaScript();
        page.navigate(sso.smartOffice());

        signIn(page, person.username(), person.password());
        new ChangePasswordPage(page).assertCurrent();
        change(page, "semuakecil");
        new ChangePasswordPage(page).assertCurrent().assertMet("digit", "false");
        assertThat(new ChangePasswordPage(page).error("new")).isVisible();
        change(page, People.randomPassword());
        arrive(page, person);

        assertThat(sso.people().events(person, "UPDATE_CREDENTIAL")).hasSize(1);
        assertThat(sso.people().events(person, "UPDATE_CREDENTIAL_ERROR")).hasSize(1);
        assertThat(sso.people().sessions(person)).isEqualTo(1);
    }

    /** Page {@code external-mailbox} needs a script for its CAPTCHA; {@code CaptchaClientIT} says what it shows without. */
    @Test
    void lupaPasswordWorksExceptForTheCaptcha(Sso sso, Browsing browsing) {
        var employee = Employee.of(sso);
        var page = browsing.deviceWithoutJavaScript();
        var pages = new ForgotPasswordPages(page);
        page.navigate(sso.smartOffice());
        new LoginPage(page).assertCurrent().forgotPassword().click();
        page.locator("#username").fill("salah.ketik");
        page.locator("#kc-form-buttons").dblclick();
        pages.assertCurrent("identity-check");
        page.locator("#change-username").dblclick();
        page.locator("#username").fill(employee.username());
        page.locator("#kc-form-buttons").dblclick();
        pages.assertCurrent("identity-check");
        pages.fillIdentity(employee.nik(), employee.birthPlace(), employee.birthDate());
        page.locator("#kc-submit").dblclick();
        pages.assertCurrent("external-mailbox");

        page.navigate(Reset.link(sso, employee));
        pages.assertCurrent("confirm-reset");
        page.locator("#confirm").dblclick();
        pages.assertCurrent("reset-done");
        var mailed = Reset.password(Reset.awaitMails(sso, employee, 2).get(0));
        page.locator("#application").click();
        signIn(page, employee.username(), mailed);
        new ChangePasswordPage(page).assertCurrent();
        change(page, People.randomPassword());
        arrive(page, employee.person());

        assertThat(Reset.mails(sso, employee)).hasSize(2);
        assertThat(sso.people().events(employee.person(), "UPDATE_CREDENTIAL")).hasSize(1);
    }

    private static void signIn(Page page, String username, String password) {
        new LoginPage(page).assertCurrent();
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("#kc-login").dblclick();
    }

    private static void change(Page page, String password) {
        page.locator("#password-new").fill(password);
        page.locator("#password-confirm").fill(password);
        page.locator("#kc-submit").dblclick();
    }

    private static void arrive(Page page, Person person) {
        new PasswordChangedPage(page).assertCurrent();
        page.locator("#continue").dblclick();
        ApplicationPage.smartOffice(page).assertSignedIn(person);
    }
}
