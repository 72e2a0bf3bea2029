package id.go.bappenas.sso.password.directory;

import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;

/**
 * The answer to a request that needs a person of a directory that does not answer: a page for a browser, JSON for others. It has
 * content, because Keycloak 26.7.4 answers 500 where an exception brings none.
 */
final class DirectoryOutageAnswer {

    private static final int RETRY_SECONDS = 60;
    private static final String PAGES = "/login-actions/";
    private static final String MESSAGE = "directoryUnavailablePage";

    private DirectoryOutageAnswer() {}

    static ServiceUnavailableException of(KeycloakSession session, Throwable cause) {
        var answer = isPage(session) ? page(session) : json();
        return new ServiceUnavailableException(answer, cause);
    }

    private static boolean isPage(KeycloakSession session) {
        var request = session.getContext().getHttpRequest();
        if (request == null) {
            return false;
        }
        var accepted = request.getHttpHeaders().getHeaderString(HttpHeaders.ACCEPT);
        return request.getUri().getPath().contains(PAGES)
                || (accepted != null && accepted.contains(MediaType.TEXT_HTML));
    }

    private static Response page(KeycloakSession session) {
        return session.getProvider(LoginFormsProvider.class)
                .setError(MESSAGE)
                .createErrorPage(Response.Status.SERVICE_UNAVAILABLE);
    }

    private static Response json() {
        return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("error", "temporarily_unavailable", "error_description", "A directory does not answer"))
                .build();
    }
}
