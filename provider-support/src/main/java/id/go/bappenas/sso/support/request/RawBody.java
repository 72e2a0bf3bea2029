package id.go.bappenas.sso.support.request;

import id.go.bappenas.sso.support.problem.ByteSize;
import id.go.bappenas.sso.support.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/**
 * A request's body as bytes. Our resources parse it themselves: Keycloak's parser would answer malformed JSON and other
 * media types before our code runs.
 */
public record RawBody(byte[] bytes) {

    /**
     * @param longest in bytes; a longer body is a 413
     * @param types allowed media types, in lower case; another one is a 415
     */
    public static RawBody read(KeycloakSession session, InputStream body, int longest, Set<String> types) {
        ContentType.of(session).require(types);
        try {
            var bytes = body == null ? new byte[0] : body.readNBytes(longest + 1);
            if (bytes.length > longest) {
                throw ProblemException.of(413, "too-large", ByteSize.shown(longest));
            }
            return new RawBody(bytes);
        } catch (IOException e) {
            throw ProblemException.of(400, "body-unreadable");
        }
    }

    /**
     * Checks the media type of a body.
     *
     * @param types allowed media types, in lower case
     * @param told those of them that a refusal names
     * @throws ProblemException 415 if the body has another media type
     */
    public static void require(KeycloakSession session, Set<String> types, Set<String> told) {
        var type = ContentType.of(session);
        if (!types.contains(type.name())) {
            type.require(told);
        }
    }

    /**
     * The parts of a {@code multipart/form-data} body; empty for any other body.
     *
     * @throws ProblemException 400 or 413 if it cannot be parsed
     */
    public Optional<List<Multipart.Part>> parts(KeycloakSession session) {
        if (!"multipart/form-data".equals(ContentType.of(session).name())) {
            return Optional.empty();
        }
        var header = session.getContext().getHttpRequest().getHttpHeaders().getHeaderString(HttpHeaders.CONTENT_TYPE);
        return Optional.of(Multipart.parse(header, bytes, Multipart.MOST_PARTS));
    }
}
