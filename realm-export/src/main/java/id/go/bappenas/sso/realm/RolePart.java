package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A role that a composite role contains.
 *
 * @param clientId empty for a role of the realm
 */
record RolePart(String clientId, String name) {

    /** The parts in a realm file: {@code {"realm": [..], "client": {"<clientId>": [..]}}}. */
    static List<RolePart> named(JsonNode composites) {
        List<RolePart> parts = new ArrayList<>();
        composites.path("realm").forEach(name -> parts.add(new RolePart("", name.asText())));
        composites.path("client").properties().forEach(roles -> roles.getValue()
                .forEach(name -> parts.add(new RolePart(roles.getKey(), name.asText()))));
        return parts;
    }

    /** The parts in an answer of the Admin REST API. */
    static List<RolePart> live(RealmAdminApi api, List<JsonNode> roles) {
        return roles.stream()
                .map(role -> new RolePart(clientId(api, role), Json.text(role, "name")))
                .toList();
    }

    /** The format of a realm file. */
    static ObjectNode format(List<RolePart> parts) {
        ObjectNode composites = Json.object();
        ArrayNode realm = composites.putArray("realm");
        ObjectNode clients = composites.putObject("client");
        for (RolePart part : parts) {
            ArrayNode names = part.clientId().isEmpty() ? realm : clients.withArray(part.clientId());
            names.add(part.name());
        }
        return composites;
    }

    private static String clientId(RealmAdminApi api, JsonNode role) {
        return role.path("clientRole").asBoolean()
                ? Json.text(api.get("clients", Json.text(role, "containerId")), "clientId")
                : "";
    }

    @Override
    public String toString() {
        return clientId.isEmpty() ? name : clientId + "/" + name;
    }
}
