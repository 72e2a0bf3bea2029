package id.go.bappenas.sso.support.request;

import id.go.bappenas.sso.support.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/**
 * A request's body as bytes. Resources read it themselves: where Keycloak parses, it answers bad JSON and foreign media types
 * on its own, before any code of ours.
 */
public record RawBody(byte[] bytes) {

    /**
     * @param longest bytes that are taken; one more is a 413
     * @param types media types that are taken, in lower case; another one is a 415
     */
    public static RawBody read(KeycloakSession session, InputStream body, int longest, Set<String> types) {
        ContentType.of(session).require(types);
        try {
            var bytes = body == null ? new byte[0] : body.readNBytes(longest + 1);
            if (bytes.length > longest) {
                throw ProblemException.of(413, "too-large", String.valueOf(longest));
            }
            return new RawBody(bytes);
        } catch (IOException e) {
            throw ProblemException.of(400, "body-unreadable");
        }
    }

    /** @throws ProblemException 415 if the body is none of these media types, in lower case */
    public static void require(KeycloakSession session, Set<String> types) {
        ContentType.of(session).require(types);
    }

    /**
     * The parts of a {@code multipart/form-data} body; empty for any other.
     *
     * @throws ProblemException 400 or 413 if it cannot be taken apart
     */
    public Optional<List<Multipart.Part>> parts(KeycloakSession session) {
        if (!"multipart/form-data".equals(ContentType.of(session).name())) {
            return Optional.empty();
        }
        var header = session.getContext().getHttpRequest().getHttpHeaders().getHeaderString(HttpHeaders.CONTENT_TYPE);
        return Optional.of(Multipart.parse(header, bytes, Multipart.MOST_PARTS));
    }
}
