package id.go.bappenas.sso.e2e.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** A confidential application of the realm that may use every grant of Keycloak; closing deletes it. */
public final class TokenApp implements AutoCloseable {

    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private final Sso sso;
    private final String uuid;
    private final String id;
    private final String secret = People.randomPassword();

    private TokenApp(Sso sso) {
        this.sso = sso;
        id = "uji-token-"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        var admin = sso.admin();
        uuid = admin.must(admin.post(
                        Sso.REALM + "/clients",
                        Map.of(
                                "clientId",
                                id,
                                "secret",
                                secret,
                                "publicClient",
                                false,
                                "directAccessGrantsEnabled",
                                true,
                                "serviceAccountsEnabled",
                                true,
                                "authorizationServicesEnabled",
                                true,
                                "redirectUris",
                                List.of(callback()),
                                "attributes",
                                Map.of(
                                        "oauth2.device.authorization.grant.enabled", "true",
                                        "oidc.ciba.grant.enabled", "true",
                                        "standard.token.exchange.enabled", "true",
                                        "standard.token.exchange.enableRefreshRequestedTokenType", "SAME_SESSION",
                                        "oauth2.jwt.authorization.grant.enabled", "true"))))
                .createdId();
        sso.people().letClientAskForOfflineTokens(uuid);
        haveResource();
    }

    /** Grants UMA permissions to all people, so that only the password can cause a refusal. */
    private void haveResource() {
        var admin = sso.admin();
        var path = Sso.REALM + "/clients/" + uuid + "/authz/resource-server";
        var settings = (ObjectNode) admin.must(admin.get(path)).body();
        admin.must(admin.put(path, settings.put("policyEnforcementMode", "PERMISSIVE")));
        admin.must(admin.post(path + "/resource", Map.of("name", "Arsip")));
    }

    public static TokenApp make(Sso sso) {
        return new TokenApp(sso);
    }

    /** Allows sign-ins by assertions of an identity provider. */
    public void trust(String identityProvider) {
        var admin = sso.admin();
        var path = Sso.REALM + "/clients/" + uuid;
        var representation = admin.must(admin.get(path)).body();
        ((ObjectNode) representation.get("attributes")).put("oauth2.jwt.authorization.grant.idp", identityProvider);
        admin.must(admin.put(path, representation));
    }

    /** Gives the person realm role {@code offline_access}, which is not a default role. */
    public Person mayHaveOfflineTokens(Person person) {
        var admin = sso.admin();
        admin.must(admin.post(People.path(person) + "/role-mappings/realm", offlineAccess()));
        return person;
    }

    public void mayHaveNoOfflineTokens(Person person) {
        var admin = sso.admin();
        admin.must(admin.call("DELETE", People.path(person) + "/role-mappings/realm", offlineAccess()));
    }

    private List<JsonNode> offlineAccess() {
        var admin = sso.admin();
        return List.of(
                admin.must(admin.get(Sso.REALM + "/roles/offline_access")).body());
    }

    public String id() {
        return id;
    }

    private String callback() {
        return sso.address() + "/uji-callback";
    }

    /** The address to which the application sends people for a sign-in. */
    public String signIn(Map<String, String> more) {
        return SignInRequest.address(sso.realm(), id, callback(), more);
    }

    public boolean isBack(Forms device) {
        return device.address().toString().startsWith(callback());
    }

    /** Sends a form with the application's secret to the token endpoint and returns the answer. */
    public HttpResponse<String> ask(Map<String, String> form) {
        return post("/protocol/openid-connect/token", form);
    }

    /** @param path below the realm's address */
    public HttpResponse<String> post(String path, Map<String, String> form) {
        var all = new HashMap<>(form);
        all.put("client_id", id);
        all.put("client_secret", secret);
        return Http.post(sso.realm() + path, all);
    }

    /** Redeems the code in the address to which Keycloak redirected the device. */
    public HttpResponse<String> redeem(Forms device) {
        var code = CODE.matcher(device.address().toString());
        if (!code.find()) {
            throw new AssertionError("came back without a code: " + device.address());
        }
        return ask(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code.group(1),
                "redirect_uri",
                callback(),
                "code_verifier",
                VERIFIER));
    }

    public HttpResponse<String> refresh(JsonNode tokens) {
        return ask(Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                tokens.get("refresh_token").asText()));
    }

    /** Signs the person in, without a required action, and returns the tokens. */
    public JsonNode tokens(Person person, Map<String, String> more) {
        return granted(redeem(signedIn(new Forms("id"), person, more)));
    }

    /** Signs the person in on the device, which ends at the application's address. */
    public Forms signedIn(Forms device, Person person, Map<String, String> more) {
        device.get(signIn(more)).submit(Map.of("username", person.username(), "password", person.password()));
        if (!isBack(device)) {
            throw new AssertionError("not signed in: " + device.page());
        }
        return device;
    }

    public static JsonNode granted(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError("HTTP " + answer.statusCode() + ": " + answer.body());
        }
        return json(answer);
    }

    public static JsonNode json(HttpResponse<String> answer) {
        try {
            return new ObjectMapper().readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    @Override
    public void close() {
        sso.admin().must(sso.admin().delete(Sso.REALM + "/clients/" + uuid));
    }
}
