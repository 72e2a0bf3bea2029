package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.ResetSteps;
import id.go.bappenas.sso.e2e.harness.Sso;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The end of Lupa Password where SMTP fails, and where people choose the password: on a server whose settings may change. */
class ResetOutcomeIT {

    private static final Map<String, String> CONFIRM = Map.of("choice", "confirm");

    private static OwnServer server;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = new OwnServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whileSmtpRefusesTheOldPasswordAndTheLinkStayGood() throws IOException {
        var sso = server.sso(server.switchInboxOn());
        var employee = Employee.of(sso);
        var link = Reset.link(sso, employee);
        server.switchInboxOff();

        var device = new Forms("id").get(link).submit(CONFIRM);

        assertThat(device.status()).isEqualTo(200);
        assertThat(device.page()).isEqualTo("reset-failed");
        assertThat(device.body()).contains("Password lama Anda tetap berlaku");
        assertThat(signsIn(sso, employee.person())).isTrue();
        assertThat(new Forms("id").get(link).page()).isEqualTo("confirm-reset");

        sso = server.sso(server.switchInboxOn());
        assertThat(device.submit(Map.of("choice", "retry")).page()).isEqualTo("reset-done");
        var password = Reset.password(Reset.awaitMails(sso, employee, 1).get(0));
        assertThat(password).hasSizeGreaterThanOrEqualTo(12);
        assertThat(signsIn(sso, employee.person())).isFalse();
        server.switchInboxOff();
    }

    @Test
    void whereItIsConfiguredThePersonChoosesThePassword() throws IOException {
        var sso = server.sso(server.switchInboxOn());
        outcome(sso, "set-password");
        try {
            var employee = Employee.of(sso);
            var link = Reset.link(sso, employee);
            var device = new Forms("id").get(link).submit(CONFIRM);
            assertThat(device.page()).isEqualTo("change-password");
            assertThat(device.body()).doesNotContain("name=\"password-current\"");
            device.submit(Map.of("password-new", "semuakecil", "password-confirm", "semuakecil"));
            assertThat(device.page()).isEqualTo("change-password");
            assertThat(new Forms("id").get(link).page()).isEqualTo("confirm-reset");
            var other = new Forms("id").get(link).submit(CONFIRM);
            var chosen = People.randomPassword();
            device.submit(Map.of("password-new", chosen, "password-confirm", chosen));
            assertThat(device.page()).isEqualTo("reset-done");
            assertThat(device.body()).contains("Sukses! Password berhasil diubah.");

            var second = People.randomPassword();
            other.submit(Map.of("password-new", second, "password-confirm", second));
            assertThat(other.page()).isEqualTo("link-invalid");
            assertThat(new Forms("id").get(link).page()).isEqualTo("link-invalid");
            var person = employee.person();
            assertThat(signsIn(sso, new Person(person.id(), person.username(), chosen)))
                    .isTrue();
            assertThat(Reset.mails(sso, employee)).hasSize(1);
        } finally {
            outcome(sso, "temporary-password");
            server.switchInboxOff();
        }
    }

    private static boolean signsIn(Sso sso, Person person) {
        return Api.withAudience(sso, person).get("employee-identity/missing").status() != 401;
    }

    private static void outcome(Sso sso, String outcome) {
        ResetSteps.set(sso, "reset-outcome", "outcome", outcome);
    }
}
