package id.go.bappenas.sso.credential.factor;

import java.util.Optional;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Second factors that were set up in a request's session: no event says which credential it was. */
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
