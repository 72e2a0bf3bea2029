package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.WebmailClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ten wrong old passwords in a row lock the account as at sign-in, on each path that asks for the old password. */
@ExtendWith(SsoExtension.class)
class WrongOldPasswordIT {

    /** The realm's {@code failureFactor} and the limit of {@code change-for} for one name. */
    private static final int MANY = 10;

    private static final String CHANGE = "employee-password/change";
    private static final String CHANGE_FOR = "employee-password/change-for";

    @Test
    void tenWrongOldPasswordsOfAnApplicationLockTheAccount(Sso sso) {
        var employee = Employee.of(sso, sso.people().employee(Jakarta.now()));
        var person = employee.person();
        DirectGrant.tokens(sso, person);
        var api = Api.withAudience(sso, person);

        assertThat(api.post(CHANGE, change("salah")).code()).isEqualTo("current-password-wrong");
        for (int i = 1; i < MANY; i++) {
            assertThat(api.post(CHANGE, change("salah")).code()).isIn("current-password-wrong", "too-many-tries");
        }

        awaitLock(sso, person);
        var right = api.post(CHANGE, change(person.password()));
        assertThat(right.status()).isEqualTo(429);
        assertThat(right.code()).isEqualTo("too-many-tries");
        assertLockedUntilLupaPassword(sso, employee);
    }

    @Test
    void tenWrongOldPasswordsOfAWebmailLockTheAccount(Sso sso) {
        var employee = Employee.of(sso, sso.people().employee(Jakarta.now()));
        var person = employee.person();
        DirectGrant.tokens(sso, person);
        var webmail = WebmailClient.make(sso).api();
        var unknown = new Person("-", "tidak.ada." + person.username(), "salah");

        for (int i = 0; i < MANY; i++) {
            assertThat(webmail.postForm(CHANGE_FOR, changeFor(person, "salah")).code())
                    .isEqualTo("current-password-wrong");
            assertThat(webmail.postForm(CHANGE_FOR, changeFor(unknown, "salah")).code())
                    .isEqualTo("current-password-wrong");
        }

        awaitLock(sso, person);
        var right = webmail.postForm(CHANGE_FOR, changeFor(person, person.password()));
        assertThat(right.status()).isEqualTo(429);
        assertThat(webmail.postForm(CHANGE_FOR, changeFor(unknown, "salah")).text())
                .isEqualTo(right.text());
        assertLockedUntilLupaPassword(sso, employee);
    }

    @Test
    void tenWrongOldPasswordsOfTheFormLockTheAccount(Sso sso) {
        var employee = Employee.of(sso, sso.people().employee(Jakarta.now()));
        var person = employee.person();
        DirectGrant.tokens(sso, person);
        var device = new Forms("id");
        device.get(SignInRequest.smartOffice(sso, Map.of()));
        device.submit(Map.of("username", person.username(), "password", person.password()));
        device.get(SignInRequest.smartOffice(sso, Map.of("kc_action", "UPDATE_PASSWORD")));
        var chosen = People.randomPassword();

        for (int i = 0; i < MANY; i++) {
            device.submit(Map.of("password-current", "salah", "password-new", chosen, "password-confirm", chosen));
            assertThat(device.page()).isEqualTo("change-password");
        }

        awaitLock(sso, person);
        device.submit(
                Map.of("password-current", person.password(), "password-new", chosen, "password-confirm", chosen));
        assertThat(device.page()).isEqualTo("change-password");
        assertLockedUntilLupaPassword(sso, employee);
    }

    /** Waits, because Keycloak counts in its own thread. Fast tries lock earlier, as at sign-in. */
    private static void awaitLock(Sso sso, Person person) {
        Await.until(
                "a locked account",
                Duration.ofSeconds(10),
                () -> sso.people().isLocked(person) ? Optional.of(true) : Optional.empty());
    }

    private static void assertLockedUntilLupaPassword(Sso sso, Employee employee) {
        assertThat(DirectGrant.again(sso, employee.person()).statusCode()).isNotEqualTo(200);
        assertThat(Reset.link(sso, employee)).contains("link=");
    }

    private static Map<String, String> change(String current) {
        return Map.of("currentPassword", current, "newPassword", "Lain#12345x", "confirmation", "Lain#12345x");
    }

    private static Map<String, String> changeFor(Person person, String current) {
        return Map.of("username", person.username(), "currentPassword", current, "newPassword", "Lain#12345x");
    }
}
