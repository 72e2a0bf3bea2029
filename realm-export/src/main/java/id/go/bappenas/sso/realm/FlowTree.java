package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Turns the flat list of executions that the Admin REST API gives into a tree. */
final class FlowTree {

    static final String CHILDREN = "children";

    private FlowTree() {}

    static ArrayNode of(JsonNode flat) {
        ArrayNode roots = Json.MAPPER.createArrayNode();
        List<ArrayNode> open = new ArrayList<>(List.of(roots));
        for (JsonNode execution : flat) {
            int level = execution.path("level").asInt();
            ObjectNode copy = execution.deepCopy();
            ArrayNode children = copy.putArray(CHILDREN);
            open.subList(level + 1, open.size()).clear();
            open.get(level).add(copy);
            open.add(children);
        }
        return roots;
    }

    /** Removes the first execution of {@code live} that is the wanted one and returns it, or a missing node. */
    static JsonNode take(ArrayNode live, JsonNode wanted) {
        for (int i = 0; i < live.size(); i++) {
            if (isSame(live.get(i), wanted)) {
                return live.remove(i);
            }
        }
        return MissingNode.getInstance();
    }

    private static boolean isSame(JsonNode live, JsonNode wanted) {
        String subflow = Json.text(wanted, "flowAlias");
        boolean isFlow = live.path("authenticationFlow").asBoolean();
        return subflow.isEmpty()
                ? !isFlow && Json.text(live, "providerId").equals(Json.text(wanted, "authenticator"))
                : isFlow && Json.text(live, "displayName").equals(subflow);
    }
}
