package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.stream.Stream;

/**
 * The owner of roles: the realm or a client.
 *
 * @param clientId empty for the realm
 */
record RoleHolder(RealmAdminApi api, String clientId) {

    String label(String role) {
        return clientId.isEmpty() ? "role " + role : "role " + clientId + "/" + role;
    }

    JsonNode find(String role) {
        if (!clientId.isEmpty() && api.client(clientId).isMissingNode()) {
            return MissingNode.getInstance();
        }
        return api.find(path("roles", role));
    }

    JsonNode get(String role) {
        return api.get(path("roles", role));
    }

    void create(JsonNode role) {
        api.post(role, path("roles"));
    }

    void update(JsonNode role) {
        api.put(role, path("roles", Json.text(role, "name")));
    }

    private String[] path(String... below) {
        return clientId.isEmpty()
                ? below
                : Stream.concat(Stream.of("clients", api.clientUuid(clientId)), Stream.of(below))
                        .toArray(String[]::new);
    }
}
