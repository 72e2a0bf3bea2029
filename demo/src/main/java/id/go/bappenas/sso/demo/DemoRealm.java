package id.go.bappenas.sso.demo;

import id.go.bappenas.sso.demo.keycloak.AdminApi;
import id.go.bappenas.sso.demo.keycloak.RealmPlaceholders;
import id.go.bappenas.sso.realm.Credentials;
import id.go.bappenas.sso.realm.RealmApply;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Adapts the realm to the demo: its ports, its mail server. */
final class DemoRealm {

    /** Pusdatin's address for alarms. */
    static final String SECURITY_ADDRESS = "keamanan@kantor.example";

    /** Invented, as all of the demo's people and addresses. */
    private static final String HELP_MAILBOX = "helpdesk@kantor.example";

    private static final String HELP_CONTACT = "Helpdesk Pusdatin, " + HELP_MAILBOX + " atau 021-555-0143";

    private final DemoOptions options;
    private final int smtpPort;

    DemoRealm(DemoOptions options, int smtpPort) {
        this.options = options;
        this.smtpPort = smtpPort;
    }

    /** The values of the realm file's placeholders, and the first administrator. */
    Map<String, String> environment() {
        var environment = new HashMap<>(
                new RealmPlaceholders("localhost", options.appPort(), "127.0.0.1", smtpPort).environment());
        environment.put("SSO_MAIL_DOMAINS", "bappenas.go.id,kantor.example");
        environment.put("SSO_SECURITY_ADDRESS", SECURITY_ADDRESS);
        environment.put("SSO_HELP_CONTACT", HELP_CONTACT);
        environment.put("SSO_HELP_CONTACT_URL", "mailto:" + HELP_MAILBOX);
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
        return environment;
    }

    /** Updates the realm. Keycloak's import only creates a realm, and a second start may use other ports. */
    void apply(URI server) {
        RealmApply.apply(
                server,
                Credentials.password("admin", "admin"),
                options.distribution().resolve("data/import/bappenas-realm.json"),
                environment(),
                false);
    }

    String webmailSecret(AdminApi admin) {
        var client = admin.must(admin.get("bappenas/clients?clientId=webmail"))
                .body()
                .get(0);
        return admin.must(admin.get("bappenas/clients/" + client.get("id").asText() + "/client-secret"))
                .body()
                .get("value")
                .asText();
    }
}
