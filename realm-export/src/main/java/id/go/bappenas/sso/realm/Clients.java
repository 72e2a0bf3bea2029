package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Clients, known by their clientId. A client that the file does not name is not changed. */
final class Clients {

    static final String COLLECTION = "clients";
    private static final String MAPPERS = "protocolMappers";

    /** Fields of the representation that have a resource of their own, with its name. */
    private static final Map<String, String> SCOPES = new TreeMap<>(
            Map.of("defaultClientScopes", "default-client-scopes", "optionalClientScopes", "optional-client-scopes"));

    private static final Set<String> NOT_FIELDS = Set.of(MAPPERS, "defaultClientScopes", "optionalClientScopes");

    /** Keycloak 26.7 adds it at every update of a client with a service account, so it is not removed. */
    private static final String SERVICE_ACCOUNT_SCOPE = "service_account";

    private final RealmAdminApi api;

    Clients(RealmAdminApi api) {
        this.api = api;
    }

    List<Step> compare(JsonNode wanted) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode client : wanted) {
            String clientId = Json.text(client, "clientId");
            String object = "client " + clientId;
            JsonNode live = api.client(clientId);
            if (live.isMissingNode()) {
                steps.add(Step.of(Change.created(object), () -> api.post(client, COLLECTION)));
            } else {
                steps.addAll(compare(client, live, object));
            }
        }
        return steps;
    }

    private List<Step> compare(JsonNode client, JsonNode live, String object) {
        String id = Json.text(live, "id");
        ObjectNode fields = Json.without(client, NOT_FIELDS);
        List<Step> steps = new ArrayList<>();
        List<Change> changes = Difference.changes(object, Difference.between(fields, live));
        if (!changes.isEmpty()) {
            steps.add(new Step(changes, () -> update(fields, live, id)));
        }
        steps.addAll(new Mappers(api, object, COLLECTION, () -> id).compare(client.path(MAPPERS), live.path(MAPPERS)));
        SCOPES.forEach((field, resource) -> {
            if (client.has(field)) {
                steps.addAll(scopes(object, field, resource, id, client.get(field), live.path(field)));
            }
        });
        return steps;
    }

    /**
     * Sends the whole representation: Keycloak 26.7 switches authorization services off if an update does not mention them. The
     * secret is left out, so that this update does not undo a change of the secret at the same time.
     */
    private void update(ObjectNode fields, JsonNode live, String id) {
        Set<String> notSent = Set.of(MAPPERS, "secret", "access");
        api.put(Json.merge(Json.without(live, notSent), fields), COLLECTION, id);
    }

    /** Makes the client scopes of a live client exactly those of a representation. */
    List<Step> scopes(String object, JsonNode wanted, JsonNode live) {
        List<Step> steps = new ArrayList<>();
        SCOPES.forEach((field, resource) -> steps.addAll(
                scopes(object, field, resource, Json.text(live, "id"), wanted.path(field), live.path(field))));
        return steps;
    }

    private List<Step> scopes(String object, String field, String resource, String id, JsonNode wanted, JsonNode live) {
        List<String> names = Json.texts(wanted);
        List<String> liveNames = Json.texts(live);
        List<Step> steps = new ArrayList<>();
        for (String name : liveNames) {
            if (!names.contains(name) && !name.equals(SERVICE_ACCOUNT_SCOPE)) {
                Change change = Change.takenAway(object, field + " - " + name);
                steps.add(Step.of(change, () -> api.delete(COLLECTION, id, resource, ClientScopes.id(api, name))));
            }
        }
        for (String name : names) {
            if (!liveNames.contains(name)) {
                Change change = Change.added(object, field + " + " + name);
                steps.add(Step.of(
                        change, () -> api.put(Json.object(), COLLECTION, id, resource, ClientScopes.id(api, name))));
            }
        }
        return steps;
    }
}
