package id.go.bappenas.sso.password.credential;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.credential.event.ChangePath;
import id.go.bappenas.sso.credential.event.PasswordWrite;
import id.go.bappenas.sso.fakes.Fakes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.UserProvider;

class PasswordWriteCompletionTest {

    private static final HistoryRetention NO_RULE = new HistoryRetention(0, Long.MAX_VALUE);

    private final List<PasswordWrite> published = new ArrayList<>();
    private final List<CredentialModel> passwords = new ArrayList<>();
    private final List<String> requiredActions = new ArrayList<>();
    private final Map<String, String> attributes = new HashMap<>();
    private final Map<String, Object> notes = new HashMap<>();
    private final RealmModel realm = Fakes.of(RealmModel.class, Map.of());
    private final UserModel person = person();
    private final KeycloakSession session = session();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void publishesReplacedPasswordOnceAndMarksTemporaryOnes(boolean temporary) {
        var completion = completion(false);
        written();
        if (temporary) {
            requiredActions.add(RequiredAction.UPDATE_PASSWORD.name());
        }

        completion.complete();

        assertThat(published).hasSize(1);
        assertThat(published.get(0).person()).isSameAs(person);
        assertThat(published.get(0).temporary()).isEqualTo(temporary);
    }

    @Test
    void writeWithoutAPathIsAnAdministrators() {
        var completion = completion(false);
        written();

        completion.complete();

        assertThat(published.get(0).path()).isEqualTo(ChangePath.ADMINISTRATOR);
        assertThat(published.get(0).mailed()).isFalse();
    }

    @Test
    void tellsThePathAndTheMailThatTheWriteBeganWith() {
        var completion = completion(false);
        written();
        PasswordWrite.begin(session, realm, person, ChangePath.RESET).announceByMail();

        completion.complete();

        assertThat(published.get(0).path()).isEqualTo(ChangePath.RESET);
        assertThat(published.get(0).mailed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tellsOfTwoWritesInOneTransactionOnceUnlessThereWasNoPasswordBefore(boolean isFirst) {
        var one = completion(isFirst);
        var two = completion(false);
        written();

        one.complete();
        two.complete();

        assertThat(published).hasSize(isFirst ? 0 : 1);
    }

    @Test
    void doesNotTellOfAFirstPassword() {
        var completion = completion(true);
        written();

        completion.complete();

        assertThat(published).isEmpty();
    }

    @Test
    void doesNotTellOfAPasswordThatIsGoneAgain() {
        completion(false).complete();

        assertThat(published).isEmpty();
    }

    @ParameterizedTest(name = "by the person {0}, due before {1}, due at the commit {2}: temporary {3}")
    @CsvSource({
        // An administrator: reset-password with and without "temporary", with and without a change that was due before.
        "false, false, false, false",
        "false, false, true, true",
        "false, true, false, false",
        "false, true, true, true",
        // The person: an ordinary change; a due change whose required action is removed with the write or later.
        "true, false, false, false",
        "true, true, false, false",
        "true, true, true, false",
        // An administrator who gives themselves a temporary password.
        "true, false, true, true"
    })
    void passwordIsTemporaryIfAChangeIsDueUnlessThePersonMadeAChangeThatWasDue(
            boolean byThePerson, boolean dueBefore, boolean dueAtCommit, boolean temporary) {
        assertThat(PasswordWriteCompletion.isTemporary(byThePerson, dueBefore, dueAtCommit))
                .isEqualTo(temporary);
    }

    private PasswordWriteCompletion completion(boolean isFirst) {
        return new PasswordWriteCompletion(
                PasswordWrite.of(session, realm, person), person, isFirst, NO_RULE, Duration.ofHours(24));
    }

    private void written() {
        var password = new CredentialModel();
        password.setCreatedDate(1L);
        passwords.add(password);
    }

    private UserModel person() {
        var credentials = Fakes.of(
                SubjectCredentialManager.class,
                Map.of("getStoredCredentialsByTypeStream", arguments -> passwords.stream()));
        return Fakes.of(
                UserModel.class,
                Map.of(
                        "getId", arguments -> "1",
                        "isFederated", arguments -> false,
                        "credentialManager", arguments -> credentials,
                        "getRequiredActionsStream", arguments -> requiredActions.stream(),
                        "getFirstAttribute", arguments -> attributes.get(arguments[0]),
                        "setSingleAttribute",
                                arguments -> attributes.put((String) arguments[0], (String) arguments[1])));
    }

    private KeycloakSession session() {
        var nobody = new HashMap<String, Function<Object[], Object>>();
        nobody.put("getAuthenticationSession", arguments -> null);
        nobody.put("getUser", arguments -> null);
        var context = Fakes.of(KeycloakContext.class, nobody);
        var users = Fakes.of(UserProvider.class, Map.of("getUserById", arguments -> person));
        var factory = Fakes.of(KeycloakSessionFactory.class, Map.of("publish", this::publish));
        return Fakes.of(
                KeycloakSession.class,
                Map.of(
                        "getContext", arguments -> context,
                        "getAttribute", arguments -> notes.get(arguments[0]),
                        "setAttribute", arguments -> notes.put((String) arguments[0], arguments[1]),
                        "users", arguments -> users,
                        "getKeycloakSessionFactory", arguments -> factory));
    }

    private Object publish(Object[] arguments) {
        published.add((PasswordWrite) arguments[0]);
        return null;
    }
}
