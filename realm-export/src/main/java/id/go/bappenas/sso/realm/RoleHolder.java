package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * The owner of roles: the realm or a client.
 *
 * @param clientId empty for the realm
 */
record RoleHolder(RealmAdminApi api, String clientId) {

    /** How Keycloak names the account of a client. */
    private static final String SERVICE_ACCOUNT = "service-account-";

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

    /** The names of the people who have the role directly, a hundred at most; service accounts are not people. */
    List<String> people(String role) {
        return Json.list(api.find(path("roles", role, "users"))).stream()
                .map(user -> Json.text(user, "username"))
                .filter(name -> !name.startsWith(SERVICE_ACCOUNT))
                .sorted()
                .toList();
    }

    /** The paths of the groups that have the role, a hundred at most. */
    List<String> groups(String role) {
        return Json.list(api.find(path("roles", role, "groups"))).stream()
                .map(group -> Json.text(group, "path"))
                .sorted()
                .toList();
    }

    /** The names of all roles; empty if the client does not exist. */
    List<String> names() {
        return !clientId.isEmpty() && api.client(clientId).isMissingNode()
                ? List.of()
                : Json.list(api.get(path("roles"))).stream()
                        .map(role -> Json.text(role, "name"))
                        .toList();
    }

    private String[] path(String... below) {
        return clientId.isEmpty()
                ? below
                : Stream.concat(Stream.of("clients", api.clientUuid(clientId)), Stream.of(below))
                        .toArray(String[]::new);
    }
}
