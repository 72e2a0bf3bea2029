package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import javax.net.ssl.SSLException;

/** Sends requests to one server and never to another: a redirect would carry the token or the password along. */
final class Http {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(2);

    private final URI server;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Http(URI server) {
        this.server = URI.create(server.toString().replaceFirst("/+$", ""));
    }

    URI server() {
        return server;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path)).timeout(ANSWER_TIMEOUT);
    }

    HttpResponse<String> send(HttpRequest request) {
        HttpResponse<String> response;
        try {
            response = client.send(request, BodyHandlers.ofString());
        } catch (SSLException e) {
            throw ApplyException.of(
                    "Sertifikat TLS server " + server + " tidak dapat dipercaya: " + e.getMessage() + ".",
                    "The TLS certificate of server " + server + " cannot be trusted: " + e.getMessage() + ".",
                    e);
        } catch (IOException e) {
            throw ApplyException.of(
                    "Server " + server + " tidak dapat dihubungi.", "Server " + server + " cannot be reached.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ApplyException.of("Dihentikan.", "Interrupted.", e);
        }
        if (response.statusCode() / 100 == 3) {
            String target = response.headers().firstValue("Location").orElse("?");
            throw ApplyException.of(
                    "Server " + server + " mengalihkan ke " + target + "; pakai alamat itu sebagai --server.",
                    "Server " + server + " redirects to " + target + "; use that address as --server.");
        }
        return response;
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return response.body().isBlank() ? MissingNode.getInstance() : Json.MAPPER.readTree(response.body());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    /** What Keycloak itself says about an error, in whichever of its formats. */
    static String errorMessage(HttpResponse<String> response) {
        JsonNode body = json(response);
        for (JsonNode error : body.path("errors")) {
            return Json.text(error, "field") + " " + Json.text(error, "errorMessage");
        }
        for (String field : new String[] {"errorMessage", "error_description", "error"}) {
            if (body.hasNonNull(field)) {
                return Json.text(body, field);
            }
        }
        return "";
    }
}
