package id.go.bappenas.sso.e2e.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Map;

/** Tokens for a name and a password, without a page; by a client of its own, as the realm's applications may not do it. */
public final class DirectGrant {

    private DirectGrant() {}

    /** The client that the person's tokens are for. */
    public static String client(Person person) {
        return "uji-" + person.username();
    }

    /** What Keycloak's token endpoint answers, whatever it is. */
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
        return Http.post(
                sso.realm() + "/protocol/openid-connect/token",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        client(person),
                        "scope",
                        "openid",
                        "username",
                        person.username(),
                        "password",
                        person.password()));
    }

    /** The tokens, which must be granted. */
    public static JsonNode tokens(Sso sso, Person person) {
        var answer = of(sso, person);
        if (answer.statusCode() != 200) {
            throw new AssertionError("direct grant: HTTP " + answer.statusCode() + " " + answer.body());
        }
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }
}
