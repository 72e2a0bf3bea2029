package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

/** Holds an access token and renews it in time: those of the master realm live one minute. */
final class Session {

    private static final Duration MARGIN = Duration.ofSeconds(15);

    private final Http http;
    private final Credentials credentials;
    private String token;
    private Instant renewAt = Instant.MIN;

    Session(Http http, Credentials credentials) {
        this.http = http;
        this.credentials = credentials;
    }

    String token() {
        if (!Instant.now().isBefore(renewAt)) {
            login();
        }
        return token;
    }

    /** The next request logs in anew, so that roles granted meanwhile count. */
    void forget() {
        renewAt = Instant.MIN;
    }

    private void login() {
        String form = credentials.form().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> response = http.send(
                http.request("/realms/" + AdminApi.encode(credentials.realm()) + "/protocol/openid-connect/token")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
        JsonNode answer = Http.json(response);
        if (response.statusCode() == 400 || response.statusCode() == 401) {
            String reason = Http.errorMessage(response);
            throw ApplyException.of(
                    "Login sebagai " + credentials + " ditolak; periksa kredensial SSO_ADMIN_* (" + reason + ").",
                    "Login as " + credentials + " was refused; check the SSO_ADMIN_* credentials (" + reason + ").");
        }
        if (response.statusCode() != 200 || !answer.hasNonNull("access_token")) {
            throw ApplyException.of(
                    "Server " + http.server() + " tidak menjawab seperti Keycloak (HTTP " + response.statusCode()
                            + " untuk login).",
                    "Server " + http.server() + " does not answer like a Keycloak (HTTP " + response.statusCode()
                            + " on login).");
        }
        token = answer.get("access_token").asText();
        renewAt = Instant.now().plusSeconds(answer.path("expires_in").asLong()).minus(MARGIN);
    }
}
