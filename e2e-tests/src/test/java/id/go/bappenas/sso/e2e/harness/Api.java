package id.go.bappenas.sso.e2e.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Calls the bundle's REST interface as a client application does: with a person's token or the client's own
 * credentials.
 */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Sso sso;
    private final Map<String, String> headers;

    private Api(Sso sso, Map<String, String> headers) {
        this.sso = sso;
        this.headers = headers;
    }

    /** An answer; {@code body} is missing if it is not JSON. */
    public record Answer(int status, JsonNode body, String text, HttpResponse<String> response) {

        public String code() {
            return body.path("code").asText();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** Calls without a token. */
    public static Api anonymous(Sso sso) {
        return new Api(sso, Map.of());
    }

    public static Api withToken(Sso sso, String token) {
        return new Api(sso, Map.of("Authorization", "Bearer " + token));
    }

    /** Calls as a client with its id and secret (HTTP Basic). */
    public static Api client(Sso sso, String id, String secret) {
        var credentials = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return new Api(sso, Map.of("Authorization", "Basic " + credentials));
    }

    /** Calls with the token of an application that may use all roles of the person. */
    public static Api as(Sso sso, Person person) {
        return withToken(sso, token(sso, client(sso, true, List.of()), person));
    }

    /** Calls with the token of a new service account that has this role of {@code sso-api}. */
    public static Api asProgram(Sso sso, String role) {
        var id = "uji-program-"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        var secret = People.randomPassword();
        var admin = sso.admin();
        var uuid = admin.must(admin.post(
                        Sso.REALM + "/clients",
                        Map.of("clientId", id, "secret", secret, "serviceAccountsEnabled", true)))
                .createdId();
        var account = admin.must(admin.get(Sso.REALM + "/clients/" + uuid + "/service-account-user"))
                .body();
        sso.people()
                .grant(
                        new Person(
                                account.get("id").asText(),
                                account.get("username").asText(),
                                secret),
                        "sso-api",
                        role);
        var form = Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secret);
        var response = Http.post(sso.realm() + "/protocol/openid-connect/token", form);
        return withToken(sso, answer(response).body().path("access_token").asText());
    }

    /** Calls with a token that has audience {@code sso-api}, even if the person has no role of that client. */
    public static Api withAudience(Sso sso, Person person) {
        return withToken(sso, token(sso, client(sso, true, List.of(audience())), person));
    }

    /** Calls with the token of an application that may use no role of the person. The token names no audience. */
    public static Api withoutAudience(Sso sso, Person person) {
        return withToken(sso, token(sso, client(sso, false, List.of()), person));
    }

    /**
     * Calls with the token of an application that may use no role of the person. The token has audience {@code
     * sso-api}.
     */
    public static Api outOfScope(Sso sso, Person person) {
        return withToken(sso, token(sso, client(sso, false, List.of(audience())), person));
    }

    public Api speaking(String acceptLanguage) {
        return with("Accept-Language", acceptLanguage);
    }

    /** The value of header {@code Authorization}. */
    public Optional<String> authorization() {
        return Optional.ofNullable(headers.get("Authorization"));
    }

    /** Returns a copy that sends one more header. */
    public Api with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Api(sso, more);
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, "application/json", bytes(body));
    }

    public Answer post(String path, Object body) {
        return send("POST", path, "application/json", bytes(body));
    }

    public Answer postForm(String path, Map<String, String> fields) {
        return send(
                "POST",
                path,
                "application/x-www-form-urlencoded",
                Http.form(fields).getBytes(StandardCharsets.UTF_8));
    }

    public Answer post(String path) {
        return send("POST", path, null, null);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, null);
    }

    /** @param path below the realm's address */
    public Answer send(String method, String path, String type, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(sso.realm() + "/" + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (type != null) {
            request.header("Content-Type", type);
        }
        return answer(exchange(request.build()));
    }

    private static Answer answer(HttpResponse<String> response) {
        var type = response.headers().firstValue("Content-Type").orElse("");
        try {
            return new Answer(
                    response.statusCode(),
                    type.contains("json") ? JSON.readTree(response.body()) : MissingNode.getInstance(),
                    response.body(),
                    response);
        } catch (IOException e) {
            throw new UncheckedIOException(response.body(), e);
        }
    }

    private static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> audience() {
        return Map.of(
                "name",
                "audience",
                "protocol",
                "openid-connect",
                "protocolMapper",
                "oidc-audience-mapper",
                "config",
                Map.of("included.client.audience", "sso-api", "access.token.claim", "true"));
    }

    private static String client(Sso sso, boolean allRoles, List<Object> mappers) {
        var id = "uji-api-"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        sso.admin()
                .must(sso.admin()
                        .post(
                                Sso.REALM + "/clients",
                                Map.of(
                                        "clientId",
                                        id,
                                        "publicClient",
                                        true,
                                        "standardFlowEnabled",
                                        false,
                                        "directAccessGrantsEnabled",
                                        true,
                                        "fullScopeAllowed",
                                        allRoles,
                                        "protocolMappers",
                                        mappers)));
        return id;
    }

    private static String token(Sso sso, String client, Person person) {
        return answer(DirectGrant.ask(sso.realm(), Map.of("client_id", client), person))
                .body()
                .path("access_token")
                .asText();
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
