package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The required actions that people carry. Our own code puts none of ours on a person, but an administrator can. Without the
 * JARs Keycloak 26.7 refuses such a person every direct grant, and its Admin REST takes off only what it has a provider for.
 */
final class PendingActions {

    private static final int PAGE = 100;

    private final AdminApi api;

    PendingActions(AdminApi api) {
        this.api = api;
    }

    /** Takes actions off everybody who carries one; all else about the person stays. */
    List<Step> without(Collection<String> aliases) {
        List<Step> steps = new ArrayList<>();
        int first = 0;
        JsonNode page;
        do {
            page = api.users(first, PAGE);
            for (JsonNode user : page) {
                step(user, aliases, steps);
            }
            first += PAGE;
        } while (!page.isEmpty());
        return steps;
    }

    private void step(JsonNode user, Collection<String> aliases, List<Step> steps) {
        ObjectNode rest = without(user, aliases);
        List<Change> changes =
                Difference.changes("user " + Json.text(user, "username"), Difference.between(rest, user));
        if (!changes.isEmpty()) {
            steps.add(new Step(changes, () -> update(Json.text(user, "id"), aliases)));
        }
    }

    /** As the admin console does: the whole representation, read afresh. */
    private void update(String id, Collection<String> aliases) {
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
