package id.go.bappenas.sso.benchmark.person;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.bappenas.sso.benchmark.pages.Pages;
import id.go.bappenas.sso.benchmark.server.Contender;
import id.go.bappenas.sso.demo.keycloak.Otp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Sign-ins by direct grant ({@code grant_type=password}) of a client that is added to both realms. */
public final class DirectGrant {

    public static final String CLIENT = "benchmark";

    private static final ObjectMapper JSON = new ObjectMapper();

    private DirectGrant() {}

    /** Creates the client if it does not exist: public, with all roles of the user in its tokens. */
    public static void allow(Contender contender) {
        var admin = contender.admin();
        var known = admin.must(admin.get(Contender.REALM + "/clients?clientId=" + CLIENT));
        if (known.body().isEmpty()) {
            admin.must(admin.post(
                    Contender.REALM + "/clients",
                    Map.of(
                            "clientId",
                            CLIENT,
                            "publicClient",
                            true,
                            "standardFlowEnabled",
                            false,
                            "directAccessGrantsEnabled",
                            true)));
        }
    }

    public static URI address(Contender contender) {
        return URI.create(contender.address() + "/realms/" + Contender.REALM + "/protocol/openid-connect/token");
    }

    /** An access token. */
    public static String signIn(Contender contender, BenchmarkUser person) {
        return signIn(contender, fields(person));
    }

    /** An access token of a user with an authenticator app. */
    static String signIn(Contender contender, BenchmarkUser person, Otp app) {
        var fields = new HashMap<>(fields(person));
        fields.put("totp", app.code(Instant.now()));
        return signIn(contender, fields);
    }

    private static String signIn(Contender contender, Map<String, String> fields) {
        var answer = new Pages(contender.address()).send(address(contender), fields);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("%s refuses a sign-in: HTTP %d %s"
                    .formatted(contender.side().title(), answer.statusCode(), answer.body()));
        }
        try {
            return JSON.readTree(answer.body()).get("access_token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> fields(BenchmarkUser person) {
        return Map.of(
                "grant_type",
                "password",
                "client_id",
                CLIENT,
                "username",
                person.username(),
                "password",
                person.password());
    }
}
