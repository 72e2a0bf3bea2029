package id.go.bappenas.sso.support.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The text fields of a JSON object. All unknown, missing and malformed fields are reported at once. */
public final class JsonFields {

    private static final ObjectMapper STRICT = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JsonNode object;
    private final String prefix;
    private final List<FieldProblem> problems = new ArrayList<>();

    private JsonFields(JsonNode object, String prefix) {
        this.object = object;
        this.prefix = prefix;
    }

    /**
     * @param known names of all allowed fields
     * @throws ProblemException 400 if the body is not a JSON object
     */
    public static JsonFields of(RawBody body, Set<String> known) {
        return of(parse(body), "", known);
    }

    /**
     * An object inside another one.
     *
     * @param prefix in front of the names of its fields in problems, such as {@code memo.}
     */
    public static JsonFields of(JsonNode object, String prefix, Set<String> known) {
        var fields = new JsonFields(object, prefix);
        fields.object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                fields.refuse(ShortFieldName.of(name), "unknown-field");
            }
        });
        return fields;
    }

    /** A required field. Empty, and refused, if it is missing, or the parser does not accept it. */
    public <T> Optional<T> required(String name, Function<String, Optional<T>> parser, String code) {
        if (!object.has(name)) {
            refuse(name, "missing");
            return Optional.empty();
        }
        return optional(name, parser, code);
    }

    /** An optional field; refused if it is present and the parser does not accept it. */
    public <T> Optional<T> optional(String name, Function<String, Optional<T>> parser, String code) {
        var value = object.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            refuse(name, value.isNumber() ? "number-not-text" : "not-text");
            return Optional.empty();
        }
        var parsed = parser.apply(value.textValue());
        if (parsed.isEmpty()) {
            refuse(name, code);
        }
        return parsed;
    }

    /** Whether an optional field is {@code true}; refused if it is present and not a boolean. */
    public boolean flag(String name) {
        var value = object.get(name);
        if (value != null && !value.isBoolean()) {
            refuse(name, "no-flag");
        }
        return value != null && value.asBoolean();
    }

    public void refuse(String field, String code, Object... arguments) {
        if (problems.size() < Problem.MOST_FIELDS) {
            problems.add(FieldProblem.of(prefix + field, code, arguments));
        }
    }

    /** The problems so far. */
    public List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    /** @throws ProblemException 422 if anything was refused */
    public void check() {
        if (!problems.isEmpty()) {
            throw new ProblemException(Problem.fields(problems));
        }
    }

    /**
     * Parses a body as a JSON object.
     *
     * @throws ProblemException 400 if it is not a JSON object
     */
    public static JsonNode parse(RawBody body) {
        try {
            var node = STRICT.readTree(body.bytes());
            if (node == null || !node.isObject()) {
                throw ProblemException.of(400, "no-json-object");
            }
            return node;
        } catch (IOException e) {
            throw ProblemException.of(400, "bad-json");
        }
    }
}
