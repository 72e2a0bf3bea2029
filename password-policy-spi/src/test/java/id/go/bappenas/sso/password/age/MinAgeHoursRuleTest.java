package id.go.bappenas.sso.password.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.bappenas.sso.fakes.Fakes;
import id.go.bappenas.sso.password.PasswordCandidate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyConfigException;

class MinAgeHoursRuleTest {

    private final long now = Time.currentTimeMillis();

    @BeforeEach
    @AfterEach
    void setsKeycloaksClockRight() {
        Time.setOffset(0);
    }

    @ParameterizedTest
    @CsvSource({"0, 24", "30, 24", "60, 23", "1380, 1", "1439, 1", "1441, ", "100000, "})
    void youngPasswordCannotBeChanged(long ageMinutes, Long left) {
        var error = MinAgeHoursRule.error(user(now - TimeUnit.MINUTES.toMillis(ageMinutes)), 24);

        if (left == null) {
            assertThat(error).isNull();
        } else {
            assertThat(error.getMessage()).isEqualTo("invalidPasswordMinAgeMessage");
            assertThat(error.getParameters()).containsExactly(left);
        }
    }

    @Test
    void ageGoesByKeycloaksClock() {
        var user = user(now);
        Time.setOffset(86_400);

        assertThat(MinAgeHoursRule.error(user, 24)).isNull();
    }

    @Test
    void firstPasswordHasNoAge() {
        assertThat(MinAgeHoursRule.error(user(), 24)).isNull();
        assertThat(MinAgeHoursRule.error(user((Long) null), 24))
                .as("without a date")
                .isNull();
    }

    @Test
    void refusesNothingBeforeThereIsAnAccount() {
        assertThat(new MinAgeHoursRule().check(new PasswordCandidate(null, null, null, "siti", "Rapat#Pagi12")))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({", 24", "1, 1", "' 48 ', 48", "720, 720"})
    void takesHoursFrom1To720(String value, int hours) {
        assertThat(new MinAgeHoursRule().parse(value)).isEqualTo(hours);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "721", "1.5", "sehari", "undefined"})
    void refusesInvalidHoursWithMessageAboutTheRange(String value) {
        assertThatThrownBy(() -> new MinAgeHoursRule().parse(value))
                .isInstanceOf(PasswordPolicyConfigException.class)
                .hasMessageContaining("whole number from 1 to 720")
                .hasMessageContaining("bilangan bulat 1 sampai 720");
    }

    private static UserModel user(Long... created) {
        var credentials = Fakes.of(
                SubjectCredentialManager.class,
                Map.of("getStoredCredentialsByTypeStream", args -> credentials((String) args[0], created)));
        return Fakes.of(
                UserModel.class, Map.of("credentialManager", args -> credentials, "isFederated", args -> false));
    }

    private static Stream<CredentialModel> credentials(String type, Long... created) {
        assertThat(type).isEqualTo("password");
        return Stream.of(created).map(date -> {
            var credential = new CredentialModel();
            credential.setCreatedDate(date);
            return credential;
        });
    }
}
