package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reading and building JSON trees. */
public final class Json {

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** The JSON of an answer; a missing node for an empty answer and for one that is no JSON. */
    public static JsonNode read(String text) {
        try {
            return text.isBlank() ? MissingNode.getInstance() : MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array(Collection<? extends JsonNode> items) {
        return MAPPER.createArrayNode().addAll(items);
    }

    /** The text of a field, or the empty string. */
    public static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }

    static ArrayNode strings(Collection<String> texts) {
        ArrayNode array = MAPPER.createArrayNode();
        texts.forEach(array::add);
        return array;
    }

    public static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    static List<String> texts(JsonNode array) {
        return list(array).stream().map(JsonNode::asText).toList();
    }

    static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The first item whose field has this value. */
    public static Optional<JsonNode> find(JsonNode array, String field, String value) {
        return list(array).stream()
                .filter(item -> text(item, field).equals(value))
                .findFirst();
    }

    /** A copy of {@code base} with the fields of {@code over}; objects are merged key by key, all else is replaced. */
    static ObjectNode merge(JsonNode base, JsonNode over) {
        ObjectNode merged = base.isObject() ? base.deepCopy() : object();
        over.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isNull()) {
                return;
            }
            merged.set(field.getKey(), value.isObject() ? merge(merged.path(field.getKey()), value) : value.deepCopy());
        });
        return merged;
    }

    static ObjectNode without(JsonNode object, Collection<String> fields) {
        ObjectNode copy = object.deepCopy();
        return copy.remove(fields);
    }

    static ObjectNode only(JsonNode object, Collection<String> fields) {
        ObjectNode copy = object.deepCopy();
        return copy.retain(fields);
    }
}
