package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.demo.keycloak.AdminApi.Answer;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Password policies {@code no-personal-data} and {@code no-context-words} on the live realm. */
@ExtendWith(SsoExtension.class)
class GuessablePasswordIT {

    @ParameterizedTest
    @ValueSource(strings = {"Wibowo#2x", "xx.W1b0w0.7", "Kunang#Kunang4", "Z9#200109171x", "Y!17092001q"})
    void passwordWithPersonalDataIsRefused(String password, Sso sso) {
        var person = sso.people().employee(representation -> {
            representation.put("lastName", "Wibowo");
            representation.put("email", null);
            representation.put(
                    "attributes",
                    Map.of(
                            "externalEmail",
                            List.of("kunang.kunang@surat.example"),
                            "employeeNumber",
                            List.of("200109172025011000")));
        });

        var answer = reset(sso, person, password);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().toString())
                .contains("Password tidak boleh memuat nama, username")
                .doesNotContainIgnoringCase("wibowo")
                .doesNotContain("2001");
        assertThat(reset(sso, person, People.randomPassword()).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bappenas#26", "B@pp3n@5.Xy7", "Sayang123!", "Qwerty#77x", "Xz#123456y"})
    void guessablePasswordIsRefused(String password, Sso sso) {
        var answer = reset(sso, sso.people().employee(), password);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().toString()).contains("Password terlalu mudah ditebak");
    }

    @ParameterizedTest
    @CsvSource({
        "no-context-words(tidak-ada.txt), data/password-words",
        "no-context-words(../rahasia), bukan nama berkas",
        "no-personal-data(12), no-personal-data",
        "max-age-months(0), 1",
        "max-age-months(121), 120",
        "min-age-hours(721), 720"
    })
    void savingABadConfigurationIsRefused(String policy, String said, Sso sso) {
        var answer = sso.admin().put(Sso.REALM, Map.of("realm", Sso.REALM, "passwordPolicy", policy));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().toString()).contains(said);
    }

    @Test
    void passPhraseIsAccepted(Sso sso) {
        assertThat(reset(sso, sso.people().employee(), "Nasi Goreng 7 Telur!").status())
                .isEqualTo(204);
    }

    private static Answer reset(Sso sso, Person person, String password) {
        return sso.admin()
                .put(
                        Sso.REALM + "/users/" + person.id() + "/reset-password",
                        Map.of("type", "password", "value", password, "temporary", false));
    }
}
