package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The Admin REST API of one realm. Paths are given by their segments, which are encoded here. */
final class AdminApi {

    private static final int NOT_FOUND = 404;

    private final Http http;
    private final Session session;
    private final String realm;

    AdminApi(URI server, Credentials credentials, String realm) {
        this.http = new Http(server);
        this.session = new Session(http, credentials);
        this.realm = realm;
    }

    static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String path(String... segments) {
        String below = Arrays.stream(segments).map(AdminApi::encode).collect(Collectors.joining("/"));
        return "/admin/realms/" + encode(realm) + (below.isEmpty() ? "" : "/" + below);
    }

    /** What the path holds, or a missing node. */
    JsonNode find(String... segments) {
        HttpResponse<String> response = send("GET", path(segments), null);
        return response.statusCode() == NOT_FOUND ? MissingNode.getInstance() : Http.json(checked(response));
    }

    JsonNode get(String... segments) {
        return Http.json(checked(send("GET", path(segments), null)));
    }

    /** The client, in full, or a missing node. */
    JsonNode client(String clientId) {
        JsonNode found = Http.json(checked(send("GET", path("clients") + "?clientId=" + encode(clientId), null)));
        return found.path(0);
    }

    /** The UUID by which a client that is known to exist is addressed. */
    String clientUuid(String clientId) {
        JsonNode client = client(clientId);
        if (client.isMissingNode()) {
            throw new RejectedException(NOT_FOUND, "client " + clientId + " not found");
        }
        return Json.text(client, "id");
    }

    /** People in full, a page of them. */
    JsonNode users(int first, int max) {
        String page = "?briefRepresentation=false&first=" + first + "&max=" + max;
        return Http.json(checked(send("GET", path("users") + page, null)));
    }

    /** All realms that the administrator may see, in full if he may view their settings. */
    JsonNode realms() {
        return Http.json(checked(send("GET", "/admin/realms", null)));
    }

    /** Creates and returns the id of what was created, if Keycloak tells it. */
    String post(JsonNode body, String... segments) {
        HttpResponse<String> response = checked(send("POST", path(segments), body));
        return response.headers()
                .firstValue("Location")
                .map(location -> location.substring(location.lastIndexOf('/') + 1))
                .orElse("");
    }

    void put(JsonNode body, String... segments) {
        checked(send("PUT", path(segments), body));
    }

    void delete(String... segments) {
        checked(send("DELETE", path(segments), null));
    }

    void delete(JsonNode body, String... segments) {
        checked(send("DELETE", path(segments), body));
    }

    void createRealm(JsonNode body) {
        checked(send("POST", "/admin/realms", body));
        // The creator gets roles over the new realm, which the token at hand does not have yet.
        session.forget();
    }

    private HttpResponse<String> send(String method, String path, JsonNode body) {
        BodyPublisher publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
        return http.send(http.request(path)
                .header("Authorization", "Bearer " + session.token())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, publisher)
                .build());
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
            throw new RejectedException(status, Http.errorMessage(response));
        }
        return response;
    }
}
