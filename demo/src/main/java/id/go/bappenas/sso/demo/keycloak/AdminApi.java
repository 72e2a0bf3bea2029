package id.go.bappenas.sso.demo.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Keycloak's Admin REST API for an administrator of realm {@code master}, with JSON bodies. */
public final class AdminApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The server's answer. {@code body} is a missing node if the answer is not JSON. */
    public record Answer(int status, JsonNode body, String location) {

        /** The id at the end of the Location header. */
        public String createdId() {
            return location.substring(location.lastIndexOf('/') + 1);
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI server;
    private final String username;
    private final String password;
    private String token;
    private Instant renewal = Instant.EPOCH;

    public AdminApi(URI server, String username, String password) {
        this.server = server;
        this.username = username;
        this.password = password;
    }

    public Answer get(String path) {
        return call("GET", path, null);
    }

    public Answer post(String path, Object body) {
        return call("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return call("PUT", path, body);
    }

    public Answer delete(String path) {
        return call("DELETE", path, null);
    }

    /** The server's information about itself: providers, versions, password policies. */
    public Answer serverInfo() {
        return request("GET", "/admin/serverinfo", null);
    }

    /** Calls {@code /admin/realms/<path>} and returns any answer, also a refusal. */
    public Answer call(String method, String path, Object body) {
        return request(method, "/admin/realms/" + path, body);
    }

    private Answer request(String method, String path, Object body) {
        try {
            var request = HttpRequest.newBuilder(URI.create(server + path))
                    .header("Authorization", "Bearer " + token())
                    .header("Content-Type", "application/json")
                    .header("Accept-Language", "en")
                    .timeout(Duration.ofSeconds(60))
                    .method(
                            method,
                            body == null
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                    .build();
            return answer(http.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Returns the answer if its status is 2xx. */
    public Answer must(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new IllegalStateException("Keycloak: HTTP " + answer.status() + " " + answer.body());
        }
        return answer;
    }

    private static Answer answer(HttpResponse<String> response) throws IOException {
        var text = response.body();
        var json = text.startsWith("{") || text.startsWith("[") ? JSON.readTree(text) : MissingNode.getInstance();
        return new Answer(
                response.statusCode(),
                json,
                response.headers().firstValue("Location").orElse(null));
    }

    private synchronized String token() throws IOException, InterruptedException {
        if (Instant.now().isAfter(renewal)) {
            var form = "grant_type=password&client_id=admin-cli&username=" + encode(username) + "&password="
                    + encode(password);
            var request = HttpRequest.newBuilder(URI.create(server + "/realms/master/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build();
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException(
                        "Keycloak menolak administrator / refused the administrator: HTTP " + response.statusCode());
            }
            var json = JSON.readTree(response.body());
            token = json.get("access_token").asText();
            // Half of its lifetime remains for the call itself.
            renewal = Instant.now().plusSeconds(json.get("expires_in").asLong() / 2);
        }
        return token;
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
