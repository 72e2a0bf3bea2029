package id.go.bappenas.sso.password.rest;

import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import id.go.bappenas.sso.support.request.ContentType;
import id.go.bappenas.sso.support.request.ShortFieldName;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;

/** The fields of a form that a program sends. All unknown, missing and malformed fields are reported at once. */
final class FormFields {

    private static final String TYPE = "application/x-www-form-urlencoded";

    private final MultivaluedMap<String, String> form;
    private final List<FieldProblem> problems = new ArrayList<>();

    private FormFields(MultivaluedMap<String, String> form) {
        this.form = form;
    }

    /**
     * @param known names of all allowed fields
     * @throws ProblemException 415 if the body is not a form
     */
    static FormFields of(KeycloakSession session, Set<String> known) {
        ContentType.of(session).require(Set.of(TYPE));
        var fields = new FormFields(session.getContext().getHttpRequest().getDecodedFormParameters());
        fields.form.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> fields.refuse(ShortFieldName.of(name), "unknown-field"));
        return fields;
    }

    /** A required field. Empty, and refused, if it is missing or repeated, or the parser does not accept it. */
    <T> Optional<T> required(String name, Function<String, Optional<T>> parser, String code) {
        if (!form.containsKey(name)) {
            refuse(name, "missing");
            return Optional.empty();
        }
        return optional(name, parser, code);
    }

    /** An optional field; refused if it is repeated, or the parser does not accept it. */
    <T> Optional<T> optional(String name, Function<String, Optional<T>> parser, String code) {
        var values = form.getOrDefault(name, List.of());
        if (values.isEmpty()) {
            return Optional.empty();
        }
        if (values.size() > 1) {
            refuse(name, "repeated");
            return Optional.empty();
        }
        var parsed = parser.apply(values.get(0));
        if (parsed.isEmpty()) {
            refuse(name, code);
        }
        return parsed;
    }

    private void refuse(String field, String code) {
        problems.add(FieldProblem.of(field, code));
    }

    /** @throws ProblemException 422 if anything was refused */
    void check() {
        if (!problems.isEmpty()) {
            throw new ProblemException(Problem.fields(problems));
        }
    }
}
