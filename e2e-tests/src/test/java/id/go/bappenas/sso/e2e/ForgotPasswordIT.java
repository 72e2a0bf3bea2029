package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Mailbox.Mail;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.ChangePasswordPage;
import id.go.bappenas.sso.e2e.pages.ForgotPasswordPages;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import id.go.bappenas.sso.e2e.pages.PasswordChangedPage;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Alur Reset Password SSO": from a forgotten password to a new one. */
@ExtendWith(SsoExtension.class)
class ForgotPasswordIT {

    private static final Pattern LINK = Pattern.compile("http://\\S*/login-actions/reset-credentials\\?\\S*link=\\S+");

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

        var mail = sso.mailbox().awaitTo(employee.address());
        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.text()).contains(employee.username(), linkText, "reply is not required");
        assertThat(mail.html()).contains(employee.username(), linkText);
        var device = onAnotherDevice ? browsing.device(locale, 360, 740) : page;
        device.navigate(link(mail.text()));
        var pages = new ForgotPasswordPages(device).assertCurrent("confirm-reset");
        assertThat(device.locator("[data-fact=username]")).hasText(employee.username());
        assertThat(device.locator("[data-fact=when]")).containsText("WIB");
        assertThat(device.locator("[data-fact=browser]")).containsText("Chrome");
        pages.choose("confirm").assertCurrent("reset-done");

        var mails = sso.mailbox().to(employee.address());
        assertThat(mails).hasSize(2);
        var fresh = password(mails);
        assertThat(fresh).hasSizeGreaterThanOrEqualTo(12);
        assertThat(mails.get(0).text()).contains(employee.username(), advice, "WIB");
        device.locator("#application").click();
        new LoginPage(device).signIn(employee.username(), fresh);
        var chosen = People.randomPassword();
        new ChangePasswordPage(device).assertCurrent().change(chosen, chosen);
        new PasswordChangedPage(device);
        device.locator("#continue").click();
        ApplicationPage.smartOffice(device).assertSignedIn(employee.person());
    }

    /** Steps 1 to 3 from the user name on. */
    private static void asked(Page page, Employee employee) {
        new ForgotPasswordPages(page)
                .username(employee.username())
                .identity(employee)
                .mailbox(employee.address())
                .assertCurrent("link-sent");
    }

    private static String link(String text) {
        var matcher = LINK.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("no link in the mail");
        }
        return matcher.group();
    }

    /** The password stands alone on its line. */
    private static String password(List<Mail> mails) {
        return mails.get(0)
                .text()
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("[A-Za-z0-9#@!%*^&$]{12,}"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no password in the mail"));
    }
}
