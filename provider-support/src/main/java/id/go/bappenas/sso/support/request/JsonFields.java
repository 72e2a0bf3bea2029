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

/** The text fields of a JSON object, taken strictly: all that is wrong is told at once, field by field. */
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
     * @param known names of all fields there may be
     * @throws ProblemException 400 if the body is no JSON object
     */
    public static JsonFields of(RawBody body, Set<String> known) {
        return of(parse(body), "", known);
    }

    /**
     * An object inside another one.
     *
     * @param prefix in front of the names of its fields where problems are told, such as {@code memo.}
     */
    public static JsonFields of(JsonNode object, String prefix, Set<String> known) {
        var fields = new JsonFields(object, prefix);
        fields.object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                fields.refuse(ShownName.of(name), "unknown-field");
            }
        });
        return fields;
    }

    /** A field that has to be there. Empty, and refused, if it is not, or is not what it should be. */
    public <T> Optional<T> required(String name, Function<String, Optional<T>> parser, String code) {
        if (!object.has(name)) {
            refuse(name, "missing");
            return Optional.empty();
        }
        return optional(name, parser, code);
    }

    /** A field that may be left out; refused if it is there and is not what it should be. */
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

    /** Whether a field that may be left out is {@code true}; refused if it is there and is no truth value. */
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

    /** What was refused so far. */
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
     * The object that a body is.
     *
     * @throws ProblemException 400 if it is none
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
