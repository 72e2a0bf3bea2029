package id.go.bappenas.sso.demo.keycloak;

import java.net.URI;
import java.util.Map;

/**
 * The values of the realm file's placeholders for the applications and the mail server on this machine.
 *
 * @param host address of this machine for Keycloak
 * @param applicationPort port of the applications
 * @param smtpHost address of the mail server for Keycloak
 * @param smtpPort port of the mail server
 */
public record RealmPlaceholders(String host, int applicationPort, String smtpHost, int smtpPort) {

    /** The address of Smart Office for a browser; the other applications are below it. */
    public URI applications() {
        return URI.create("http://localhost:" + applicationPort);
    }

    /** The environment variables from which Keycloak reads the values. */
    public Map<String, String> environment() {
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
