package id.go.bappenas.sso.credential.factor;

import java.util.Optional;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Remembers in the session which second factor a request set up, because Keycloak's events do not name the credential. */
public final class FactorSetUp {

    private static final String ATTRIBUTE = FactorSetUp.class.getName() + ' ';

    private FactorSetUp() {}

    /** @return the same credential */
    static CredentialModel mark(KeycloakSession session, UserModel person, CredentialModel credential) {
        session.setAttribute(name(person.getId(), credential.getType()), credential.getId());
        return credential;
    }

    /** Id of the credential of that type that was set up last for this person in this session. */
    public static Optional<String> of(KeycloakSession session, String userId, String type) {
        return Optional.ofNullable(session.getAttribute(name(userId, type), String.class));
    }

    private static String name(String userId, String type) {
        return ATTRIBUTE + userId + ' ' + type;
    }
}
