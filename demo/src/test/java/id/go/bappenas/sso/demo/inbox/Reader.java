package id.go.bappenas.sso.demo.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Reads an inbox over HTTP. */
final class Reader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI inbox;

    Reader(URI inbox) {
        this.inbox = inbox;
    }

    JsonNode messages() throws IOException, InterruptedException {
        return json("/api/v1/messages");
    }

    JsonNode only() throws IOException, InterruptedException {
        JsonNode messages = messages().path("messages");
        assertThat(messages).hasSize(1);
        return json("/api/v1/message/" + messages.path(0).path("ID").asText());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path).body());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    HttpResponse<String> delete(String body) throws IOException, InterruptedException {
        return send(request("/api/v1/messages").method("DELETE", BodyPublishers.ofString(body)));
    }

    HttpResponse<String> post(String path, String fetchSite) throws IOException, InterruptedException {
        return send(request(path).header("Sec-Fetch-Site", fetchSite).POST(BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(inbox.resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
