package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Realm roles that a client scope is for. They are only ever added; others that it has stay. */
final class ScopeMappings {

    private final AdminApi api;

    ScopeMappings(AdminApi api) {
        this.api = api;
    }

    List<Step> compare(JsonNode wanted) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode mapping : wanted) {
            String scope = Json.text(mapping, "clientScope");
            List<String> live = live(scope);
            Json.texts(mapping.path("roles")).stream()
                    .filter(role -> !live.contains(role))
                    .forEach(role -> steps.add(Step.of(
                            new Change("client scope " + scope, "+ role " + role),
                            () -> api.post(
                                    Json.array(List.of(new RoleHolder(api, "").get(role))),
                                    path(ClientScopes.id(api, scope))))));
        }
        return steps;
    }

    /** None, where the scope is yet to be made. */
    private List<String> live(String scope) {
        return Json.find(api.get(ClientScopes.COLLECTION), "name", scope)
                .map(found -> Json.list(api.get(path(Json.text(found, "id")))).stream()
                        .map(role -> Json.text(role, "name"))
                        .toList())
                .orElse(List.of());
    }

    private static String[] path(String id) {
        return new String[] {ClientScopes.COLLECTION, id, "scope-mappings", "realm"};
    }
}
