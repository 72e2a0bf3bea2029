package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A field whose live value differs from the wanted value.
 *
 * @param field name of the field, for a nested field with its parents: {@code attributes.pkce.code.challenge.method}
 * @param live may be missing
 * @param wanted never null
 */
record Difference(String field, JsonNode live, JsonNode wanted) {

    /** Compares only the fields that {@code wanted} has. */
    static List<Difference> between(JsonNode wanted, JsonNode live) {
        List<Difference> differences = new ArrayList<>();
        collect("", wanted, live, differences);
        return differences;
    }

    private static void collect(String prefix, JsonNode wanted, JsonNode live, List<Difference> differences) {
        for (String name : Json.names(wanted)) {
            JsonNode value = wanted.get(name);
            if (value.isObject()) {
                collect(prefix + name + ".", value, live.path(name), differences);
            } else if (!value.isNull() && !same(value, live.path(name))) {
                differences.add(new Difference(prefix + name, live.path(name), value));
            }
        }
    }

    /**
     * Whether two values mean the same to Keycloak. {@code "true"} is true and {@code "25"} is 25, because Keycloak's JSON
     * parser converts them. The order of a list does not count. A missing value equals an empty one. A masked secret cannot be
     * compared and counts as equal, except to a vault expression, which Keycloak never masks.
     */
    static boolean same(JsonNode wanted, JsonNode live) {
        if (isEmpty(wanted) && isEmpty(live)) {
            return true;
        }
        if (wanted.isArray()) {
            return live.isArray() && sameMembers(wanted, live);
        }
        if (wanted.isObject()) {
            return live.isObject() && between(wanted, live).isEmpty();
        }
        if (!live.isValueNode()) {
            return false;
        }
        boolean comparable = !live.asText().equals(RealmReader.MASKED) || Secrets.isVaultExpression(wanted.asText());
        return !comparable || wanted.asText().equals(live.asText());
    }

    private static boolean sameMembers(JsonNode wanted, JsonNode live) {
        List<JsonNode> left = new ArrayList<>(Json.list(live));
        for (JsonNode item : wanted) {
            int match = 0;
            while (match < left.size() && !same(item, left.get(match))) {
                match++;
            }
            if (match == left.size()) {
                return false;
            }
            left.remove(match);
        }
        return left.isEmpty();
    }

    private static boolean isEmpty(JsonNode node) {
        return node.isMissingNode()
                || node.isNull()
                || (node.isContainerNode() && node.isEmpty())
                || (node.isTextual() && node.asText().isEmpty());
    }

    Change of(String object) {
        return new Change(object, field + " " + show(field, live) + " -> " + show(field, wanted), kind(), field);
    }

    /** The field with its live value, masked if it is a secret. */
    String liveText() {
        return field + " " + show(field, live);
    }

    private Change.Kind kind() {
        if (isEmpty(live) || (live.isArray() && Json.list(wanted).containsAll(Json.list(live)))) {
            return Change.Kind.ADDS;
        }
        return isEmpty(wanted) ? Change.Kind.REMOVES : Change.Kind.REPLACES;
    }

    /** The value as a report may show it. */
    private static String show(String field, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "(none)";
        }
        return Secrets.isSecret(field, value) ? "(secret)" : value.toString();
    }

    static List<Change> changes(String object, List<Difference> differences) {
        return differences.stream().map(difference -> difference.of(object)).toList();
    }
}
