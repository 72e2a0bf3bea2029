package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.Directory;
import id.go.bappenas.sso.e2e.harness.DirectoryMode;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Notices;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.TestDirectory.Operation;
import id.go.bappenas.sso.e2e.harness.TestDirectory.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A directory that refuses, stops or dies leaves each person with one password, and other people untouched. */
@ExtendWith(SsoExtension.class)
class DirectoryFaultsIT {

    @Test
    void passwordThatTheDirectoryRefusesChangesNothing(Sso sso) {
        try (var directory = Directory.of(sso, DirectoryMode.WRITABLE)) {
            var employee = directory.employee();
            var person = employee.person();
            var indonesian = changeForm(sso, person, "id");
            var before = passwordsOf(sso, person);

            directory.ldap().refusePasswords(Refusal.OPENLDAP_HISTORY);
            choose(indonesian, People.randomPassword());
            assertThat(indonesian.body())
                    .contains("Direktori kantor masih mengingat password ini sebagai password lama.")
                    .doesNotContain("dc=kantor");
            var english = choose(changeForm(sso, person, "en"), People.randomPassword());
            assertThat(english.body()).contains("The office directory remembers this as one of your former passwords.");

            assertThat(passwordsOf(sso, person)).isEqualTo(before);
            directory.ldap().heal();
            choose(english, People.randomPassword());
            assertThat(english.page()).isEqualTo("password-changed");
            assertThat(Notices.await(sso, employee.address(), 1)).hasSize(1);
        }
    }

    @Test
    void directoryThatDiesAfterTheWriteLeavesOnePassword(Sso sso) {
        try (var directory = Directory.of(sso, DirectoryMode.WRITABLE)) {
            var person = directory.person();
            var form = changeForm(sso, person, "id");
            directory.ldap().dieAfter(Operation.PASSWORD_WRITE, 1);
            var chosen = People.randomPassword();
            assertThat(choose(form, chosen).body()).contains("belum pasti apakah password sudah diubah");

            directory.ldap().heal();
            var changed = person.withPassword(chosen);
            DirectGrant.of(sso, changed);
            awaitSignIn(sso, changed);
            assertThat(DirectGrant.again(sso, person).body()).contains("invalid_grant");
        }
    }

    @Test
    void outageLooksTheSameForEachNameAndCountsNoTry(Sso sso) {
        try (var directory = Directory.of(sso, DirectoryMode.WITHOUT_IMPORT)) {
            var person = directory.person();
            var local = sso.people().employee();
            var unknown = new Person("", "tidak.ada." + person.username(), person.password());
            assertThat(DirectGrant.of(sso, person).statusCode()).isEqualTo(200);

            directory.ldap().stop();
            var refused = DirectGrant.again(sso, person);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.body()).contains("temporarily_unavailable");
            assertThat(DirectGrant.through(sso, person, unknown).body()).isEqualTo(refused.body());
            assertThat(DirectGrant.through(sso, person, local.withPassword("Salah#12345"))
                            .body())
                    .isEqualTo(refused.body());
            for (var name : new Person[] {person, unknown, local.withPassword("Salah#12345")}) {
                assertThat(signIn(sso, name, "id").body())
                        .contains("Username atau password salah, atau direktori kantor sedang tidak menjawab.");
            }
            assertThat(DirectGrant.through(sso, person, sso.people().employee()).statusCode())
                    .isEqualTo(200);

            directory.ldap().heal();
            awaitSignIn(sso, person);
            assertThat(sso.people().failures(person)).isZero();
        }
    }

    @Test
    void lockedAccountAndClosedConnectionsAreNoOutage(Sso sso) {
        try (var directory = Directory.of(sso, DirectoryMode.WRITABLE)) {
            var locked = directory.person();
            var other = directory.person();
            assertThat(DirectGrant.of(sso, other).statusCode()).isEqualTo(200);

            directory.ldap().refuseSignIns(locked.username(), Refusal.LOCKED);
            assertThat(DirectGrant.through(sso, other, locked).statusCode()).isEqualTo(400);
            assertThat(DirectGrant.again(sso, other).statusCode()).isEqualTo(200);
            directory.ldap().closeConnections();
            assertThat(DirectGrant.through(sso, other, directory.person()).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void temporaryPasswordOfAnAdministratorHoldsForPeopleWithoutImport(Sso sso) {
        try (var directory = Directory.of(sso, DirectoryMode.WITHOUT_IMPORT)) {
            var person = directory.person();
            var temporary = person.withPassword(People.randomPassword());
            assertThat(sso.people().reset(person, temporary.password(), true).status())
                    .isEqualTo(204);
            assertThat(passwordsOf(sso, person).toString()).contains("until");

            var form = signIn(sso, temporary, "id");
            assertThat(form.body()).contains("Anda masuk dengan password sementara.");
            choose(form, People.randomPassword());
            assertThat(form.page()).isEqualTo("password-changed");
            assertThat(passwordsOf(sso, person).toString()).doesNotContain("until");
            assertThat(account(sso, person).path("requiredActions")).isEmpty();
        }
    }

    @Test
    void directoryKeepsItsRulesIfTheComponentSaysSo(Sso sso) {
        try (var directory = Directory.of(sso, DirectoryMode.WRITABLE, Map.of("ssoPasswordRules", "directory"))) {
            var form = changeForm(sso, directory.person(), "id");
            assertThat(form.body())
                    .contains("Aturannya ditetapkan oleh direktori itu.")
                    .doesNotContain("data-rule");
            choose(form, "abc");
            assertThat(form.page()).isEqualTo("password-changed");

            var employee = directory.employee();
            new Forms("id").get(Reset.link(sso, employee)).submit(Map.of("choice", "confirm"));
            var mailed = employee.person()
                    .withPassword(Reset.password(Reset.mails(sso, employee).get(0)));
            assertThat(passwordsOf(sso, employee.person()).toString()).contains("until");
            assertThat(signIn(sso, mailed, "id").page()).isEqualTo("change-password");
            assertThat(passwordsOf(sso, employee.person()).toString()).contains("until");
        }
    }

    /** Waits until the server has found out that the directory answers again. */
    private static void awaitSignIn(Sso sso, Person person) {
        Await.until("the directory", Duration.ofSeconds(20), () -> Optional.of(DirectGrant.again(sso, person))
                .filter(answer -> answer.statusCode() == 200));
    }

    private static Forms signIn(Sso sso, Person person, String language) {
        return signIn(sso, person, language, Map.of());
    }

    private static Forms signIn(Sso sso, Person person, String language, Map<String, String> parameters) {
        return new Forms(language)
                .get(SignInRequest.smartOffice(sso, parameters))
                .submit(Map.of("username", person.username(), "password", person.password()));
    }

    private static Forms changeForm(Sso sso, Person person, String language) {
        return signIn(sso, person, language, Map.of("kc_action", "UPDATE_PASSWORD"));
    }

    private static Forms choose(Forms form, String password) {
        return form.submit(Map.of("password-new", password, "password-confirm", password));
    }

    private static JsonNode account(Sso sso, Person person) {
        return sso.admin().must(sso.admin().get(People.path(person))).body();
    }

    /** What Keycloak keeps of the person's passwords, the former ones included. */
    private static JsonNode passwordsOf(Sso sso, Person person) {
        return sso.admin()
                .must(sso.admin().get(People.path(person) + "/credentials"))
                .body();
    }
}
