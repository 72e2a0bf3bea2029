package id.go.bappenas.sso.employee.factor;

import org.keycloak.models.KeycloakSession;

/** An authenticator app that was set up in a request's session: an administrator's event of the account does not say so. */
public final class FactorSetUp {

    private static final String ATTRIBUTE = FactorSetUp.class.getName() + ' ';

    private FactorSetUp() {}

    static void mark(KeycloakSession session, String userId) {
        session.setAttribute(ATTRIBUTE + userId, true);
    }

    /** Whether one was set up for this person in this session. */
    public static boolean isIn(KeycloakSession session, String userId) {
        return session.getAttribute(ATTRIBUTE + userId) != null;
    }
}
