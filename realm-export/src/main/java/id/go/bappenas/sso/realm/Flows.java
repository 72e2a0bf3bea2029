package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Authentication flows, known by their alias. A flow that the file names gets exactly the executions of the file; others in it
 * are removed. Flows that the file does not name stay.
 */
final class Flows {

    static final String CHILDREN = "children";

    private final RealmAdminApi api;
    private final JsonNode flows;
    private final Executions executions;

    Flows(RealmAdminApi api, JsonNode file) {
        this.api = api;
        this.flows = file.path("authenticationFlows");
        this.executions = new Executions(api, file.path("authenticatorConfig"));
    }

    List<Step> compare() {
        if (flows.isEmpty()) {
            return List.of();
        }
        JsonNode live = api.get("authentication", "flows");
        List<Step> steps = new ArrayList<>();
        for (JsonNode flow : flows) {
            if (flow.path("topLevel").asBoolean()) {
                String alias = Json.text(flow, "alias");
                JsonNode found = Json.find(live, "alias", alias).orElse(MissingNode.getInstance());
                steps.addAll(topLevel(flow, found));
                JsonNode tree =
                        found.isMissingNode() ? found : tree(api.get("authentication", "flows", alias, "executions"));
                steps.addAll(children(flow, tree));
            }
        }
        return steps;
    }

    private List<Step> topLevel(JsonNode flow, JsonNode live) {
        String object = "flow " + Json.text(flow, "alias");
        if (live.isMissingNode()) {
            ObjectNode body = Json.without(flow, Set.of("authenticationExecutions"));
            return List.of(Step.of(Change.created(object), () -> api.post(body, "authentication", "flows")));
        }
        ObjectNode fields = Json.only(flow, Set.of("description"));
        List<Change> changes = Difference.changes(object, Difference.between(fields, live));
        String id = Json.text(live, "id");
        return changes.isEmpty()
                ? List.of()
                : List.of(new Step(changes, () -> api.put(Json.merge(live, fields), "authentication", "flows", id)));
    }

    private List<Step> children(JsonNode flow, JsonNode live) {
        String alias = Json.text(flow, "alias");
        List<Step> steps = new ArrayList<>();
        ArrayNode left = Json.array(Json.list(live));
        List<Step> present = new ArrayList<>();
        for (JsonNode wanted : flow.path("authenticationExecutions")) {
            String subflow = Json.text(wanted, "flowAlias");
            JsonNode found = take(left, wanted);
            if (!subflow.isEmpty()) {
                JsonNode definition = definition(alias, subflow);
                present.addAll(
                        found.isMissingNode()
                                ? executions.createSubflow(alias, wanted, definition)
                                : executions.update(alias, wanted, found));
                present.addAll(children(definition, found.path(CHILDREN)));
            } else {
                present.addAll(
                        found.isMissingNode()
                                ? executions.create(alias, wanted)
                                : executions.update(alias, wanted, found));
            }
        }
        // Removes superfluous executions first: a subflow among them may have an alias that is needed elsewhere.
        left.forEach(extra -> steps.add(executions.remove(alias, extra)));
        steps.addAll(present);
        return steps;
    }

    private JsonNode definition(String parent, String alias) {
        return Json.find(flows, "alias", alias)
                .orElseThrow(() -> ApplyException.of(
                        "Alur " + parent + " memakai alur " + alias + " yang tidak ada dalam file realm.",
                        "Flow " + parent + " uses flow " + alias + ", which is not in the realm file."));
    }

    /** Turns the flat list of executions that the Admin REST API returns into a tree. */
    static ArrayNode tree(JsonNode flat) {
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

    /** Removes the first execution of {@code live} that matches the wanted execution and returns it, or a missing node. */
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
