package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lupa Password for an account that wrong guesses have locked. */
@ExtendWith(SsoExtension.class)
class ResetEndsLockIT {

    private static final int FAILURE_FACTOR = 10;

    @Test
    void confirmationEndsTheLockAndTheMailedPasswordSignsIn(Sso sso) {
        var employee = Employee.of(sso);
        var person = employee.person();
        lock(sso, person);

        var link = Reset.link(sso, employee);
        assertThat(sso.people().isLocked(person)).as("locked after the mail").isTrue();
        var device = new Forms("id").get(link);
        assertThat(device.page()).isEqualTo("confirm-reset");
        assertThat(sso.people().isLocked(person))
                .as("locked after the link is opened")
                .isTrue();
        assertThat(signIn(sso, person).page()).as("the lock holds").isEqualTo("login-login");

        assertThat(device.submit(Map.of("choice", "confirm")).page()).isEqualTo("reset-done");

        var mailed = Reset.password(Reset.awaitMails(sso, employee, 2).get(0));
        assertThat(signIn(sso, person.withPassword(mailed)).page()).isEqualTo("change-password");
        assertThat(sso.people().failures(person)).isZero();
    }

    @Test
    void accountStaysLockedAfterRequestIsDisowned(Sso sso) {
        var employee = Employee.of(sso);
        lock(sso, employee.person());

        var device = new Forms("id").get(Reset.link(sso, employee)).submit(Map.of("choice", "not-me"));

        assertThat(device.page()).isEqualTo("not-me-done");
        assertThat(sso.people().isLocked(employee.person())).isTrue();
    }

    static void lock(Sso sso, Person person) {
        var wrong = person.withPassword("Salah#12345");
        DirectGrant.of(sso, wrong);
        for (int i = 1; i < FAILURE_FACTOR * 3 && !sso.people().isLocked(person); i++) {
            DirectGrant.again(sso, wrong);
        }
        Await.until(
                "the lock",
                Duration.ofSeconds(20),
                () -> sso.people().isLocked(person) ? Optional.of(true) : Optional.empty());
    }

    private static Forms signIn(Sso sso, Person person) {
        return new Forms("id")
                .get(SignInRequest.smartOffice(sso, Map.of()))
                .submit(Map.of("username", person.username(), "password", person.password()));
    }
}
