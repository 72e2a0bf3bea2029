package id.go.bappenas.sso.support.keycloak;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowException;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.utils.AuthorizeClientUtil;

/** Keycloak's own client authentication, which supports rotated secrets and secrets in the vault. */
public final class ClientAuthentication {

    private ClientAuthentication() {}

    /** The client that the request authenticates, empty if its credentials are wrong. The client may be disabled. */
    public static Optional<ClientModel> of(KeycloakSession session) {
        var context = session.getContext();
        var event =
                new EventBuilder(context.getRealm(), session, context.getConnection()).event(EventType.CLIENT_LOGIN);
        var processor = AuthorizeClientUtil.getAuthenticationProcessor(session, event);
        try {
            var refusal = processor.authenticateClient();
            return refusal == null ? Optional.ofNullable(processor.getClient()) : Optional.empty();
        } catch (AuthenticationFlowException e) {
            return Optional.empty();
        }
    }
}
