package id.go.bappenas.sso.password.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.bappenas.sso.fakes.Fakes;
import id.go.bappenas.sso.password.PasswordCandidate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyConfigException;
import org.keycloak.policy.PolicyError;

class PersonalDataRuleTest {

    private static final Map<String, String> ATTRIBUTES =
            Map.of("externalEmail", "rini.kecil@mail.example", "employeeNumber", "199003072015032001");

    private final PersonalDataRule rule = new PersonalDataRule();

    @ParameterizedTest
    @CsvSource({
        "Bappenas.go.id1#, false",
        "X#s.rahayu1, true",
        "Siti#2026x, true",
        "RAHAYU#2026x, true",
        "Kantor-Siang#1, true",
        "Rini-Kuat#1, true",
        "Kecil-Kuat#1, true",
        "#199003072015032001, true",
        "Rapat#19900307, true",
        "Rapat#07031990, true",
        "Rapat#Pagi12, false"
    })
    void refusesEachKindOfPersonalData(String password, boolean refused) {
        var user = Fakes.of(
                UserModel.class,
                Map.of(
                        "getUsername", args -> "s.rahayu",
                        "getFirstName", args -> "Siti",
                        "getLastName", args -> "Rahayu",
                        "getEmail", args -> "kantor.siang@bappenas.go.id",
                        "getAttributeStream", args -> Stream.of(ATTRIBUTES.get((String) args[0]))));

        var error = judge(user, null, password);

        assertThat(error != null).isEqualTo(refused);
        if (error != null) {
            assertThat(error.getMessage()).isEqualTo("invalidPasswordPersonalDataMessage");
            assertThat(error.getParameters()).as("which datum it was").isEmpty();
        }
    }

    @Test
    void judgesAPersonWithOneNameAndNoAddress() {
        var user = Fakes.of(
                UserModel.class,
                Map.of(
                        "getUsername", args -> "suparmi",
                        "getFirstName", args -> "Suparmi",
                        "getLastName", args -> null,
                        "getEmail", args -> null,
                        "getAttributeStream", args -> Stream.empty()));

        assertThat(judge(user, null, "Suparmi#12")).isNotNull();
        assertThat(judge(user, null, "Rapat#Pagi12")).isNull();
        assertThat(judge(user, null, null)).isNull();
    }

    @Test
    void judgesByTheUsernameBeforeThereIsAnAccount() {
        assertThat(judge(null, "budi.santoso", "Budi#2026x")).isNotNull();
        assertThat(judge(null, "budi.santoso", "Rapat#Pagi12")).isNull();
        assertThat(judge(null, null, "Budi#2026x")).isNull();
    }

    private PolicyError judge(UserModel user, String username, String password) {
        return rule.check(new PasswordCandidate(null, null, user, username, password));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "undefined"})
    void takesNoValue(String value) {
        assertThat(rule.parse(value)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "budi", "null"})
    void refusesAValue(String value) {
        assertThatThrownBy(() -> rule.parse(value))
                .isInstanceOf(PasswordPolicyConfigException.class)
                .hasMessageContaining("takes no value")
                .hasMessageContaining("tidak memakai nilai");
    }
}
