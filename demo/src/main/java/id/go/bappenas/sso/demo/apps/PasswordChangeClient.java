package id.go.bappenas.sso.demo.apps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** {@code employee-password/change-for} of the SSO, called by the webmail's server with its own credentials. */
final class PasswordChangeClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DONE = 204;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofMillis(OpenIdProvider.CONNECT_TIMEOUT_MILLIS))
            .build();
    private final OpenIdProvider provider;
    private final String credentials;

    PasswordChangeClient(App app, Secret secret, OpenIdProvider provider) {
        this.provider = provider;
        this.credentials = new ClientSecretBasic(new ClientID(app.clientId()), secret).toHTTPAuthorizationHeader();
    }

    /**
     * A reason why the password was not changed.
     *
     * @param property the faulty property of the request; empty if the fault is not in what was typed
     * @param sentence in words for the user
     */
    record Reason(String property, String sentence) {}

    static final String CURRENT = "currentPassword";
    static final String NEW = "newPassword";

    /**
     * @param employeeAddress the user's network address; the SSO uses it if it trusts this application
     * @return the reasons of a refusal; empty if the password is changed
     */
    List<Reason> change(SignedInUser person, String oldPassword, String newPassword, String employeeAddress)
            throws AppErrorException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("username", person.username());
        form.put(CURRENT, oldPassword);
        form.put(NEW, newPassword);
        // Without the id this session would end, too.
        Optional.ofNullable(person.sessionId()).ifPresent(id -> form.put("session", id));
        HttpResponse<String> response = send(HttpRequest.newBuilder(endpoint())
                .timeout(Duration.ofMillis(OpenIdProvider.READ_TIMEOUT_MILLIS))
                .header("Authorization", credentials)
                .header("Accept-Language", "id")
                .header("Sso-Employee-Address", employeeAddress)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)))
                .build());
        return response.statusCode() == DONE ? List.of() : reasons(response);
    }

    private URI endpoint() throws AppErrorException {
        return URI.create(provider.discovered().issuer() + "/employee-password/change-for");
    }

    private HttpResponse<String> send(HttpRequest request) throws AppErrorException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AppErrorException(AppError.UNREACHABLE, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AppErrorException(AppError.UNREACHABLE, interrupted);
        }
    }

    /** One reason for each broken rule, or the problem's own sentence (RFC 9457). */
    private static List<Reason> reasons(HttpResponse<String> response) throws AppErrorException {
        JsonNode problem = problem(response);
        List<Reason> errors = StreamSupport.stream(problem.path("errors").spliterator(), false)
                .map(error -> new Reason(
                        error.path("field").asText(), error.path("detail").asText()))
                .toList();
        return errors.isEmpty() ? List.of(reason(problem)) : errors;
    }

    private static Reason reason(JsonNode problem) {
        boolean isOldWrong = problem.path("code").asText().equals("current-password-wrong");
        return new Reason(isOldWrong ? CURRENT : "", problem.path("detail").asText());
    }

    private static JsonNode problem(HttpResponse<String> response) throws AppErrorException {
        try {
            JsonNode problem = JSON.readTree(response.body());
            if (problem != null && problem.hasNonNull("detail")) {
                return problem;
            }
        } catch (IOException unreadable) {
            throw new AppErrorException(AppError.PASSWORD_REFUSED, unreadable);
        }
        throw new AppErrorException(AppError.PASSWORD_REFUSED, "HTTP " + response.statusCode());
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
