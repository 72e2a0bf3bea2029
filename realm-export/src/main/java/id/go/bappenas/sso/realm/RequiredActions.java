package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Required actions, known by their alias. One that the file does not name stays as it is. */
final class RequiredActions {

    private static final String CONFIG = "config";

    private final AdminApi api;

    RequiredActions(AdminApi api) {
        this.api = api;
    }

    List<Step> compare(JsonNode wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        JsonNode live = api.get("authentication", "required-actions");
        List<Step> steps = new ArrayList<>();
        for (JsonNode action : wanted) {
            String object = "required action " + Json.text(action, "alias");
            Json.find(live, "alias", Json.text(action, "alias"))
                    .ifPresentOrElse(
                            found -> {
                                List<Change> changes = Difference.changes(object, Difference.between(action, found));
                                if (!changes.isEmpty()) {
                                    steps.add(new Step(changes, () -> update(action)));
                                }
                            },
                            () -> steps.add(Step.of(Change.created(object), () -> register(action))));
        }
        return steps;
    }

    private void register(JsonNode action) {
        ObjectNode body = Json.object();
        String alias = Json.text(action, "alias");
        body.put("providerId", action.path("providerId").asText(alias));
        body.put("name", action.path("name").asText(alias));
        api.post(body, "authentication", "register-required-action");
        update(action);
    }

    /** The settings go through their own resource, since only that one has the provider check them. */
    private void update(JsonNode action) {
        String alias = Json.text(action, "alias");
        JsonNode live = api.get("authentication", "required-actions", alias);
        ObjectNode fields = Json.without(action, Set.of(CONFIG));
        if (!Difference.between(fields, live).isEmpty()) {
            api.put(Json.merge(live, fields), "authentication", "required-actions", alias);
        }
        if (!Difference.between(action.path(CONFIG), live.path(CONFIG)).isEmpty()) {
            ObjectNode body = Json.object();
            body.set(CONFIG, Json.merge(live.path(CONFIG), action.path(CONFIG)));
            api.put(body, "authentication", "required-actions", alias, CONFIG);
        }
    }
}
