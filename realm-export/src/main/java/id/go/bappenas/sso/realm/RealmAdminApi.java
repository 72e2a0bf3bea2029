package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The Admin REST API of one realm. Paths are given by their segments, which are encoded here. */
final class RealmAdminApi {

    private static final int NOT_FOUND = 404;

    private final AdminConnection connection;
    private final String realm;

    /** Logs in at the first request. */
    RealmAdminApi(Server server, Credentials credentials, String realm) {
        this(new AdminConnection(server, credentials), realm);
    }

    private RealmAdminApi(AdminConnection connection, String realm) {
        this.connection = connection;
        this.realm = realm;
    }

    /** Another realm, with the same login. */
    RealmAdminApi other(String name) {
        return new RealmAdminApi(connection, name);
    }

    private String path(String... segments) {
        String below = Arrays.stream(segments).map(AdminConnection::encode).collect(Collectors.joining("/"));
        return "/admin/realms/" + AdminConnection.encode(realm) + (below.isEmpty() ? "" : "/" + below);
    }

    /** The representation at the path, or a missing node. */
    JsonNode find(String... segments) {
        HttpResponse<String> response = connection.send("GET", path(segments), null);
        return response.statusCode() == NOT_FOUND ? MissingNode.getInstance() : AdminConnection.json(checked(response));
    }

    JsonNode get(String... segments) {
        return read(path(segments));
    }

    private JsonNode read(String path) {
        return AdminConnection.json(checked(connection.send("GET", path, null)));
    }

    /** The client, in full, or a missing node. */
    JsonNode client(String clientId) {
        return read(path("clients") + "?clientId=" + AdminConnection.encode(clientId))
                .path(0);
    }

    /** The UUID of a client that is known to exist. */
    String clientUuid(String clientId) {
        JsonNode client = client(clientId);
        if (client.isMissingNode()) {
            throw new RejectedException(NOT_FOUND, "client " + clientId + " not found");
        }
        return Json.text(client, "id");
    }

    /** One page of the users, in full. */
    JsonNode users(int first, int max) {
        String page = "?briefRepresentation=false&first=" + first + "&max=" + max;
        return read(path("users") + page);
    }

    /** The realm without people, clients and groups, as Keycloak exports it; secrets are masked. */
    JsonNode export() {
        String path = path("partial-export") + "?exportClients=false&exportGroupsAndRoles=false";
        return AdminConnection.json(checked(connection.send("POST", path, null)));
    }

    /** The representation at the path below {@code /admin/realms/<realm>}, with this query; a missing node for any error. */
    JsonNode tryQuery(String query, String... segments) {
        HttpResponse<String> response = connection.send("GET", path(segments) + "?" + query, null);
        return response.statusCode() == 200 ? AdminConnection.json(response) : MissingNode.getInstance();
    }

    /** What the server says about its providers, or a missing node if the administrator may not see it. */
    JsonNode serverInfo() {
        HttpResponse<String> response = connection.send("GET", "/admin/serverinfo", null);
        return response.statusCode() == 200 ? AdminConnection.json(response) : MissingNode.getInstance();
    }

    /** Has Keycloak send a test mail to the administrator's own address; returns why it did not, or the empty string. */
    String testMail(JsonNode smtp) {
        HttpResponse<String> response = connection.send("POST", path("testSMTPConnection"), smtp);
        if (response.statusCode() < 300) {
            return "";
        }
        String message = AdminConnection.errorMessage(response);
        return message.isEmpty() ? "HTTP " + response.statusCode() : message;
    }

    /** All realms that the administrator may see, in full if the administrator may view their settings. */
    JsonNode realms() {
        return read("/admin/realms");
    }

    /** Creates an object and returns its id, or the empty string if the answer has no Location header. */
    String post(JsonNode body, String... segments) {
        HttpResponse<String> response = checked(connection.send("POST", path(segments), body));
        return response.headers()
                .firstValue("Location")
                .map(location -> location.substring(location.lastIndexOf('/') + 1))
                .orElse("");
    }

    void put(JsonNode body, String... segments) {
        checked(connection.send("PUT", path(segments), body));
    }

    void delete(String... segments) {
        checked(connection.send("DELETE", path(segments), null));
    }

    void delete(JsonNode body, String... segments) {
        checked(connection.send("DELETE", path(segments), body));
    }

    void createRealm(JsonNode body) {
        checked(connection.send("POST", "/admin/realms", body));
        // The creator gets roles over the new realm. The current token does not have them yet.
        connection.forgetToken();
    }

    private HttpResponse<String> checked(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status == 401) {
            throw ApplyException.of(
                    "Token admin tidak lagi diterima server; jalankan lagi.",
                    "The server no longer accepts the admin token; run again.");
        }
        if (status == 403) {
            throw ApplyException.of(
                    "Akun admin tidak berhak untuk " + response.request().method() + " "
                            + response.uri().getPath()
                            + "; perlu peran manage-realm dan manage-clients (untuk remove: manage-users) atas realm "
                            + realm
                            + ", dan create-realm untuk membuatnya.",
                    "The admin account may not " + response.request().method() + " "
                            + response.uri().getPath() + "; it needs roles manage-realm and manage-clients over realm "
                            + realm
                            + ", and create-realm to create it.");
        }
        if (status >= 400) {
            throw new RejectedException(status, AdminConnection.errorMessage(response));
        }
        return response;
    }
}
