package id.go.bappenas.sso.support.keycloak;

import jakarta.ws.rs.NotAuthorizedException;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.managers.AppAuthManager.BearerTokenAuthenticator;

/**
 * The bearer token of a request.
 *
 * @param client that the token was issued for
 * @param session that the token belongs to, {@code null} for a token without a session
 */
public record BearerToken(AccessToken token, UserModel user, ClientModel client, UserSessionModel session) {

    /** Empty if the request has no token that is valid in the realm of the session's context. */
    public static Optional<BearerToken> of(KeycloakSession session) {
        try {
            return Optional.ofNullable(new BearerTokenAuthenticator(session).authenticate())
                    .map(found -> new BearerToken(found.token(), found.user(), found.client(), found.session()));
        } catch (NotAuthorizedException e) {
            return Optional.empty();
        }
    }

    /** Whether the client, with the scopes of the token, may use this role of the user. */
    public boolean hasInScope(KeycloakSession keycloak, RoleModel role) {
        var scopes = TokenManager.getRequestedClientScopes(keycloak, token.getScope(), client, user);
        return TokenManager.getAccess(user, client, scopes).contains(role);
    }
}
