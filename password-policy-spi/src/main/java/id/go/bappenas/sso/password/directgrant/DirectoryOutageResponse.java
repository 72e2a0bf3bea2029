package id.go.bappenas.sso.password.directgrant;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.keycloak.OAuthErrorException;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;

/**
 * The answer to each refused direct grant while a directory of the realm is down: 503 {@code temporarily_unavailable}, so that a
 * mail program does not ask its owner for another password.
 */
final class DirectoryOutageResponse {

    private static final String TEXT = "A directory does not answer, or the password is wrong";
    private static final int RETRY_SECONDS = 60;

    private DirectoryOutageResponse() {}

    static Response of() {
        return Response.status(Status.SERVICE_UNAVAILABLE)
                .header("Retry-After", RETRY_SECONDS)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new OAuth2ErrorRepresentation(OAuthErrorException.TEMPORARILY_UNAVAILABLE, TEXT))
                .build();
    }
}
