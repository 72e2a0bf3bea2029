package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Values of a live realm that stay because the file has only a default for them, and the variable is not set. An administrator
 * typed them; the default is for new realms. This is so for realm attributes and the mail server.
 */
final class LiveValues {

    private static final String SMTP = "smtpServer";
    private static final String AUTH = "auth";

    /** What Keycloak needs to log in at the mail server, beside {@code auth} and {@code user}. */
    private static final Set<String> LOGIN = Set.of(
            "password", "authType", "authTokenUrl", "authTokenScope", "authTokenClientId", "authTokenClientSecret");

    private final ObjectNode wanted;
    private final List<String> notes = new ArrayList<>();

    /** @param file is not changed */
    LiveValues(ObjectNode file, Map<String, String> defaults, JsonNode live) {
        wanted = file.deepCopy();
        boolean loginStays = defaults.containsKey(SMTP + "." + AUTH)
                && defaults.containsKey(SMTP + ".user")
                && live.path(SMTP).path(AUTH).asBoolean();
        for (String section : List.of("attributes", SMTP)) {
            if (wanted.path(section) instanceof ObjectNode fields) {
                Json.names(fields).forEach(name -> keep(section, name, fields, defaults, live));
            }
        }
        if (loginStays && wanted.path(SMTP) instanceof ObjectNode smtp) {
            smtp.remove(LOGIN);
        }
    }

    private void keep(String section, String name, ObjectNode fields, Map<String, String> defaults, JsonNode live) {
        String field = section + "." + name;
        JsonNode value = live.path(section).path(name);
        if (!defaults.containsKey(field) || value.asText("").isEmpty()) {
            return;
        }
        if (!Difference.same(fields.get(name), value)) {
            Difference difference = new Difference(field, value, value);
            notes.add("Tetap / stays: %1$s; %2$s tidak diisi / %2$s is not set."
                    .formatted(difference.liveText(), defaults.get(field)));
        }
        fields.set(name, value);
    }

    /** The file with the live values in place of its defaults. */
    ObjectNode wanted() {
        return wanted;
    }

    /** One sentence for each value that differs from the default. */
    List<String> notes() {
        return notes;
    }
}
