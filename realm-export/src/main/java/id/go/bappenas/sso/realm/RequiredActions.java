package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Required actions of the realm, known by their alias, and the required actions of users. An action that the file does not name
 * is not changed.
 */
final class RequiredActions {

    private static final String CONFIG = "config";
    private static final int PAGE = 100;

    private final RealmAdminApi api;

    RequiredActions(RealmAdminApi api) {
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

    /**
     * Makes the file's actions what they were; unregisters those that were not there.
     *
     * @param wanted the actions of the file
     * @param before their representations in the live realm before
     */
    List<Step> exactly(JsonNode wanted, JsonNode before) {
        JsonNode live = api.get("authentication", "required-actions");
        List<Step> steps = new ArrayList<>();
        for (JsonNode action : wanted) {
            String alias = Json.text(action, "alias");
            JsonNode found = Json.find(live, "alias", alias).orElse(live.path(-1));
            JsonNode had = Json.find(before, "alias", alias).orElse(live.path(-1));
            String object = "required action " + alias;
            if (had.isMissingNode()) {
                if (!found.isMissingNode()) {
                    steps.add(Step.of(
                            Change.removed(object), () -> api.delete("authentication", "required-actions", alias)));
                }
                continue;
            }
            steps.addAll(compare(Json.array(List.of(had))));
            Json.names(found.path(CONFIG)).stream()
                    .filter(name -> !had.path(CONFIG).has(name))
                    .forEach(name -> steps.add(Step.of(
                            Change.takenAway(object, "- " + CONFIG + "." + name),
                            () -> replaceConfig(alias, had.path(CONFIG)))));
        }
        return steps;
    }

    private void replaceConfig(String alias, JsonNode config) {
        if (config.isEmpty()) {
            api.delete("authentication", "required-actions", alias, CONFIG);
            return;
        }
        ObjectNode body = Json.object();
        body.set(CONFIG, config);
        api.put(body, "authentication", "required-actions", alias, CONFIG);
    }

    /** Unregisters the actions of these providers. */
    List<Step> unregister(Collection<String> providerIds) {
        return Json.list(api.get("authentication", "required-actions")).stream()
                .filter(action -> providerIds.contains(Json.text(action, "providerId")))
                .map(action -> Json.text(action, "alias"))
                .map(alias -> Step.of(
                        Change.removed("required action " + alias),
                        () -> api.delete("authentication", "required-actions", alias)))
                .toList();
    }

    private void register(JsonNode action) {
        ObjectNode body = Json.object();
        String alias = Json.text(action, "alias");
        body.put("providerId", action.path("providerId").asText(alias));
        body.put("name", action.path("name").asText(alias));
        api.post(body, "authentication", "register-required-action");
        update(action);
    }

    /** Updates an action. Its settings have a separate resource; only there does the provider check them. */
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

    /**
     * Removes required actions from all users. The product's code sets none of these on a user, but an administrator can.
     * Without the product's JARs Keycloak 26.7 refuses each direct grant of such a user, and its Admin REST API removes only
     * actions with a provider.
     */
    List<Step> takeOffUsers(Collection<String> aliases) {
        List<Step> steps = new ArrayList<>();
        int first = 0;
        JsonNode page;
        do {
            page = api.users(first, PAGE);
            for (JsonNode user : page) {
                takeOff(user, aliases, steps);
            }
            first += PAGE;
        } while (!page.isEmpty());
        return steps;
    }

    private void takeOff(JsonNode user, Collection<String> aliases, List<Step> steps) {
        ObjectNode rest = without(user, aliases);
        List<Change> changes =
                Difference.changes("user " + Json.text(user, "username"), Difference.between(rest, user));
        if (!changes.isEmpty()) {
            steps.add(new Step(changes, () -> updateUser(Json.text(user, "id"), aliases)));
        }
    }

    /** Sends the whole representation, read again, as the admin console does. */
    private void updateUser(String id, Collection<String> aliases) {
        JsonNode user = api.get("users", id);
        api.put(Json.merge(user, without(user, aliases)), "users", id);
    }

    private static ObjectNode without(JsonNode user, Collection<String> aliases) {
        ObjectNode rest = Json.object();
        rest.set(
                "requiredActions",
                Json.array(Json.list(user.path("requiredActions")).stream()
                        .filter(action -> !aliases.contains(action.asText()))
                        .toList()));
        return rest;
    }
}
