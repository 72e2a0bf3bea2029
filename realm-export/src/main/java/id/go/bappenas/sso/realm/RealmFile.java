package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The wanted realm: the file with its placeholders replaced. */
final class RealmFile {

    /** Message keys such as {@code ${firstName}} stay for Keycloak; names in capitals are meant as variables. */
    private static final Pattern UNRESOLVED = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}");

    /** The variable by which addresses in the file name the realm, and the field that has the name. */
    private static final String REALM_VARIABLE = "SSO_REALM";

    private static final String REALM = "realm";

    /** Client attribute by which {@code apply} knows its own clients; the file has it for Keycloak's import. */
    static final String MARK = "ssoRealmFile";

    private final ObjectNode realm;
    private final Map<String, String> defaults;

    private RealmFile(ObjectNode realm, Map<String, String> defaults) {
        this.realm = realm;
        this.defaults = defaults;
    }

    static JsonNode read(Path file) {
        try {
            return parse(Files.readString(file), file.toString());
        } catch (NoSuchFileException e) {
            throw ApplyException.of("File " + file + " tidak ada.", "File " + file + " does not exist.", e);
        } catch (IOException e) {
            throw ApplyException.of("File " + file + " tidak dapat dibaca.", "File " + file + " cannot be read.", e);
        }
    }

    static JsonNode parse(String json, String name) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw ApplyException.of(
                    "File " + name + " bukan JSON yang benar, lihat baris " + line + ".",
                    "File " + name + " is not valid JSON, see line " + line + ".",
                    e);
        }
    }

    /** Replaces the placeholders. Refuses a file that this tool could apply only in part. */
    static RealmFile of(JsonNode file, Map<String, String> environment) {
        if (!(file instanceof ObjectNode)) {
            throw ApplyException.of("File realm harus berisi objek JSON.", "The realm file must hold a JSON object.");
        }
        Map<String, String> defaults = new HashMap<>();
        ObjectNode realm = (ObjectNode) substituted(file, "", new Replacement(withRealm(file, environment), defaults));
        Supported.check(realm);
        return new RealmFile(marked(withoutEmptySecrets(realm)), defaults);
    }

    /**
     * The replacement of placeholders in the strings of a file.
     *
     * @param defaults gets the variables that are not set, by the field that has a default for them
     */
    private record Replacement(Map<String, String> environment, Map<String, String> defaults) {

        String replace(String text, String field) {
            return new Placeholders(environment, variable -> defaults.put(field, variable)).replace(text);
        }
    }

    /** Marks the clients of a file that does not do so itself. */
    private static ObjectNode marked(ObjectNode realm) {
        realm.path("clients")
                .forEach(client ->
                        ((ObjectNode) client).withObjectProperty("attributes").put(MARK, "true"));
        return realm;
    }

    static boolean isMarked(JsonNode client) {
        return Json.text(client.path("attributes"), MARK).equals("true");
    }

    /**
     * The environment with the realm's name in {@code SSO_REALM}. A copy of the file that writes another name itself then has
     * addresses of its own realm.
     */
    private static Map<String, String> withRealm(JsonNode file, Map<String, String> environment) {
        String name = new Placeholders(environment).replace(Json.text(file, REALM));
        Map<String, String> more = new HashMap<>(environment);
        if (!name.isEmpty()) {
            more.put(REALM_VARIABLE, name);
        }
        return more;
    }

    private static JsonNode substituted(JsonNode node, String where, Replacement placeholders) {
        if (node.isObject()) {
            ObjectNode copy = Json.object();
            node.properties()
                    .forEach(field -> copy.set(
                            field.getKey(), substituted(field.getValue(), where + "." + field.getKey(), placeholders)));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = Json.MAPPER.createArrayNode();
            node.forEach(item -> copy.add(substituted(item, where + "[" + copy.size() + "]", placeholders)));
            return copy;
        }
        return node.isTextual() ? resolved(placeholders.replace(node.asText(), where.substring(1)), where) : node;
    }

    private static JsonNode resolved(String value, String where) {
        Matcher unresolved = UNRESOLVED.matcher(value);
        if (unresolved.find()) {
            String variable = unresolved.group(1);
            String field = where.substring(1);
            throw ApplyException.of(
                    "Variabel lingkungan " + variable + " belum diisi, padahal diperlukan " + field + ".",
                    "Environment variable " + variable + " is not set, but " + field + " needs it.");
        }
        return TextNode.valueOf(value);
    }

    /** Removes empty secrets, so that Keycloak keeps the secret of the client or generates a secret. */
    private static ObjectNode withoutEmptySecrets(ObjectNode realm) {
        for (JsonNode client : realm.path("clients")) {
            if (Json.text(client, "secret").isEmpty()) {
                ((ObjectNode) client).remove("secret");
            }
        }
        return realm;
    }

    String name() {
        return Json.text(realm, REALM);
    }

    ObjectNode realm() {
        return realm;
    }

    /** Variables that are not set, by the field that has a default for them, such as {@code smtpServer.host}. */
    Map<String, String> defaults() {
        return defaults;
    }
}
