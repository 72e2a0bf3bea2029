package id.go.bappenas.sso.password.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.credential.CredentialModel;

class PasswordHistoryTest {

    @ParameterizedTest
    @CsvSource({"false, 6, 5", "true, 6, 6", "false, 1, 0", "true, 1, 1", "false, 0, 0", "true, 0, 0"})
    void temporaryPasswordTakesNoPlace(boolean temporary, int places, int beside) {
        assertThat(PasswordHistory.beside(temporary, places)).isEqualTo(beside);
    }

    @Test
    void dropsPasswordsBeyondTheNumber() {
        assertThat(PasswordHistory.outOfPlace(
                        Stream.of(5L, 4L, 3L, 2L)
                                .map(PasswordHistoryTest::written)
                                .toList(),
                        2,
                        Long.MAX_VALUE))
                .extracting(CredentialModel::getCreatedDate)
                .containsExactly(3L, 2L);
    }

    @Test
    void keepsPasswordsThatAnAgeRuleNeeds() {
        assertThat(PasswordHistory.outOfPlace(
                        Stream.of(5L, 4L, 3L, null)
                                .map(PasswordHistoryTest::written)
                                .toList(),
                        1,
                        4))
                .extracting(CredentialModel::getCreatedDate)
                .containsExactly(3L, null);
    }

    private static CredentialModel written(Long createdDate) {
        var password = new CredentialModel();
        password.setCreatedDate(createdDate);
        return password;
    }
}
