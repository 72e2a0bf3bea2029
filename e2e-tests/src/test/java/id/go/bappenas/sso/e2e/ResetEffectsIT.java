package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Http;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.Totp;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lupa Password asks employees with OTP for a code after the link, and the new password ends other sessions. */
@ExtendWith(SsoExtension.class)
class ResetEffectsIT {

    private static final Map<String, String> CONFIRM = Map.of("choice", "confirm");
    private static final String OTP_PAGE = "login-login-otp";

    @Test
    void newPasswordEndsAllSessions(Sso sso, Page page) {
        var employee = Employee.of(sso);
        var person = employee.person();
        page.navigate(sso.smartOffice());
        new LoginPage(page).assertCurrent();
        page.locator("#rememberMe").check();
        new LoginPage(page).signIn(person);
        ApplicationPage.smartOffice(page).assertSignedIn(person);
        var refreshToken = DirectGrant.tokens(sso, person).get("refresh_token").asText();
        var link = Reset.link(sso, employee);
        assertThat(sso.people().sessions(person)).isEqualTo(2);

        assertThat(new Forms("id").get(link).submit(CONFIRM).page()).isEqualTo("reset-done");

        assertThat(sso.people().sessions(person)).isZero();
        assertThat(refresh(sso, employee, refreshToken).statusCode()).isEqualTo(400);
        for (var application : new String[] {sso.webmail(), sso.smartOffice()}) {
            page.navigate(application);
            new LoginPage(page).assertCurrent();
        }
    }

    private static HttpResponse<String> refresh(Sso sso, Employee employee, String refreshToken) {
        return Http.post(
                sso.realm() + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "refresh_token",
                        "client_id",
                        DirectGrant.client(employee.person()),
                        "refresh_token",
                        refreshToken));
    }

    @Test
    void employeeWithOtpIsAskedForItBeforeTheChange(Sso sso) {
        var app = new Totp(People.randomPassword());
        var employee = Employee.of(sso, app.employee(sso));
        var device = new Forms("id").get(Reset.link(sso, employee)).submit(CONFIRM);
        assertThat(device.page()).isEqualTo(OTP_PAGE);

        device.submit(Map.of("otp", app.wrongCode()));

        assertThat(device.page()).isEqualTo(OTP_PAGE);
        assertThat(Reset.mails(sso, employee)).hasSize(1);
        assertThat(sso.people().events(employee.person(), "RESET_PASSWORD"))
                .extracting(event -> event.at("/details/reset_outcome").asText())
                .doesNotContain("temporary-password");

        app.enterAfterAWrongCode(device);
        assertThat(device.page()).isEqualTo("reset-done");
        assertThat(Reset.password(Reset.awaitMails(sso, employee, 2).get(0))).hasSizeGreaterThanOrEqualTo(12);
    }

    @Test
    void officerWithOtpGetsTheLink(Sso sso) {
        var app = new Totp(People.randomPassword());
        var officer = app.employee(sso);
        sso.people().grant(officer, "sso-api", "identity-manager");
        var employee = Employee.of(sso, officer);

        var device = new Forms("id").get(Reset.link(sso, employee)).submit(CONFIRM);

        assertThat(device.page()).isEqualTo(OTP_PAGE);
        assertThat(device.submit(Map.of("otp", app.code())).page()).isEqualTo("reset-done");
    }
}
