package id.go.bappenas.sso.credential.temporary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.go.bappenas.sso.fakes.Fakes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;

class TemporaryPasswordTest {

    private final Map<String, String> attributes = new HashMap<>();

    @ParameterizedTest
    @CsvSource({"1000:2000, true", "999:2000, false", "nonsense, false", ", false"})
    void onlyTheMarkOfTheCurrentPasswordCounts(String attribute, boolean temporary) {
        attributes.put(TemporaryPassword.ATTRIBUTE, attribute);

        assertThat(TemporaryPassword.isTemporary(person(1000L))).isEqualTo(temporary);
        assertThat(TemporaryPassword.deadline(person(1000L)).isPresent()).isEqualTo(temporary);
        assertThat(TemporaryPassword.isTemporary(person(null))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1999, false", "2000, true", "2001, true"})
    void passwordLapsesAtTheDeadline(long now, boolean lapsed) {
        attributes.put(TemporaryPassword.ATTRIBUTE, "1000:2000");

        assertThat(TemporaryPassword.isLapsed(person(1000L), Instant.ofEpochMilli(now)))
                .isEqualTo(lapsed);
    }

    @Test
    void unmarkedPasswordNeverLapses() {
        assertThat(TemporaryPassword.isLapsed(person(1000L), Instant.MAX)).isFalse();
    }

    @Test
    void markingWritesThePasswordAndItsDeadline() {
        var person = person(1000L);
        TemporaryPassword.mark(session(person), null, person, Duration.ofMinutes(1));

        assertThat(attributes).containsEntry(TemporaryPassword.ATTRIBUTE, "1000:61000");

        TemporaryPassword.unmark(person);
        assertThat(attributes).isEmpty();
    }

    @Test
    void refusesToMarkWithoutAPasswordOrALifetime() {
        var noPassword = person(null);
        assertThatIllegalStateException()
                .isThrownBy(() -> TemporaryPassword.mark(session(noPassword), null, noPassword, Duration.ofHours(1)));
        var person = person(1000L);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TemporaryPassword.mark(session(person), null, person, Duration.ZERO));
    }

    private static KeycloakSession session(UserModel person) {
        var users = Fakes.of(UserProvider.class, Map.of("getUserById", args -> person));
        return Fakes.of(KeycloakSession.class, Map.of("users", args -> users));
    }

    private UserModel person(Long createdDate) {
        var password = new CredentialModel();
        password.setCreatedDate(createdDate);
        var credentials = Fakes.of(
                SubjectCredentialManager.class, Map.of("getStoredCredentialsByTypeStream", args -> Stream.of(password)
                        .filter(stored -> stored.getCreatedDate() != null)));
        return Fakes.of(
                UserModel.class,
                Map.of(
                        "getId",
                        args -> "id",
                        "isFederated",
                        args -> false,
                        "getFirstAttribute",
                        args -> attributes.get(args[0]),
                        "setSingleAttribute",
                        args -> attributes.put((String) args[0], (String) args[1]),
                        "removeAttribute",
                        args -> attributes.remove(args[0]),
                        "credentialManager",
                        args -> credentials));
    }
}
