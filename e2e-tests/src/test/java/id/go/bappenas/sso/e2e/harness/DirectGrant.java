package id.go.bappenas.sso.e2e.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** Tokens for a name and a password, without a page; by a client of its own, as the realm's applications may not do it. */
public final class DirectGrant {

    private DirectGrant() {}

    /** The client that the person's tokens are for. */
    public static String client(Person person) {
        return "uji-" + person.username();
    }

    /** The answer of Keycloak's token endpoint, an error too. */
    public static HttpResponse<String> of(Sso sso, Person person) {
        var client = client(person);
        sso.admin()
                .must(sso.admin()
                        .post(
                                Sso.REALM + "/clients",
                                Map.of("clientId", client, "publicClient", true, "directAccessGrantsEnabled", true)));
        return again(sso, person);
    }

    /** Another try with the client that {@link #of} has made. */
    public static HttpResponse<String> again(Sso sso, Person person) {
        return ask(sso.realm(), Map.of("client_id", client(person)), person);
    }

    /** With the client that {@link #of} has made for another person. */
    public static HttpResponse<String> through(Sso sso, Person owner, Person person) {
        return ask(sso.realm(), Map.of("client_id", client(owner)), person);
    }

    /** An access token of another realm. */
    public static String foreignToken(Sso sso, String realm, String client, String secret, Person person) {
        var credentials = Map.of("client_id", client, "client_secret", secret);
        var answer = ask(sso.address() + "/realms/" + realm, credentials, person);
        return read(answer).path("access_token").asText();
    }

    /** Of the administrator of realm {@code master}. */
    static String administratorsToken(Sso sso) {
        var administrator = new Person("", sso.administrator(), sso.administratorPassword());
        var answer = ask(sso.address() + "/realms/master", Map.of("client_id", "admin-cli"), administrator);
        return read(answer).path("access_token").asText();
    }

    /** With a one-time code, where the person has an app for them. */
    static HttpResponse<String> ask(String realm, Map<String, String> client, Person person) {
        var fields = new HashMap<>(client);
        fields.put("grant_type", "password");
        fields.put("scope", "openid");
        fields.put("username", person.username());
        fields.put("password", person.password());
        Totp.of(person).ifPresent(app -> fields.put("totp", app.unusedCode()));
        return Http.post(realm + "/protocol/openid-connect/token", fields);
    }

    /** The tokens, which must be granted. */
    public static JsonNode tokens(Sso sso, Person person) {
        var answer = of(sso, person);
        if (answer.statusCode() != 200) {
            throw new AssertionError("direct grant: HTTP " + answer.statusCode() + " " + answer.body());
        }
        return read(answer);
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
