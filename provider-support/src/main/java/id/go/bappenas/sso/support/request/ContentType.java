package id.go.bappenas.sso.support.request;

import id.go.bappenas.sso.support.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/**
 * What a request says its body is.
 *
 * @param name type and subtype in lower case, empty if it says nothing that is well-formed
 */
record ContentType(String name) {

    static ContentType of(KeycloakSession session) {
        var header = session.getContext().getHttpRequest().getHttpHeaders().getHeaderString(HttpHeaders.CONTENT_TYPE);
        try {
            var type = MediaType.valueOf(header);
            return new ContentType((type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return new ContentType("");
        }
    }

    /** @throws ProblemException 415 if it is none of these */
    void require(Set<String> types) {
        if (!types.contains(name)) {
            throw ProblemException.of(
                    415,
                    "unsupported-media-type",
                    String.join(", ", types.stream().sorted().toList()));
        }
    }
}
