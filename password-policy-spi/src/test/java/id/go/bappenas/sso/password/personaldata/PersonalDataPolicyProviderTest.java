package id.go.bappenas.sso.password.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.bappenas.sso.fakes.Fakes;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyConfigException;

class PersonalDataPolicyProviderTest {

    private static final Map<String, String> ATTRIBUTES =
            Map.of("externalEmail", "rini.kecil@mail.example", "employeeNumber", "199003072015032001");

    private final PersonalDataPolicyProvider provider = new PersonalDataPolicyProvider();

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
    void everySourceOfDataCounts(String password, boolean refused) {
        var user = Fakes.of(
                UserModel.class,
                Map.of(
                        "getUsername", args -> "s.rahayu",
                        "getFirstName", args -> "Siti",
                        "getLastName", args -> "Rahayu",
                        "getEmail", args -> "kantor.siang@bappenas.go.id",
                        "getAttributeStream", args -> Stream.of(ATTRIBUTES.get((String) args[0]))));

        var error = provider.validate(null, user, password);

        assertThat(error != null).isEqualTo(refused);
        if (error != null) {
            assertThat(error.getMessage()).isEqualTo("invalidPasswordPersonalDataMessage");
            assertThat(error.getParameters()).as("which datum it was").isEmpty();
        }
    }

    @Test
    void aPersonWithOneNameAndNoAddressIsJudgedByThem() {
        var user = Fakes.of(
                UserModel.class,
                Map.of(
                        "getUsername", args -> "suparmi",
                        "getFirstName", args -> "Suparmi",
                        "getLastName", args -> null,
                        "getEmail", args -> null,
                        "getAttributeStream", args -> Stream.empty()));

        assertThat(provider.validate(null, user, "Suparmi#12")).isNotNull();
        assertThat(provider.validate(null, user, "Rapat#Pagi12")).isNull();
        assertThat(provider.validate(null, user, null)).isNull();
    }

    @Test
    void beforeThereIsAnAccountTheUsernameCounts() {
        assertThat(provider.validate("budi.santoso", "Budi#2026x")).isNotNull();
        assertThat(provider.validate("budi.santoso", "Rapat#Pagi12")).isNull();
        assertThat(provider.validate((String) null, "Budi#2026x")).isNull();
        assertThat(provider.validate(null, null, "Budi#2026x")).isNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "undefined"})
    void itTakesNoValue(String value) {
        assertThat(provider.parseConfig(value)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "true", "budi", "null"})
    void aValueIsRefused(String value) {
        assertThatThrownBy(() -> provider.parseConfig(value))
                .isInstanceOf(PasswordPolicyConfigException.class)
                .hasMessageContaining("takes no value")
                .hasMessageContaining("tidak memakai nilai");
    }
}
