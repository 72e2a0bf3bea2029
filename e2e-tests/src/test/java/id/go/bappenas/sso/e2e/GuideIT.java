package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.FirstMail;
import id.go.bappenas.sso.e2e.harness.GuidePictures;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.Mailbox.Mail;
import id.go.bappenas.sso.e2e.harness.Notices;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.Totp;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.ChangePasswordPage;
import id.go.bappenas.sso.e2e.pages.ForgotPasswordPages;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import id.go.bappenas.sso.e2e.pages.PasswordChangedPage;
import id.go.bappenas.sso.e2e.pages.WebmailPasswordPage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each guide of docs/employees from its first step to its end, with the pictures of its steps. */
@ExtendWith(SsoExtension.class)
class GuideIT {

    /** lupa-password.md. */
    @Test
    void forgottenPasswordIsReplaced(Sso sso, Page page) {
        var employee = Employee.of(sso, siti(sso));
        var pictures = new GuidePictures(page);
        var pages = new ForgotPasswordPages(page);
        page.navigate(sso.smartOffice());
        pictures.take("sign-in");
        new LoginPage(page).forgotPassword().click();
        pictures.take("forgot-password");
        pages.username(employee.username()).assertCurrent("identity-check");
        pictures.take("identity-check");
        pages.identity(employee).assertCurrent("external-mailbox");
        pictures.take("external-mailbox");
        pages.mailbox(employee.address()).assertCurrent("link-sent");
        pictures.take("link-sent");
        var link = Reset.awaitMails(sso, employee, 1).get(0);
        show(page, link, "mail-reset-link");
        page.navigate(Reset.link(link.text()));
        pages.assertCurrent("confirm-reset");
        pictures.take("confirm-reset");
        pages.choose("confirm").assertCurrent("reset-done");
        pictures.take("reset-done");
        var password = Reset.awaitMails(sso, employee, 2).get(0);
        show(page, password, "mail-reset-password");
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(employee.username(), Reset.password(password));
        new ChangePasswordPage(page).assertCurrent();
    }

    /** ubah-password-smart-office.md. */
    @Test
    void passwordIsChangedInSmartOffice(Sso sso, Page page) {
        var person = siti(sso);
        var chosen = People.randomPassword();
        var pictures = new GuidePictures(page);
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        ApplicationPage.smartOffice(page).assertSignedIn(person);
        page.locator("#menu > summary").click();
        pictures.take("smart-office-menu");
        ApplicationPage.smartOffice(page).changePassword();
        var form = new ChangePasswordPage(page).assertCurrent();
        pictures.take("change-password");
        form.change(person.password(), "semuakecil", "semuakecil");
        form.assertMet("digit", "false");
        pictures.take("change-password-refused");
        form.change(person.password(), chosen, chosen);
        new PasswordChangedPage(page).assertCurrent();
        pictures.take("password-changed");
        new PasswordChangedPage(page).goOn();
        ApplicationPage.smartOffice(page).assertSignedIn(person);
    }

    /** ubah-password-webmail.md. */
    @Test
    void passwordIsChangedInWebmail(Sso sso, Page page) {
        var person = siti(sso);
        var chosen = People.randomPassword();
        var pictures = new GuidePictures(page);
        page.navigate(sso.webmail() + "/");
        new LoginPage(page).signIn(person);
        ApplicationPage.webmail(page).assertSignedIn(person);
        page.locator("#menu > summary").click();
        pictures.take("webmail-menu");
        ApplicationPage.webmail(page).changePassword();
        var form = new WebmailPasswordPage(page).assertCurrent();
        pictures.take("webmail-change");
        form.change(person.password(), chosen, chosen);
        ApplicationPage.webmail(page).assertSignedIn(person);
        pictures.take("webmail-changed");
    }

