package id.go.bappenas.sso.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.bappenas.sso.realm.Json;
import id.go.bappenas.sso.realm.RealmAttributes;
import id.go.bappenas.sso.realm.RealmReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a realm's settings and clients say. */
final class RealmDoctor {

    /** A variable of the realm file; messages keys such as {@code ${client_account}} are Keycloak's. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(SSO_[A-Z_]+)[:}]");

    private static final Set<String> UNSET_HOSTS = Set.of("", "localhost");

    private RealmDoctor() {}

    static List<Finding> findings(JsonNode realm, JsonNode clients, JsonNode profile) {
        List<Finding> findings = new ArrayList<>();
        String name = Json.text(realm, "realm");
        placeholders(realm, "realm " + name, findings);
        for (JsonNode client : clients) {
            placeholders(client, "client " + Json.text(client, "clientId"), findings);
            if (client.path("publicClient").asBoolean()
                    && client.path("serviceAccountsEnabled").asBoolean()) {
                findings.add(new Finding(Diagnosis.WEBMAIL_PUBLIC, Json.text(client, "clientId")));
            }
        }
        if (!realm.path("bruteForceProtected").asBoolean()) {
            findings.add(new Finding(Diagnosis.BRUTE_FORCE_OFF, name));
        }
        for (String field : List.of("eventsEnabled", "adminEventsEnabled")) {
            if (!realm.path(field).asBoolean()) {
                findings.add(new Finding(Diagnosis.EVENTS_OFF, field));
            }
        }
        if (Json.text(realm, "sslRequired").equals("none")) {
            findings.add(new Finding(Diagnosis.TLS_NOT_REQUIRED, name));
        }
        if (realm.path("registrationAllowed").asBoolean()) {
            findings.add(new Finding(Diagnosis.REGISTRATION_OPEN, name));
        }
        if (Json.text(profile, "unmanagedAttributePolicy").equals("ENABLED")) {
            findings.add(new Finding(Diagnosis.UNMANAGED_ATTRIBUTES, name));
        }
        if (Json.text(realm.path("attributes"), "ssoSecurityAddress").isBlank()) {
            findings.add(new Finding(Diagnosis.SECURITY_ADDRESS, "ssoSecurityAddress"));
        }
        RealmAttributes.damaged(realm).forEach(text -> findings.add(new Finding(Diagnosis.ATTRIBUTE_DAMAGED, text)));
        JsonNode smtp = realm.path("smtpServer");
        if (UNSET_HOSTS.contains(Json.text(smtp, "host"))) {
            findings.add(new Finding(Diagnosis.SMTP_HOST, Json.text(smtp, "host") + ":" + Json.text(smtp, "port")));
        }
        if (Json.text(smtp, "password").equals(RealmReader.MASKED)) {
            findings.add(new Finding(Diagnosis.SMTP_PASSWORD, Json.text(smtp, "user")));
        }
        return findings;
    }

    private static void placeholders(JsonNode object, String subject, List<Finding> findings) {
        Matcher found = VARIABLE.matcher(object.toString());
        if (found.find()) {
            findings.add(new Finding(Diagnosis.PLACEHOLDER, subject + " (" + found.group(1) + ")"));
        }
    }
}
