package id.go.bappenas.sso.password.directgrant;

import org.keycloak.models.UserSessionModel.SessionPersistenceState;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Direct grants without a stored session, for clients that only ask whether a password is right: IMAP servers. A mail program
 * signs in every few minutes, and each stored session would stay until the realm's idle time is over. The token has no
 * {@code sid}; introspection and user info answer while it lives, unless the account is disabled.
 */
final class TransientSessions {

    /** Attribute of a client: {@code true} if its direct grants store no session. */
    static final String ATTRIBUTE = "ssoTransientSessions";

    private TransientSessions() {}

    /** Does nothing for a client with refresh tokens, which need a stored session. */
    static void apply(AuthenticationSessionModel session) {
        var client = session.getClient();
        if (Boolean.parseBoolean(client.getAttribute(ATTRIBUTE))
                && !OIDCAdvancedConfigWrapper.fromClientModel(client).isUseRefreshToken()) {
            session.setClientNote(
                    AuthenticationManager.USER_SESSION_PERSISTENT_STATE, SessionPersistenceState.TRANSIENT.toString());
        }
    }
}
