package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The steps of authentication flows with their requirement, order and settings. */
final class Executions {

    private static final String ROOT = "authentication";
    private static final Set<String> ORDER = Set.of("requirement", "priority");

    private final RealmAdminApi api;
    private final JsonNode configs;

    Executions(RealmAdminApi api, JsonNode configs) {
        this.api = api;
        this.configs = configs;
    }

    private static String label(String flow, JsonNode wanted) {
        String subflow = Json.text(wanted, "flowAlias");
        return "flow " + flow + ", "
                + (subflow.isEmpty() ? "execution " + Json.text(wanted, "authenticator") : "subflow " + subflow);
    }

    Step remove(String flow, JsonNode live) {
        boolean isFlow = live.path("authenticationFlow").asBoolean();
        String what =
                isFlow ? "subflow " + Json.text(live, "displayName") : "execution " + Json.text(live, "providerId");
        Change change = Change.removed("flow " + flow + ", " + what);
        return Step.of(change, () -> api.delete(ROOT, "executions", Json.text(live, "id")));
    }

    List<Step> create(String flow, JsonNode wanted) {
        JsonNode config = config(flow, wanted);
        return List.of(Step.of(Change.created(label(flow, wanted)), () -> {
            ObjectNode body = Json.object().put("provider", Json.text(wanted, "authenticator"));
            body.put("priority", priority(flow, wanted));
            String id = api.post(body, ROOT, "flows", flow, "executions", "execution");
            order(flow, wanted, "id", id);
            if (!config.isMissingNode()) {
                api.post(config, ROOT, "executions", id, "config");
            }
        }));
    }

    List<Step> createSubflow(String parent, JsonNode wanted, JsonNode definition) {
        return List.of(Step.of(Change.created(label(parent, wanted)), () -> {
            ObjectNode body = Json.object().put("alias", Json.text(definition, "alias"));
            body.put("type", Json.text(definition, "providerId"));
            body.put("description", Json.text(definition, "description"));
            body.put("provider", Json.text(wanted, "authenticator"));
            body.put("priority", priority(parent, wanted));
            String flowId = api.post(body, ROOT, "flows", parent, "executions", "flow");
            order(parent, wanted, "flowId", flowId);
        }));
    }

    List<Step> update(String flow, JsonNode wanted, JsonNode live) {
        priority(flow, wanted);
        String object = label(flow, wanted);
        List<Step> steps = new ArrayList<>();
        List<Change> changes = Difference.changes(object, Difference.between(Json.only(wanted, ORDER), live));
        if (!changes.isEmpty()) {
            steps.add(new Step(changes, () -> order(flow, wanted, "id", Json.text(live, "id"))));
        }
        JsonNode config = config(flow, wanted);
        if (!config.isMissingNode()) {
            steps.addAll(config(object, config, live));
        }
        return steps;
    }

    private List<Step> config(String object, JsonNode wanted, JsonNode execution) {
        String configId = Json.text(execution, "authenticationConfig");
        if (configId.isEmpty()) {
            Change change = Change.created(object + ", config " + Json.text(wanted, "alias"));
            return List.of(
                    Step.of(change, () -> api.post(wanted, ROOT, "executions", Json.text(execution, "id"), "config")));
        }
        JsonNode live = api.get(ROOT, "config", configId);
        List<Change> changes = Difference.changes(object, Difference.between(wanted, live));
        return changes.isEmpty()
                ? List.of()
                : List.of(new Step(changes, () -> api.put(Json.merge(live, wanted), ROOT, "config", configId)));
    }

    /** Sets requirement and priority: Keycloak creates executions disabled. */
    private void order(String flow, JsonNode wanted, String idField, String id) {
        JsonNode live = Json.find(api.get(ROOT, "flows", flow, "executions"), idField, id)
                .orElseThrow(() -> new RejectedException(404, "execution " + id + " not found"));
        ObjectNode fields = Json.only(wanted, ORDER);
        if (!Difference.between(fields, live).isEmpty()) {
            api.put(Json.merge(live, fields), ROOT, "flows", flow, "executions");
        }
    }

    /** The priority of an execution. Keycloak orders executions by priority only, so the file has to contain it. */
    private static int priority(String flow, JsonNode wanted) {
        if (!wanted.path("priority").canConvertToInt()) {
            throw ApplyException.of(
                    "Priority tidak ada pada " + label(flow, wanted) + ".",
                    "The priority of " + label(flow, wanted) + " is missing.");
        }
        return wanted.get("priority").asInt();
    }

    private JsonNode config(String flow, JsonNode wanted) {
        String alias = Json.text(wanted, "authenticatorConfig");
        if (alias.isEmpty()) {
            return configs.path(-1);
        }
        return Json.find(configs, "alias", alias)
                .orElseThrow(() -> ApplyException.of(
                        "authenticatorConfig " + alias + " untuk " + label(flow, wanted) + " tidak ada dalam file.",
                        "authenticatorConfig " + alias + " for " + label(flow, wanted) + " is not in the file."));
    }
}
