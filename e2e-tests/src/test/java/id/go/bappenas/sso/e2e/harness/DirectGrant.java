package id.go.bappenas.sso.e2e.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/**
 * Gets tokens for a name and a password without a page. The realm's applications may not do this, so it creates a
 * client.
 */
public final class DirectGrant {

    private DirectGrant() {}

    /** The id of the client that gets the person's tokens. */
    public static String client(Person person) {
        return "uji-" + person.username();
    }

    /** Creates a client and returns the answer of Keycloak's token endpoint, which may be an error. */
    public static HttpResponse<String> of(Sso sso, Person person) {
        var client = client(person);
        sso.admin()
                .must(sso.admin()
                        .post(
                                Sso.REALM + "/clients",
                                Map.of("clientId", client, "publicClient", true, "directAccessGrantsEnabled", true)));
        return again(sso, person);
    }

    /** Tries again with the client that {@link #of} created. */
    public static HttpResponse<String> again(Sso sso, Person person) {
        return ask(sso.realm(), Map.of("client_id", client(person)), person);
    }

    /** Tries with the client that {@link #of} created for another person. */
    public static HttpResponse<String> through(Sso sso, Person owner, Person person) {
        return ask(sso.realm(), Map.of("client_id", client(owner)), person);
    }

    /**
     * The same at an address of one node.
     *
     * @param realm address of the realm at that node
     */
    public static HttpResponse<String> at(String realm, Person owner, Person person) {
        return ask(realm, Map.of("client_id", client(owner)), person);
    }

    /** Returns an access token of another realm. */
    public static String foreignToken(Sso sso, String realm, String client, String secret, Person person) {
        var credentials = Map.of("client_id", client, "client_secret", secret);
        var answer = ask(sso.address() + "/realms/" + realm, credentials, person);
        return read(answer).path("access_token").asText();
    }

    /** Returns an access token of the administrator of realm {@code master}. */
    static String administratorsToken(Sso sso) {
        var administrator = new Person("", sso.administrator(), sso.administratorPassword());
        var answer = ask(sso.address() + "/realms/master", Map.of("client_id", "admin-cli"), administrator);
        return read(answer).path("access_token").asText();
    }

    /** Sends a direct grant, with a one-time code if the person has an app. */
    static HttpResponse<String> ask(String realm, Map<String, String> client, Person person) {
        var fields = new HashMap<>(client);
        fields.put("grant_type", "password");
        fields.put("scope", "openid");
        fields.put("username", person.username());
        fields.put("password", person.password());
        Totp.of(person).ifPresent(app -> fields.put("totp", app.unusedCode()));
        return Http.post(realm + "/protocol/openid-connect/token", fields);
    }

    /** Returns the tokens; fails if Keycloak refuses the grant. */
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
