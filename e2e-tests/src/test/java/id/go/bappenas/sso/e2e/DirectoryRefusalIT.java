package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Directory;
import id.go.bappenas.sso.e2e.harness.DirectoryMode;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A directory that refuses a new password which keeps the realm's rules, or that does not answer. */
@ExtendWith(SsoExtension.class)
class DirectoryRefusalIT {

    private static final String SILENT = "direktori kantor sedang tidak menjawab";

    /** Eight characters: enough for the realm, too few for the directory. */
    private static final String TOO_SHORT = "Kaju#71z";

    @Test
    void refusedPasswordChangesNothingAndTheNextOneIsAccepted(Sso sso) {
        try (var directory = Directory.of(sso, DirectoryMode.PASSWORD_POLICY)) {
            var person = directory.person();
            var device = changeForm(sso, person);

            device.submit(twice(TOO_SHORT));
            assertThat(device.page()).isEqualTo("change-password");
            assertThat(device.body()).contains("direktori kantor").doesNotContain("uid=", "dc=");
            assertThat(directory.ldap().accepts(person.username(), person.password()))
                    .isTrue();

            var chosen = People.randomPassword();
            device.submit(twice(chosen));
            assertThat(device.page()).isEqualTo("password-changed");
            assertThat(directory.ldap().accepts(person.username(), chosen)).isTrue();
        }
    }

    /** The second round meets a directory that counts as down already: its calls fail at once. */
    @Test
    void namesLookTheSameWhileTheDirectoryDoesNotAnswer(Sso sso) {
        try (var directory = Directory.of(sso, DirectoryMode.WRITABLE)) {
            var people = List.of(
                    directory.person(),
                    new Person("", "tidak.ada", "Kaju#71zPanjang"),
                    sso.people().employee().withPassword("salah"));
            directory.ldap().stop();

            for (int round = 1; round <= 2; round++) {
                assertThat(people.stream().map(person -> refusal(sso, person)))
                        .as("round " + round)
                        .allMatch(said -> said.endsWith(SILENT))
                        .containsOnly(refusal(sso, people.get(0)));
            }
        }
    }

    private static String refusal(Sso sso, Person person) {
        var page = new Forms("id")
                .get(SignInRequest.smartOffice(sso, Map.of()))
                .submit(Map.of("username", person.username(), "password", person.password()));
        return page.status() + " " + page.page() + (page.body().contains(SILENT) ? ": " + SILENT : "");
    }

    private static Forms changeForm(Sso sso, Person person) {
        var device = new Forms("id").get(SignInRequest.smartOffice(sso, Map.of("kc_action", "UPDATE_PASSWORD")));
        device.submit(Map.of("username", person.username(), "password", person.password()));
        assertThat(device.page()).isEqualTo("change-password");
        return device;
    }

    private static Map<String, String> twice(String password) {
        return Map.of("password-new", password, "password-confirm", password);
    }
}
