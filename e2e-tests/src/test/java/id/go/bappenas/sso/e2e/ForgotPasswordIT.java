package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.ChangePasswordPage;
import id.go.bappenas.sso.e2e.pages.ForgotPasswordPages;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "Alur Reset Password SSO": from a forgotten password to a new one. */
@ExtendWith(SsoExtension.class)
class ForgotPasswordIT {

    @ParameterizedTest
    @CsvSource({
        "id-ID, false, Konfirmasi Perubahan Password, Link Verifikasi Password, Harap segera mengganti password.",
        "id-ID, true, Konfirmasi Perubahan Password, Link Verifikasi Password, Harap segera mengganti password.",
        "en-GB, true, Password Change Confirmation, Password Verification Link, Please change the password soon."
    })
    void theGuidesWholePathLeadsToTheApplication(
            String locale,
            boolean onAnotherDevice,
            String subject,
            String linkText,
            String advice,
            Sso sso,
            Browsing browsing) {
        var employee = Employee.of(sso);
        var page = browsing.device(locale, 1280, 800);
        page.navigate(sso.smartOffice());
        new LoginPage(page).assertCurrent().forgotPassword().click();
        asked(page, employee);

        var mail = Reset.awaitMails(sso, employee, 1).get(0);
        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.text()).contains(employee.username(), linkText, "reply is not required");
        assertThat(mail.html()).contains(employee.username(), linkText);
        var device = onAnotherDevice ? browsing.device(locale, 360, 740) : page;
        device.navigate(Reset.link(mail.text()));
        var pages = new ForgotPasswordPages(device).assertCurrent("confirm-reset");
        assertThat(device.locator("[data-fact=username]")).hasText(employee.username());
        assertThat(device.locator("[data-fact=when]")).containsText("WIB");
        assertThat(device.locator("[data-fact=browser]")).containsText("Chrome");
        pages.choose("confirm").assertCurrent("reset-done");

        var mails = Reset.awaitMails(sso, employee, 2);
        var fresh = Reset.password(mails.get(0));
        assertThat(fresh).hasSizeGreaterThanOrEqualTo(12);
        assertThat(mails.get(0).text()).contains(employee.username(), advice, "WIB");
        device.locator("#application").click();
        new LoginPage(device).signIn(employee.username(), fresh);
        var chosen = People.randomPassword();
        new ChangePasswordPage(device).assertCurrent().change(chosen, chosen);
        device.locator("[data-notice=password-changed]").waitFor();
        device.locator("#continue").click();
        ApplicationPage.smartOffice(device).assertSignedIn(employee.person());
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void thePicturesShowIt(int width, Sso sso, Browsing browsing) {
        var employee = Employee.of(sso);
        var page = browsing.device("id-ID", width, 800);
        var shots = new Screenshots(page, width + "-light");
        var pages = new ForgotPasswordPages(page);
        page.navigate(sso.realm() + "/login-actions/reset-credentials?client_id=smart-office");
        pages.username(employee.username()).assertCurrent("identity-check");
        shots.take("identity-check");
        pages.identity("123", "Kota Bandung", "1985-03-18").assertCurrent("identity-check");
        shots.take("identity-check-wrong");
        pages.identity(employee).assertCurrent("external-mailbox");
        shots.take("external-mailbox");
        pages.mailbox(employee.address()).assertCurrent("link-sent");
        shots.take("link-sent");
        page.navigate(Reset.link(Reset.awaitMails(sso, employee, 1).get(0).text()));
        pages.assertCurrent("confirm-reset");
        shots.take("confirm-reset");
        pages.choose("confirm").assertCurrent("reset-done");
        shots.take("reset-done");
        page.navigate(Reset.link(Reset.awaitMails(sso, employee, 2).get(1).text()));
        pages.assertCurrent("link-invalid");
        shots.take("link-invalid");
        page.locator("#restart").click();
        pages.username(employee.username()).identity(employee).mailbox(employee.address());
        page.navigate(Reset.link(Reset.awaitMails(sso, employee, 3).get(0).text()));
        pages.choose("not-me").assertCurrent("not-me-done");
        shots.take("not-me-done");
    }

    /** Steps 1 to 3 from the user name on. */
    private static void asked(Page page, Employee employee) {
        new ForgotPasswordPages(page)
                .username(employee.username())
                .identity(employee)
                .mailbox(employee.address())
                .assertCurrent("link-sent");
    }
}
