package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Values of a live realm that stay because the file has only a default for them, and the variable is not set. An administrator
 * typed them; the default is for new realms. This is so for realm attributes, the mail server and the addresses of clients. A
 * damaged realm attribute does not stay.
 */
final class LiveValues {

    private static final String SMTP = "smtpServer";
    private static final String AUTH = "auth";
    private static final String ATTRIBUTES = "attributes";
    private static final String CLIENTS = "clients";
    private static final String CLIENT_ID = "clientId";

    /** A variable that an import left as it is. Message keys such as <code>${client_webmail}</code> are Keycloak's. */
    private static final Pattern LITERAL = Pattern.compile("\\$\\{[A-Z]");

    /** What Keycloak needs to log in at the mail server, beside {@code auth} and {@code user}. */
    private static final Set<String> LOGIN = Set.of(
            "password", "authType", "authTokenUrl", "authTokenScope", "authTokenClientId", "authTokenClientSecret");

    private final Map<String, String> defaults;
    private final ObjectNode wanted;
    private final List<String> notes = new ArrayList<>();

    /**
     * @param file is not changed
     * @param live the realm
     * @param liveClients gives a live client by its clientId, or a missing node
     */
    LiveValues(ObjectNode file, Map<String, String> defaults, JsonNode live, Function<String, JsonNode> liveClients) {
        this.defaults = defaults;
        wanted = file.deepCopy();
        boolean loginStays = defaults.containsKey(SMTP + "." + AUTH)
                && defaults.containsKey(SMTP + ".user")
                && live.path(SMTP).path(AUTH).asBoolean();
        for (String section : List.of(ATTRIBUTES, SMTP)) {
            if (wanted.path(section) instanceof ObjectNode fields) {
                Json.names(fields).forEach(name -> keep(section, name, fields, live));
            }
        }
        if (loginStays && wanted.path(SMTP) instanceof ObjectNode smtp) {
            smtp.remove(LOGIN);
        }
        JsonNode clients = wanted.path(CLIENTS);
        for (int index = 0; index < clients.size(); index++) {
            if (clients.get(index) instanceof ObjectNode client && hasDefault(CLIENTS + "[" + index + "].")) {
                String clientId = Json.text(client, CLIENT_ID);
                keep(client, CLIENTS + "[" + index + "].", liveClients.apply(clientId), "client " + clientId + ": ");
            }
        }
    }

    private boolean hasDefault(String beginning) {
        return defaults.keySet().stream().anyMatch(field -> field.startsWith(beginning));
    }

    /** @param path of the client or its attributes in the file, with a dot at the end */
    private void keep(ObjectNode fields, String path, JsonNode live, String label) {
        for (String name : Json.names(fields)) {
            JsonNode value = fields.get(name);
            if (value instanceof ObjectNode below && name.equals(ATTRIBUTES)) {
                keep(below, path + name + ".", live.path(name), label + name + ".");
            } else if (value.isArray() && hasDefault(path + name + "[")) {
                keepEntries(fields, name, path + name, live.path(name), label);
            } else if (defaults.containsKey(path + name) && !name.equals(CLIENT_ID)) {
                stay(fields, name, live.path(name), defaults.get(path + name), label);
            }
        }
    }

    /** Entries of the file without an unset variable are wanted as well. */
    private void keepEntries(ObjectNode fields, String name, String path, JsonNode live, String label) {
        Set<JsonNode> entries = new LinkedHashSet<>(Json.list(live));
        String variable = "";
        JsonNode items = fields.get(name);
        for (int index = 0; index < items.size(); index++) {
            String unset = defaults.get(path + "[" + index + "]");
            if (unset == null) {
                entries.add(items.get(index));
            } else {
                variable = unset;
            }
        }
        if (!live.isEmpty()) {
            stay(fields, name, Json.array(entries), variable, label);
        }
    }

    private void stay(ObjectNode fields, String name, JsonNode value, String variable, String label) {
        if (!isTyped(value)) {
            return;
        }
        if (!Difference.same(fields.get(name), value)) {
            note(label + new Difference(name, value, value).liveText(), variable);
        }
        fields.set(name, value);
    }

    /** A value with a variable in it comes from an import that did not replace variables: no administrator typed it. */
    private static boolean isTyped(JsonNode value) {
        return (value.isArray() || !value.asText("").isEmpty())
                && !LITERAL.matcher(value.toString()).find();
    }

    private void note(String text, String variable) {
        notes.add("Tetap / stays: %1$s; %2$s tidak diisi / %2$s is not set.".formatted(text, variable));
    }

    private void keep(String section, String name, ObjectNode fields, JsonNode live) {
        String field = section + "." + name;
        JsonNode value = live.path(section).path(name);
        if (!defaults.containsKey(field) || !isTyped(value)) {
            return;
        }
        if (section.equals(ATTRIBUTES) && RealmAttributes.isDamaged(name, value.asText())) {
            notes.add("Rusak, diganti dengan nilai file / damaged, replaced by the file's value: attributes."
                    + RealmAttributes.text(name, value.asText()) + " -> \"" + Json.text(fields, name) + "\".");
            return;
        }
        if (!Difference.same(fields.get(name), value)) {
            note(new Difference(field, value, value).liveText(), defaults.get(field));
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
