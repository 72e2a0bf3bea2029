package id.go.bappenas.sso.support.request;

import id.go.bappenas.sso.support.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/**
 * The media type that a request declares.
 *
 * @param name type and subtype in lower case, empty if it is missing or malformed
 */
public record ContentType(String name) {

    public static ContentType of(KeycloakSession session) {
        var header = session.getContext().getHttpRequest().getHttpHeaders().getHeaderString(HttpHeaders.CONTENT_TYPE);
        try {
            var type = MediaType.valueOf(header);
            return new ContentType((type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return new ContentType("");
        }
    }

    /** @throws ProblemException 415 if it is not one of these */
    public void require(Set<String> types) {
        if (!types.contains(name)) {
            throw ProblemException.of(
                    415,
                    "unsupported-media-type",
                    String.join(", ", types.stream().sorted().toList()));
        }
    }
}