    /** akun-baru.md. */
    @Test
    void newAccountIsUsedForTheFirstTime(Sso sso, Page page) {
        var requests = AccountRequests.of(sso);
        var request = AccountRequests.flexiwork(1);
        AccountRequests.employees(request).get(0).put("fullName", "Siti Rahayu");
        requests.worked(request);
        var mail = requests.firstMail(request, 0);
        show(page, mail, "mail-first-password");
        var first = FirstMail.of(mail);
        page.navigate(sso.flexiwork());
        new LoginPage(page).signIn(first.username(), first.password());
        var form = new ChangePasswordPage(page).assertCurrent();
        new GuidePictures(page).take("first-sign-in");
        var chosen = People.randomPassword();
        form.change(chosen, chosen);
        new PasswordChangedPage(page).assertCurrent().goOn();
        new GuidePictures(page).take("flexiwork");
    }

    /** masa-berlaku-password.md. */
    @Test
    void passwordIsRenewedBeforeAndAfterItExpires(Sso sso, Page page) {
        var pictures = new GuidePictures(page);
        page.navigate(sso.smartOffice());
        new LoginPage(page)
                .signIn(sso.people().employee(Jakarta.now().plusDays(10).minusMonths(3), GuideIT::named));
        assertThat(page.locator("#change-now")).isVisible();
        pictures.take("password-expires-soon");
        page.context().clearCookies();
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(sso.people().employee(Jakarta.now().minusMonths(4), GuideIT::named));
        new ChangePasswordPage(page).assertCurrent();
        pictures.take("password-expired");
    }

    /** data-pemulihan.md. */
    @Test
    void recoveryDataAreChecked(Sso sso, Page page) {
        var person = sso.people().employee(Jakarta.now().minusDays(91), Jakarta.now());
        Officers.of(sso).record(person, Officers.identity(person));
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        assertThat(page.locator("[data-page=recovery-checkup]")).isVisible();
        new GuidePictures(page).take("recovery-checkup");
        page.locator("#send-test").click();
        var mail = sso.mailbox().awaitTo(person.username() + "@surat.example", one -> one.subject()
                .contains("Uji"));
        show(page, mail, "mail-recovery-test");
    }

    /** pemberitahuan.md. */
    @Test
    void strangeChangeIsDisowned(Sso sso, Page page) {
        var employee = Employee.of(sso, siti(sso));
        var stolen = employee.person().withPassword(People.randomPassword());
        sso.admin().must(sso.people().reset(stolen, stolen.password(), false));
        var mail = Notices.await(sso, employee.address(), 1).get(0);
        show(page, mail, "mail-password-changed");
        page.navigate(Notices.link(mail));
        new GuidePictures(page).take("not-me");
        page.locator("#not-me").click();
        assertThat(page.locator("[data-page=not-me-done]")).isVisible();
        new GuidePictures(page).take("not-me-done");
    }

    /** faktor-kedua.md. */
    @Test
    void officerSetsUpAndUsesTheSecondFactor(Sso sso, Page page) {
        var officer = siti(sso);
        sso.people().grant(officer, "sso-api", "request-auditor");
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(officer);
        new GuidePictures(page).take("second-factor-set-up");
        var app = new Totp(page.locator("#totpSecret").inputValue());
        page.locator("#totp").fill(app.unusedCode());
        page.locator("#userLabel").fill("Ponsel");
        page.locator("#saveTOTPBtn").click();
        ApplicationPage.smartOffice(page).assertSignedIn(officer);
        page.navigate(sso.realm() + "/account/account-security/signing-in");
        assertThat(page.getByText("Siapkan Aplikasi autentikator")).isVisible();
        new GuidePictures(page).take("account-signing-in");
        page.context().clearCookies();
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(officer);
        assertThat(page.locator("#otp")).isVisible();
        new GuidePictures(page).take("second-factor-code");
    }

    private static Person siti(Sso sso) {
        return sso.people().employee(GuideIT::named);
    }

    private static void named(Map<String, Object> representation) {
        representation.put("firstName", "Siti");
        representation.put("lastName", "Rahayu");
    }

    private static void show(Page page, Mail mail, String name) {
        page.setContent(mail.html());
        new GuidePictures(page).take(name);
    }
}
