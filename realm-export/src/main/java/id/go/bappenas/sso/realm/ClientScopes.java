package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Client scopes, known by their name, and the realm roles that they are for. */
final class ClientScopes {

    static final String COLLECTION = "client-scopes";
    private static final String MAPPERS = "protocolMappers";

    private final RealmAdminApi api;

    ClientScopes(RealmAdminApi api) {
        this.api = api;
    }

    List<Step> compare(JsonNode wanted) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        JsonNode live = api.get(COLLECTION);
        List<Step> steps = new ArrayList<>();
        for (JsonNode scope : wanted) {
            String name = Json.text(scope, "name");
            Json.find(live, "name", name)
                    .ifPresentOrElse(
                            found -> steps.addAll(compare(scope, found, "client scope " + name)),
                            () -> steps.add(Step.of(
                                    Change.created("client scope " + name), () -> api.post(scope, COLLECTION))));
        }
        return steps;
    }

    private List<Step> compare(JsonNode scope, JsonNode found, String object) {
        String id = Json.text(found, "id");
        ObjectNode fields = Json.without(scope, Set.of(MAPPERS));
        List<Step> steps = new ArrayList<>();
        List<Change> changes = Difference.changes(object, Difference.between(fields, found));
        if (!changes.isEmpty()) {
            ObjectNode body = Json.merge(Json.without(found, Set.of(MAPPERS)), fields);
            steps.add(new Step(changes, () -> api.put(body, COLLECTION, id)));
        }
        steps.addAll(new Mappers(api, object, COLLECTION, () -> id).compare(scope.path(MAPPERS), found.path(MAPPERS)));
        return steps;
    }

    /** Adds realm roles; other roles of the scope stay. */
    List<Step> scopeMappings(JsonNode wanted) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode mapping : wanted) {
            String scope = Json.text(mapping, "clientScope");
            List<String> live = mappedRoles(scope);
            Json.texts(mapping.path("roles")).stream()
                    .filter(role -> !live.contains(role))
                    .forEach(role -> steps.add(Step.of(
                            Change.added("client scope " + scope, "+ role " + role),
                            () -> api.post(
                                    Json.array(List.of(new RoleHolder(api, "").get(role))),
                                    mappings(ClientScopes.id(api, scope))))));
        }
        return steps;
    }

    /** Empty if the scope does not exist yet. */
    List<String> mappedRoles(String scope) {
        return Json.find(api.get(COLLECTION), "name", scope)
                .map(found -> Json.list(api.get(mappings(Json.text(found, "id")))).stream()
                        .map(role -> Json.text(role, "name"))
                        .toList())
                .orElse(List.of());
    }

    void unmap(String scope, String role) {
        api.delete(Json.array(List.of(new RoleHolder(api, "").get(role))), mappings(id(api, scope)));
    }

    private static String[] mappings(String id) {
        return new String[] {COLLECTION, id, "scope-mappings", "realm"};
    }

    /** The id of a scope that a client gets. */
    static String id(RealmAdminApi api, String name) {
        return Json.find(api.get(COLLECTION), "name", name)
                .map(scope -> Json.text(scope, "id"))
                .orElseThrow(() -> new RejectedException(404, "client scope " + name + " not found"));
    }
}
