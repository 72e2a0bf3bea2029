package id.go.bappenas.sso.password.credential;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.credential.event.ChangePath;
import id.go.bappenas.sso.credential.event.PasswordChanged;
import id.go.bappenas.sso.credential.event.PasswordMail;
import id.go.bappenas.sso.fakes.Fakes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

class SettlementTest {

    private static final Retention NO_RULE = new Retention(0, Long.MAX_VALUE);

    private final List<PasswordChanged> published = new ArrayList<>();
    private final List<CredentialModel> passwords = new ArrayList<>();
    private final List<String> requiredActions = new ArrayList<>();
    private final Map<String, String> attributes = new HashMap<>();
    private final Map<String, Object> notes = new HashMap<>();
    private final RealmModel realm = Fakes.of(RealmModel.class, Map.of());
    private final UserModel person = person();
    private final KeycloakSession session = session();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aReplacedPasswordIsToldOnceAndWhetherItIsTemporary(boolean temporary) {
        var settlement = settlement(false);
        written();
        if (temporary) {
            requiredActions.add(RequiredAction.UPDATE_PASSWORD.name());
        }

        commit(settlement);

        assertThat(published).hasSize(1);
        assertThat(published.get(0).person()).isSameAs(person);
        assertThat(published.get(0).temporary()).isEqualTo(temporary);
    }

    @Test
    void whoMarksNoPathIsAnAdministrator() {
        var settlement = settlement(false);
        written();

        commit(settlement);

        assertThat(published.get(0).path()).isEqualTo(ChangePath.ADMINISTRATOR);
        assertThat(published.get(0).mailed()).isFalse();
    }

    @Test
    void thePathAndTheMailThatWereAnnouncedAreTold() {
        var settlement = settlement(false);
        written();
        ChangePath.mark(session, ChangePath.RESET);
        PasswordMail.announce(session, person);

        commit(settlement);

        assertThat(published.get(0).path()).isEqualTo(ChangePath.RESET);
        assertThat(published.get(0).mailed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void twoWritesInOneTransactionAreToldOnceUnlessThereWasNoPasswordBefore(boolean isFirst) {
        var one = settlement(isFirst);
        var two = settlement(false);
        written();

        commit(one);
        commit(two);

        assertThat(published).hasSize(isFirst ? 0 : 1);
    }

    @Test
    void aFirstPasswordIsNotTold() {
        var settlement = settlement(true);
        written();

        commit(settlement);

        assertThat(published).isEmpty();
    }

    @Test
    void aPasswordThatIsGoneAgainIsNotTold() {
        commit(settlement(false));

        assertThat(published).isEmpty();
    }

    private Settlement settlement(boolean isFirst) {
        return new Settlement(session, realm, person, isFirst, NO_RULE, Duration.ofHours(24));
    }

    private static void commit(Settlement settlement) {
        settlement.begin();
        settlement.commit();
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
        published.add((PasswordChanged) arguments[0]);
        return null;
    }
}
