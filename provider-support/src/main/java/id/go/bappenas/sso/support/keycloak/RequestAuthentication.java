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
import org.keycloak.services.managers.AuthenticationManager;

/**
 * The account on whose behalf a request comes: by a bearer token, or by the browser's session of the realm.
 *
 * @param token of the request, or of the session's cookie
 * @param client that the token was issued for, or whose page the browser shows
 * @param session that the token belongs to, {@code null} for a token without a session
 */
public record RequestAuthentication(AccessToken token, UserModel user, ClientModel client, UserSessionModel session) {

    /** Empty if the request has no bearer token that is valid in the realm of the session's context. */
    public static Optional<RequestAuthentication> byToken(KeycloakSession session) {
        try {
            return Optional.ofNullable(new BearerTokenAuthenticator(session).authenticate())
                    .map(found ->
                            new RequestAuthentication(found.token(), found.user(), found.client(), found.session()));
        } catch (NotAuthorizedException e) {
            return Optional.empty();
        }
    }

    /**
     * By the cookie of the realm's sign-in. Empty without a valid session, or if the session has not signed in to the client:
     * only a sign-in for the client checks what the realm requires at that moment, such as a change of an expired password.
     */
    public static Optional<RequestAuthentication> byCookie(KeycloakSession session, ClientModel client) {
        return Optional.ofNullable(AuthenticationManager.authenticateIdentityCookie(
                        session, session.getContext().getRealm(), true))
                .filter(found -> found.session().getAuthenticatedClientSessionByClient(client.getId()) != null)
                .map(found -> new RequestAuthentication(found.token(), found.user(), client, found.session()));
    }

    /** Whether the client, with the scopes of the token, may use this role of the user. */
    public boolean hasInScope(KeycloakSession keycloak, RoleModel role) {
        var scopes = TokenManager.getRequestedClientScopes(keycloak, token.getScope(), client, user);
        return TokenManager.getAccess(user, client, scopes).contains(role);
    }
}
