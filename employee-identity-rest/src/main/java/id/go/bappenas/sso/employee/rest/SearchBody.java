package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.support.problem.ProblemException;
import id.go.bappenas.sso.support.request.JsonFields;
import id.go.bappenas.sso.support.request.RawBody;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/** The body of a search for a person. */
final class SearchBody {

    private static final String SEARCH = "search";
    private static final int LONGEST_BODY = 4 * 1024;

    private SearchBody() {}

    /**
     * The searched value, empty if the field is missing.
     *
     * @throws ProblemException if the body is not a JSON object with at most that field
     */
    static String read(KeycloakSession session, InputStream body) {
        var fields =
                JsonFields.of(RawBody.read(session, body, LONGEST_BODY, Set.of("application/json")), Set.of(SEARCH));
        var typed = fields.optional(SEARCH, Optional::of, "search-length");
        fields.check();
        return typed.orElse("");
    }
}
