package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.ResetSteps;
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.ChangePasswordPage;
import id.go.bappenas.sso.e2e.pages.ForgotPasswordPages;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "Alur Reset Password SSO": from a forgotten password to a new password. */
@ExtendWith(SsoExtension.class)
class ForgotPasswordIT {

    @ParameterizedTest
    @CsvSource({
        "id-ID, false, Konfirmasi Perubahan Password, Link Verifikasi Password, Harap segera mengganti password.",
        "id-ID, true, Konfirmasi Perubahan Password, Link Verifikasi Password, Harap segera mengganti password.",
        "en-GB, true, Password Change Confirmation, Password Verification Link, Please change the password soon."
    })
    void guidesPathLeadsToTheApplication(
            String locale,
            boolean onAnotherDevice,
            String subject,
            String linkText,
            String advice,
            Sso sso,
            Browsing browsing) {
        var employee = Employee.of(sso);
        var page = browsing.device(locale, 1280, 800);
        askedFromSmartOffice(page, sso, employee);

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
    @CsvSource({
        "id-ID, false, 1280, Sukses! Password berhasil diubah.",
        "id-ID, true, 360, Sukses! Password berhasil diubah.",
        "en-GB, false, 360, Success! Your password has been changed.",
        "en-GB, true, 1280, Success! Your password has been changed."
    })
    void pathWithAChosenPasswordLeadsToTheApplication(
            String locale, boolean onAnotherDevice, int width, String success, Sso sso, Browsing browsing) {
        var employee = Employee.of(sso);
        var page = browsing.device(locale, width, 800);
        ResetSteps.set(sso, "reset-outcome", "outcome", "set-password");
        try {
            askedFromSmartOffice(page, sso, employee);
            var device = onAnotherDevice ? browsing.device(locale, width, 740) : page;
            device.navigate(Reset.link(Reset.awaitMails(sso, employee, 1).get(0).text()));
            new ForgotPasswordPages(device).assertCurrent("confirm-reset").choose("confirm");
            var form = new ChangePasswordPage(device).assertCurrent().assertOldPasswordIsAsked(false);
            assertThat(form.signOutOthers()).hasCount(0);
            form.change("semuakecil", "semuakecil");
            form.assertCurrent().assertMet("digit", "false").assertMet("history", "true");
            assertThat(form.error("new")).isVisible();
            var shots = new Screenshots(device, width + "-" + locale);
            shots.take("reset-choose-refused");
            var chosen = People.randomPassword();
            form.change(chosen, chosen);
            new ForgotPasswordPages(device).assertCurrent("reset-done");
            assertThat(device.locator("[role=status]")).containsText(success);
            shots.take("reset-done-chosen");

            device.locator("#application").click();
            new LoginPage(device).signIn(employee.username(), chosen);
            ApplicationPage.smartOffice(device).assertSignedIn(employee.person());
        } finally {
            ResetSteps.set(sso, "reset-outcome", "outcome", "temporary-password");
        }
        assertThat(sso.people().events(employee.person(), "RESET_PASSWORD"))
                .extracting(event -> event.at("/details/reset_outcome").asText())
                .containsOnlyOnce("set-password")
                .doesNotContain("temporary-password");
    }

    @ParameterizedTest
    @CsvSource({"id-ID, 360", "id-ID, 1280", "en-GB, 360", "en-GB, 1280"})
    void mailsFitEveryScreen(String locale, int width, Sso sso, Browsing browsing) {
        var employee = Employee.of(sso);
        var page = browsing.device(locale, width, 800);
        askedFromSmartOffice(page, sso, employee);
        var link = Reset.awaitMails(sso, employee, 1).get(0);
        page.navigate(Reset.link(link.text()));
        new ForgotPasswordPages(page).choose("confirm").assertCurrent("reset-done");
        var password = Reset.awaitMails(sso, employee, 2).get(0);

        var shots = new Screenshots(page, width + "-" + locale);
        page.setContent(link.html());
        shots.take("mail-reset-link");
        assertThat(page.locator("a").first()).hasAttribute("href", Reset.link(link.text()));
        assertFrame(page, locale);
        assertThat(page.locator(".address")).containsText(Reset.link(link.text()));
        page.setContent(password.html());
        shots.take("mail-reset-password");
        assertThat(page.locator("body")).containsText(Reset.password(password));
        assertFrame(page, locale);
        assertThat(page.locator(".value")).hasText(new String[] {employee.username(), Reset.password(password)});
        page.locator(".value").last().click();
        assertThat(page.evaluate("getSelection().toString().trim()"))
                .as("what one tap selects")
                .isEqualTo(Reset.password(password));
        for (var mail : List.of(link, password)) {
            assertThat(mail.text()).contains(locale.startsWith("id") ? "Halo Pegawai" : "Hello Pegawai");
            assertThat(mail.text()).contains(locale.startsWith("id") ? "“Bukan saya”" : "“This was not me”");
            assertThat(mail.text()).doesNotContain("<", "&amp;", "&quot;", "${").doesNotContain("\n\n\n");
        }
    }

    /** One greeting, one button that a thumb meets, and a preview that lists of mails show and the mail does not. */
    private static void assertFrame(Page page, String locale) {
        assertThat(page.locator(".greeting"))
                .hasText(Pattern.compile(locale.startsWith("id") ? "^Halo P" : "^Hello P"));
        assertThat(page.locator(".button")).hasCount(1);
        assertThat(page.locator(".button").boundingBox().height).isGreaterThanOrEqualTo(44);
        assertThat(page.locator(".preview")).isHidden();
        assertThat(page.locator(".preview").textContent())
                .isNotBlank()
                .isEqualTo(page.locator(".content > p:not(.greeting)").first().textContent());
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void takesScreenshots(int width, Sso sso, Browsing browsing) {
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

    /** Steps 1 to 3, from Smart Office's sign-in page. */
    private static void askedFromSmartOffice(Page page, Sso sso, Employee employee) {
        page.navigate(sso.smartOffice());
        new LoginPage(page).assertCurrent().forgotPassword().click();
        new ForgotPasswordPages(page)
                .username(employee.username())
                .identity(employee)
                .mailbox(employee.address())
                .assertCurrent("link-sent");
    }
}
