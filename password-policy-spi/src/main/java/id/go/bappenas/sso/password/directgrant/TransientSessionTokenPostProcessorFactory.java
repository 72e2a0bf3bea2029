package id.go.bappenas.sso.password.directgrant;

import id.go.bappenas.sso.support.OperationalInfo;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel.SessionPersistenceState;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;
import org.keycloak.protocol.oidc.token.TokenPostProcessorFactory;

/**
 * Token post-processor {@code transient-session}: takes {@code sid} out of an access token without a stored session
 * ({@link TransientSessions}). Keycloak 26.7.4 does this for service accounts, and not in a direct grant; introspection would
 * look for the session and answer {@code active: false}.
 */
public final class TransientSessionTokenPostProcessorFactory implements TokenPostProcessorFactory, OperationalInfo {

    /** Id of the provider. */
    public static final String PROVIDER_ID = "transient-session";

    @Override
    public TokenPostProcessor create(KeycloakSession session) {
        return TransientSessionTokenPostProcessorFactory::withoutSession;
    }

    private static void withoutSession(TokenPostProcessorContext context) {
        var session = context.clientSessionCtx().getClientSession().getUserSession();
        // A token exchange has a transient copy of a stored session, whose sid stays in the token.
        if (context.accessToken() != null
                && context.refreshToken() == null
                && session.getPersistenceState() == SessionPersistenceState.TRANSIENT
                && session.getNote(Constants.CREATED_FROM_PERSISTENT) == null) {
            context.accessToken().setSessionId(null);
        }
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }
}
