package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;

/**
 * Logs in at one Keycloak and sends requests to it. It follows no redirect, which would carry the token or the password to
 * another server. It renews the access token in time: a token of the master realm is valid for one minute.
 */
final class AdminConnection {

    private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(2);
    private static final Duration MARGIN = Duration.ofSeconds(15);

    private final Server server;
    private final Credentials credentials;
    private final HttpClient client;
    private String token;
    private Instant renewAt = Instant.MIN;

    AdminConnection(Server server, Credentials credentials) {
        this.server = server;
        this.credentials = credentials;
        this.client = server.client();
    }

    /** Encodes one segment of a path or one value of a query. */
    static String encode(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** @param body {@code null} for a request without a body */
    HttpResponse<String> send(String method, String path, JsonNode body) {
        return send(request(path)
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()))
                .build());
    }

    /** Makes the next request log in again, so that roles which the account has got since count. */
    synchronized void forgetToken() {
        renewAt = Instant.MIN;
    }

    private synchronized String token() {
        if (!Instant.now().isBefore(renewAt)) {
            logIn();
        }
        return token;
    }

    private void logIn() {
        String form = credentials.form().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> response =
                send(request("/realms/" + encode(credentials.realm()) + "/protocol/openid-connect/token")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
        JsonNode answer = json(response);
        if (response.statusCode() == 400 || response.statusCode() == 401) {
            String reason = errorMessage(response);
            throw ApplyException.of(
                    "Login sebagai " + credentials + " ditolak; periksa kredensial SSO_ADMIN_* (" + reason + ").",
                    "Login as " + credentials + " was refused; check the SSO_ADMIN_* credentials (" + reason + ").");
        }
        if (response.statusCode() != 200 || !answer.hasNonNull("access_token")) {
            throw ApplyException.of(
                    "Server " + server + " tidak menjawab seperti Keycloak (HTTP " + response.statusCode()
                            + " untuk login).",
                    "Server " + server + " does not answer like a Keycloak (HTTP " + response.statusCode()
                            + " on login).");
        }
        token = answer.get("access_token").asText();
        renewAt = Instant.now().plusSeconds(answer.path("expires_in").asLong()).minus(MARGIN);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.address() + path)).timeout(ANSWER_TIMEOUT);
    }

    private HttpResponse<String> send(HttpRequest request) {
        HttpResponse<String> response;
        try {
            response = client.send(request, BodyHandlers.ofString());
        } catch (SSLException e) {
            throw TlsFailure.at(server, e);
        } catch (IOException e) {
            throw unreachable(e);
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

    /** A failure after the connection was made, over plain http: mostly that of a port with TLS. */
    private ApplyException unreachable(IOException failure) {
        if ("http".equals(server.address().getScheme())
                && !(failure instanceof ConnectException)
                && !(failure instanceof HttpTimeoutException)) {
            String secure = server.address().toString().replaceFirst("^http", "https");
            return ApplyException.of(
                    "Di " + server + " ada yang menjawab, tetapi bukan dengan http biasa; coba --server " + secure
                            + ".",
                    "Something answers at " + server + ", but not with plain http; try --server " + secure + ".",
                    failure);
        }
        return ApplyException.of(
                "Server " + server + " tidak dapat dihubungi.", "Server " + server + " cannot be reached.", failure);
    }

    static JsonNode json(HttpResponse<String> response) {
        return Json.read(response.body());
    }

    /** Keycloak's own message, in any of the formats of its errors; empty if the answer has no message. */
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
