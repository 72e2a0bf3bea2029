package id.go.bappenas.sso.support.keycloak;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.CorsErrorResponseException;
import org.keycloak.services.cors.Cors;

/** Errors of the token endpoint. */
public final class OAuthErrors {

    private OAuthErrors() {}

    /** 400 {@code invalid_grant}, readable by a script of the client's web origins. The transaction is rolled back. */
    public static WebApplicationException invalidGrant(
            KeycloakSession session, ClientModel client, String description) {
        return new CorsErrorResponseException(
                Cors.builder().auth().allowedMethods("POST").checkAllowedOrigins(session, client),
                OAuthErrorException.INVALID_GRANT,
                description,
                Status.BAD_REQUEST);
    }
}
