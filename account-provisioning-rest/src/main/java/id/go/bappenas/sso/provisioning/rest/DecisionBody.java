package id.go.bappenas.sso.provisioning.rest;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.bappenas.sso.provisioning.comparison.RowChoices;
import id.go.bappenas.sso.provisioning.decision.Redelivery;
import id.go.bappenas.sso.provisioning.intake.DecisionReason;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import id.go.bappenas.sso.support.request.JsonFields;
import id.go.bappenas.sso.support.request.RawBody;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.keycloak.models.KeycloakSession;

/** Reads the body of a decision. */
final class DecisionBody {

    private static final int LONGEST_BODY = 128 * 1024;
    private static final String REACTIVATE = "reactivate";
    private static final String SHORTEN = "shorten";
    private static final String ACKNOWLEDGED = "acknowledgedRows";
    private static final String ACKNOWLEDGE = "acknowledge";
    /** Bodies that clients send instead of an empty body. */
    private static final Set<String> NOTHING = Set.of("", "null");

    private DecisionBody() {}

    /** Reads {@code {"reason": "…"}}. */
    static String reason(KeycloakSession session, InputStream body) {
        var fields = JsonFields.of(read(session, body), Set.of(DecisionReason.FIELD));
        var reason = fields.required(DecisionReason.FIELD, DecisionReason::line, "text-empty");
        reason.flatMap(DecisionReason::problem).ifPresent(code -> fields.refuse(DecisionReason.FIELD, code));
        fields.check();
        return reason.orElseThrow();
    }

    /** Reads {@code {"reason": "…"}}; empty without a body or a reason. */
    static String optionalReason(KeycloakSession session, InputStream body) {
        return optional(session, body)
                .flatMap(raw -> {
                    var fields = JsonFields.of(raw, Set.of(DecisionReason.FIELD));
                    var reason = fields.optional(DecisionReason.FIELD, DecisionReason::line, "text-empty");
                    reason.flatMap(DecisionReason::problem)
                            .ifPresent(code -> fields.refuse(DecisionReason.FIELD, code));
                    fields.check();
                    return reason;
                })
                .orElse("");
    }

    /**
     * {@code {"reactivate": [3, 7], "shorten": [4], "acknowledgedRows": [7]}}: numbers of rows; names no row without a body.
     */
    static RowChoices approval(KeycloakSession session, InputStream body) {
        return optional(session, body)
                .map(raw -> {
                    var json = JsonFields.parse(raw);
                    JsonFields.of(raw, Set.of(REACTIVATE, SHORTEN, ACKNOWLEDGED))
                            .check();
                    return new RowChoices(
                            numbers(json.path(REACTIVATE), REACTIVATE, "reactivate-numbers"),
                            numbers(json.path(SHORTEN), SHORTEN, "shorten-numbers"),
                            numbers(json.path(ACKNOWLEDGED), ACKNOWLEDGED, "acknowledged-numbers"));
                })
                .orElse(RowChoices.NONE);
    }

    /** {@code {"reactivate": true, "acknowledge": true}}: what a redelivery decides about its row; nothing without a body. */
    static Redelivery.Choice redelivery(KeycloakSession session, InputStream body) {
        return optional(session, body)
                .map(raw -> {
                    var fields = JsonFields.of(raw, Set.of(REACTIVATE, ACKNOWLEDGE));
                    var choice = new Redelivery.Choice(fields.flag(REACTIVATE), fields.flag(ACKNOWLEDGE));
                    fields.check();
                    return choice;
                })
                .orElse(Redelivery.Choice.NONE);
    }

    private static Optional<RawBody> optional(KeycloakSession session, InputStream body) {
        if (session.getContext().getHttpRequest().getHttpHeaders().getHeaderString(HttpHeaders.CONTENT_TYPE) == null) {
            return Optional.empty();
        }
        return Optional.of(read(session, body))
                .filter(raw -> !NOTHING.contains(new String(raw.bytes(), StandardCharsets.UTF_8).strip()));
    }

    private static Set<Integer> numbers(JsonNode listed, String field, String code) {
        var rows = new TreeSet<Integer>();
        if (!listed.isMissingNode() && !listed.isArray()) {
            throw wrong(field, code);
        }
        listed.forEach(number -> {
            if (!number.isInt()) {
                throw wrong(field, code);
            }
            rows.add(number.intValue());
        });
        return rows;
    }

    private static ProblemException wrong(String field, String code) {
        return new ProblemException(Problem.fields(List.of(FieldProblem.of(field, code))));
    }

    private static RawBody read(KeycloakSession session, InputStream body) {
        return RawBody.read(session, body, LONGEST_BODY, Set.of("application/json"));
    }
}
