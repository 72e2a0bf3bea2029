package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.Totp;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Wrong one-time codes in Lupa Password have their own limit and do not count at sign-in. */
@ExtendWith(SsoExtension.class)
class ResetOtpIT {

    private static final String OTP_PAGE = "login-login-otp";
    private static final int LIMIT = 5;
    private static final int MANY = 15;
    private static final String TOO_MANY = "Terlalu banyak kode yang salah";

    @Test
    void wrongCodesInLupaPasswordDoNotLockSignIn(Sso sso) {
        var app = new Totp(People.randomPassword());
        var employee = Employee.of(sso, app.employee(sso));
        var device = atOtp(sso, employee);

        var answers = IntStream.range(0, MANY)
                .mapToObj(
                        number -> device.submit(Map.of("otp", app.wrongCode())).body())
                .toList();

        assertThat(sso.people().failures(employee.person())).isZero();
        assertThat(answers.subList(0, LIMIT)).allMatch(body -> !body.contains(TOO_MANY));
        assertThat(answers.subList(LIMIT, MANY)).allMatch(body -> body.contains(TOO_MANY));
        assertThat(device.submit(Map.of("otp", app.code())).page())
                .as("the right code after the limit")
                .isEqualTo(OTP_PAGE);
        assertThat(sso.people().events(employee.person(), "RESET_PASSWORD_ERROR"))
                .extracting(event -> event.at("/details/reset_reason").asText())
                .contains("otp_wrong", "otp_limit");
        assertSignsIn(sso, employee, app);
    }

    @Test
    void fiveOfTwentySimultaneousCodesAreChecked(Sso sso) throws Exception {
        var app = new Totp(People.randomPassword());
        var employee = Employee.of(sso, app.employee(sso));
        var device = atOtp(sso, employee);
        var tabs = IntStream.range(0, 20).mapToObj(number -> device.copy()).toList();
        var threads = Executors.newFixedThreadPool(tabs.size());
        try {
            var work = tabs.stream()
                    .<Callable<String>>map(tab ->
                            () -> tab.submit(Map.of("otp", app.wrongCode())).body())
                    .toList();
            for (var answer : threads.invokeAll(work)) {
                answer.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(reasons(sso, employee)).filteredOn("otp_wrong"::equals).hasSizeLessThanOrEqualTo(LIMIT);
        assertThat(sso.people().failures(employee.person())).isZero();
    }

    @Test
    void rightCodeWorksWhileSignInIsLocked(Sso sso) {
        var app = new Totp(People.randomPassword());
        var employee = Employee.of(sso, app.employee(sso));
        var device = atOtp(sso, employee);
        lock(sso, employee);

        assertThat(device.submit(Map.of("otp", app.code())).page()).isEqualTo("reset-done");
    }

    private static void lock(Sso sso, Employee employee) {
        var device = new Forms("id").get(SignInRequest.smartOffice(sso, Map.of()));
        for (var number = 0; number < 30 && !sso.people().isLocked(employee.person()); number++) {
            device.submit(Map.of("username", employee.username(), "password", "salah"));
        }
        assertThat(sso.people().isLocked(employee.person())).isTrue();
    }

    private static Forms atOtp(Sso sso, Employee employee) {
        var device = new Forms("id").get(Reset.link(sso, employee)).submit(Map.of("choice", "confirm"));
        assertThat(device.page()).isEqualTo(OTP_PAGE);
        assertThat(device.body())
                .contains(
                        "<title>Konfirmasi dengan aplikasi autentikator – ",
                        "bukan kode dari email",
                        "Kode autentikator")
                .containsPattern("id=\"kc-login\"[^>]*>\\s*Lanjut\\s*<");
        return device;
    }

    private static void assertSignsIn(Sso sso, Employee employee, Totp app) {
        var device = new Forms("id").get(SignInRequest.smartOffice(sso, Map.of()));
        device.submit(Map.of(
                "username", employee.username(), "password", employee.person().password()));
        assertThat(device.page()).isEqualTo(OTP_PAGE);
        device.submit(Map.of("otp", app.wrongCode()));
        assertThat(device.body())
                .contains("<title>Kesalahan: Kode autentikator – ", "tunggu hingga 15 menit, lalu coba kode yang baru");
        app.enterAfterAWrongCode(device);
        assertThat(sso.people().sessions(employee.person())).isPositive();
    }

    private static List<String> reasons(Sso sso, Employee employee) {
        return sso.people().events(employee.person(), "RESET_PASSWORD_ERROR").stream()
                .map(event -> event.at("/details/reset_reason").asText())
                .toList();
    }
}
