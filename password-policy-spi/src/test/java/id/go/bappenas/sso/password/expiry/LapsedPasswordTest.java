package id.go.bappenas.sso.password.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.password.Fakes;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;

class LapsedPasswordTest {

    private static final long CREATED = 1_700_000_000_000L;

    @ParameterizedTest
    @CsvSource({"4999, false", "5000, true", "5001, true"})
    void itLapsesAtItsDeadline(long now, boolean lapsed) {
        var user = user("1700000000000:5000", CREATED);

        assertThat(LapsedPassword.isTemporary(user)).isTrue();
        assertThat(LapsedPassword.isLapsed(user, Instant.ofEpochMilli(now))).isEqualTo(lapsed);
    }

    @Test
    void aPasswordThatCameLaterIsNotTheOneMarked() {
        var user = user("1700000000000:5000", CREATED + 1);

        assertThat(LapsedPassword.isTemporary(user)).isFalse();
        assertThat(LapsedPassword.isLapsed(user, Instant.MAX)).isFalse();
    }

    @Test
    void whatWasNeverMarkedNeverLapses() {
        assertThat(LapsedPassword.isLapsed(user(null, CREATED), Instant.MAX)).isFalse();
        assertThat(LapsedPassword.isLapsed(user("1700000000000:5000", null), Instant.MAX))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "1700000000000", "1700000000000:", "1700000000000:besok", ":5000"})
    void aDamagedMarkCountsForNothing(String mark) {
        assertThat(LapsedPassword.deadline(mark, CREATED)).isEmpty();
    }

    private static UserModel user(String mark, Long created) {
        var password = new CredentialModel();
        password.setCreatedDate(created);
        var credentials = Fakes.of(
                SubjectCredentialManager.class,
                Map.of("getStoredCredentialsByTypeStream", arguments -> Stream.of(password)));
        return Fakes.of(
                UserModel.class,
                Map.of("getFirstAttribute", arguments -> mark, "credentialManager", arguments -> credentials));
    }
}
