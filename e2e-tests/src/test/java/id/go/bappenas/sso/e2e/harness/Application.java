package id.go.bappenas.sso.e2e.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A public client of one test, for authorization codes and direct grants. It may use all roles of the person that signs
 * in. Its tokens have audience {@code sso-api} and can be decoded, unlike those of the stand-ins.
 *
 * @param callback redirect URI; the server there ignores the code
 */
public record Application(Sso sso, String id, String callback) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The verifier of the challenge that {@link SignInRequest} sends; both are from RFC 7636. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    public static Application make(Sso sso) {
        return make(sso, Map.of());
    }

    /** @param settings fields of the client representation (Admin REST) that differ from the defaults */
    public static Application make(Sso sso, Map<String, Object> settings) {
        var id = "uji-aplikasi-"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        var callback = sso.realm() + "/";
        var representation = new HashMap<String, Object>(Map.of(
                "clientId",
                id,
                "publicClient",
                true,
                "directAccessGrantsEnabled",
                true,
                "redirectUris",
                List.of(callback)));
        representation.putAll(settings);
        var mappers = new ArrayList<Object>((List<?>) settings.getOrDefault("protocolMappers", List.of()));
        mappers.add(audience("sso-api"));
        representation.put("protocolMappers", mappers);
        sso.admin().must(sso.admin().post(Sso.REALM + "/clients", representation));
        return new Application(sso, id, callback);
    }

    /** A protocol mapper that adds a client to the audience of an application's tokens. */
    public static Map<String, Object> audience(String client) {
        return mapper("oidc-audience-mapper", Map.of("included.client.audience", client, "access.token.claim", "true"));
    }

    /** A protocol mapper in the format of Admin REST. */
    public static Map<String, Object> mapper(String type, Map<String, String> config) {
        return Map.of(
                "name",
                type + config.hashCode(),
                "protocol",
                "openid-connect",
                "protocolMapper",
                type,
                "config",
                config);
    }

    /** The address to which the application sends a browser for a sign-in. */
    public String signIn(Map<String, String> parameters) {
        return SignInRequest.address(sso.realm(), id, callback, parameters);
    }

    public String signIn() {
        return signIn(Map.of());
    }

    /** A query parameter of the address to which Keycloak redirected a browser. */
    public static Optional<String> parameter(URI address, String name) {
        return Optional.ofNullable(address.getQuery()).stream()
                .flatMap(query -> Arrays.stream(query.split("&")))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }

    /** Redeems the code in the address to which Keycloak redirected a browser, and returns the tokens. */
    public JsonNode tokens(URI address) {
        var code = parameter(address, "code").orElseThrow(() -> new AssertionError("no code in " + address));
        return must(ask(Map.of(
                "grant_type", "authorization_code",
                "code", code,
                "redirect_uri", callback,
                "code_verifier", VERIFIER)));
    }

    public JsonNode refreshed(JsonNode tokens) {
        return must(ask(Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                tokens.get("refresh_token").asText())));
    }

    /**
     * Sends a direct grant and returns the answer.
     *
     * @param more further parameters, such as {@code totp}
     */
    public HttpResponse<String> directGrant(Person person, Map<String, String> more) {
        return directGrant(person.username(), person.password(), more);
    }

    public HttpResponse<String> directGrant(String username, String password) {
        return directGrant(username, password, Map.of());
    }

    private HttpResponse<String> directGrant(String username, String password, Map<String, String> more) {
        var fields = new HashMap<>(more);
        fields.put("grant_type", "password");
        fields.put("username", username);
        fields.put("password", password);
        return ask(fields);
    }

    /** Sends the parameters to Keycloak's token endpoint and returns the answer. */
    public HttpResponse<String> ask(Map<String, String> parameters) {
        var fields = new HashMap<>(parameters);
        fields.put("client_id", id);
        return Http.post(sso.realm() + "/protocol/openid-connect/token", fields);
    }

    /** Calls the bundle's REST interface with the access token. */
    public Api api(JsonNode tokens) {
        return Api.withToken(sso, tokens.get("access_token").asText());
    }

    public static JsonNode must(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError("HTTP " + answer.statusCode() + " " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
