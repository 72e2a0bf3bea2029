package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The role that everybody has. Keycloak's import gives it what Keycloak needs and none of the realm roles that a file names, so
 * such a role is taken off it in a live realm too; whatever else an operator put there stays.
 */
final class DefaultRole {

    private final AdminApi api;
    private final JsonNode live;

    DefaultRole(AdminApi api, JsonNode liveRealm) {
        this.api = api;
        this.live = liveRealm.path("defaultRole");
    }

    List<Step> compare(JsonNode realmRoles) {
        if (realmRoles.isEmpty() || live.isMissingNode()) {
            return List.of();
        }
        List<String> named = Json.list(realmRoles).stream()
                .map(role -> Json.text(role, "name"))
                .toList();
        return Json.list(api.get(composites())).stream()
                .filter(part -> !part.path("clientRole").asBoolean())
                .filter(part -> named.contains(Json.text(part, "name")))
                .map(this::removal)
                .toList();
    }

    private Step removal(JsonNode part) {
        Change change = new Change("role " + Json.text(live, "name"), "composites - " + Json.text(part, "name"));
        return Step.of(change, () -> api.delete(Json.array(List.of(part)), composites()));
    }

    private String[] composites() {
        return new String[] {"roles-by-id", Json.text(live, "id"), "composites"};
    }
}
