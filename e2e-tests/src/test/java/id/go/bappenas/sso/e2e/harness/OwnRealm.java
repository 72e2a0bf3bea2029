package id.go.bappenas.sso.e2e.harness;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.bappenas.sso.demo.keycloak.AdminApi;
import id.go.bappenas.sso.realm.Credentials;
import id.go.bappenas.sso.realm.RealmApply;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** A realm on the same server, for a test whose settings would disturb other tests. */
public final class OwnRealm implements AutoCloseable {

    private final AdminApi admin;
    private final String name;

    private OwnRealm(AdminApi admin, String name) {
        this.admin = admin;
        this.name = name;
    }

    /** Makes a realm from the realm file, under another name. */
    public static OwnRealm ofFile(Sso sso) {
        var name = randomName();
        var environment = new HashMap<>(sso.environment());
        environment.put("SSO_REALM", name);
        RealmApply.apply(
                sso.address(),
                Credentials.password(sso.administrator(), sso.administratorPassword()),
                Settings.root().resolve("realm-export").resolve("bappenas-realm.json"),
                environment,
                false);
        return new OwnRealm(sso.admin(), name);
    }

    private static String randomName() {
        return "uji-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    /** @param settings fields of the realm representation (Admin REST) */
    public static OwnRealm make(Sso sso, Map<String, Object> settings) {
        var name = randomName();
        var representation = new HashMap<>(settings);
        representation.put("realm", name);
        representation.put("enabled", true);
        representation.putIfAbsent("components", Map.of("org.keycloak.keys.KeyProvider", RealmKeys.PROVIDERS));
        sso.admin().must(sso.admin().post("", representation));
        return new OwnRealm(sso.admin(), name);
    }

    public String name() {
        return name;
    }

    /** Creates a client without PKCE. Its tokens have no roles, so they name no other client as audience. */
    public void client(String id, String secret, String redirectUri) {
        admin.must(admin.post(
                name + "/clients",
                Map.of(
                        "clientId",
                        id,
                        "secret",
                        secret,
                        "publicClient",
                        false,
                        "fullScopeAllowed",
                        false,
                        "directAccessGrantsEnabled",
                        true,
                        "redirectUris",
                        List.of(redirectUri))));
    }

    /** Adds the audience to the client's access tokens. */
    public void audience(String clientId, String audience) {
        var client = admin.must(admin.get(name + "/clients?clientId=" + clientId))
                .body()
                .get(0)
                .get("id")
                .asText();
        admin.must(admin.post(
                name + "/clients/" + client + "/protocol-mappers/models",
                Map.of(
                        "name",
                        "audience",
                        "protocol",
                        "openid-connect",
                        "protocolMapper",
                        "oidc-audience-mapper",
                        "config",
                        Map.of("included.custom.audience", audience, "access.token.claim", "true"))));
    }

    /** Enables a required action. */
    public void enable(String action) {
        var path = name + "/authentication/required-actions/" + action;
        var representation = (ObjectNode) admin.must(admin.get(path)).body();
        admin.must(admin.put(path, representation.put("enabled", true)));
    }

    /** @param actions required at the next sign-in */
    public Person person(String... actions) {
        var username = randomPerson();
        return person(username, username + "@kantor.example", List.of(actions));
    }

    /** @param mail the person's mail address */
    public Person personAt(String mail) {
        return person(randomPerson(), mail, List.of());
    }

    private static String randomPerson() {
        return "orang." + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    private Person person(String username, String mail, List<String> actions) {
        var password = People.randomPassword();
        var representation = Map.of(
                "username",
                username,
                "enabled",
                true,
                "firstName",
                "Orang",
                "lastName",
                "Uji",
                "email",
                mail,
                "requiredActions",
                actions,
                "credentials",
                List.of(Map.of("type", "password", "value", password)));
        var id = admin.must(admin.post(name + "/users", representation)).createdId();
        return new Person(id, username, password);
    }

    @Override
    public void close() {
        admin.must(admin.delete(name));
    }
}
