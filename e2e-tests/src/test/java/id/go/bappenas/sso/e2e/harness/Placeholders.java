package id.go.bappenas.sso.e2e.harness;

import java.net.URI;
import java.util.Map;

/**
 * The realm file's placeholders for one run.
 *
 * @param fromContainer whether Keycloak reaches this machine from a container
 */
record Placeholders(int applicationPort, int smtpPort, boolean fromContainer) {

    static final String HOST_SEEN_FROM_CONTAINER = "host.docker.internal";

    URI applications() {
        return URI.create("http://localhost:" + applicationPort);
    }

    Map<String, String> environment() {
        var host = fromContainer ? HOST_SEEN_FROM_CONTAINER : "localhost";
        var seenByKeycloak = "http://" + host + ":" + applicationPort;
        return Map.of(
                "SSO_SMART_OFFICE_URL", applications().toString(),
                "SSO_SMART_OFFICE_LOGOUT_URL", seenByKeycloak + "/backchannel-logout",
                "SSO_WEBMAIL_URL", applications() + "/webmail",
                "SSO_WEBMAIL_LOGOUT_URL", seenByKeycloak + "/webmail/backchannel-logout",
                "SSO_FLEXIWORK_URL", applications() + "/flexiwork",
                "SSO_FLEXIWORK_LOGOUT_URL", seenByKeycloak + "/flexiwork/backchannel-logout",
                "SSO_SMTP_HOST", host,
                "SSO_SMTP_PORT", String.valueOf(smtpPort));
    }
}
