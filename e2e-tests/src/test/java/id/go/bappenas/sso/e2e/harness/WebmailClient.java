package id.go.bappenas.sso.e2e.harness;

import id.go.bappenas.sso.demo.keycloak.AdminApi;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** A confidential client with a service account, like the client of a webmail's server. */
public record WebmailClient(Sso sso, String id, String secret) {

    /** Creates a client that may change passwords. */
    public static WebmailClient make(Sso sso) {
        var client = without(sso, Map.of());
        client.grant("password-changer");
        return client;
    }

    /**
     * Creates a client without a role.
     *
     * @param settings fields of the client representation (Admin REST) that differ from the defaults
     */
    public static WebmailClient without(Sso sso, Map<String, Object> settings) {
        var random = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        var client = new WebmailClient(sso, "uji-surat-" + random, "rahasia-" + random);
        var representation = new HashMap<String, Object>(Map.of(
                "clientId", client.id, "secret", client.secret, "publicClient", false, "serviceAccountsEnabled", true));
        representation.putAll(settings);
        sso.admin().must(sso.admin().post(Sso.REALM + "/clients", representation));
        return client;
    }

    public void grant(String role) {
        var api = sso.people().clientUuid("sso-api");
        var found = admin().must(admin().get(Sso.REALM + "/clients/" + api + "/roles/" + role));
        var path = Sso.REALM + "/users/" + account() + "/role-mappings/clients/" + api;
        admin().must(admin().post(path, List.of(found.body())));
    }

    private String account() {
        var path = Sso.REALM + "/clients/" + sso.people().clientUuid(id) + "/service-account-user";
        return admin().must(admin().get(path)).body().get("id").asText();
    }

    public Api api() {
        return Api.client(sso, id, secret);
    }

    /** The access token of the client's service account. */
    public String token() {
        return api().postForm("protocol/openid-connect/token", Map.of("grant_type", "client_credentials"))
                .body()
                .get("access_token")
                .asText();
    }

    private AdminApi admin() {
        return sso.admin();
    }
}
