package id.go.bappenas.sso.e2e.harness;

import id.go.bappenas.sso.demo.keycloak.AdminApi;
import id.go.bappenas.sso.demo.keycloak.FreePort;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/**
 * The realm file's placeholders for one run.
 *
 * @param host this machine, as Keycloak reaches it
 * @param smtpHost the mail server, as Keycloak reaches it
 */
record Placeholders(String host, int applicationPort, String smtpHost, int smtpPort) {

    static final String HOST_SEEN_FROM_CONTAINER = "host.docker.internal";

    /** For a server that this run starts. */
    static Placeholders fresh(boolean container, int smtpPort) throws IOException {
        var host = container ? HOST_SEEN_FROM_CONTAINER : "localhost";
        return new Placeholders(host, FreePort.next(), host, smtpPort);
    }

    /** As they were for a server that runs already, in a container. */
    static Placeholders of(AdminApi admin) {
        var smartOffice = admin.must(admin.get(Sso.REALM + "/clients?clientId=smart-office"))
                .body()
                .get(0);
        var smtp = admin.must(admin.get(Sso.REALM)).body().get("smtpServer");
        return new Placeholders(
                HOST_SEEN_FROM_CONTAINER,
                URI.create(smartOffice.get("baseUrl").asText()).getPort(),
                smtp.get("host").asText(),
                smtp.get("port").asInt());
    }

    URI applications() {
        return URI.create("http://localhost:" + applicationPort);
    }

    Map<String, String> environment() {
        var seenByKeycloak = "http://" + host + ":" + applicationPort;
        return Map.of(
                "SSO_SMART_OFFICE_URL", applications().toString(),
                "SSO_SMART_OFFICE_LOGOUT_URL", seenByKeycloak + "/backchannel-logout",
                "SSO_WEBMAIL_URL", applications() + "/webmail",
                "SSO_WEBMAIL_LOGOUT_URL", seenByKeycloak + "/webmail/backchannel-logout",
                "SSO_FLEXIWORK_URL", applications() + "/flexiwork",
                "SSO_FLEXIWORK_LOGOUT_URL", seenByKeycloak + "/flexiwork/backchannel-logout",
                "SSO_SMTP_HOST", smtpHost,
                "SSO_SMTP_PORT", String.valueOf(smtpPort));
    }
}
