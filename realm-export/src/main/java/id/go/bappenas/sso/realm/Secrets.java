package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Values that no report and no backup may have, known by the names of their fields. Admin REST masks the passwords of SMTP and
 * of authenticators, but neither a client's secret nor its attributes.
 */
final class Secrets {

    private static final Pattern NAME = Pattern.compile("secret|(password|credential|key|token|pin|salt)$");
    private static final Pattern VAULT = Pattern.compile("\\$\\{vault\\.[^}]+}");

    /** Values that are not secrets in fields with such a name. */
    private static final Set<String> HARMLESS = Set.of("", "true", "false");

    /** The parts of a realm whose fields may be secrets. Names of other fields, such as those of texts, say nothing. */
    private static final Set<String> PARTS =
            Set.of("clients", "clientScopes", "smtpServer", "attributes", "authenticatorConfig");

    private Secrets() {}

    /** Whether this field has a secret, in clear or masked. */
    static boolean isSecret(String field, JsonNode value) {
        return value.isValueNode()
                && !value.isNull()
                && !HARMLESS.contains(value.asText())
                && !isVaultExpression(value.asText())
                && NAME.matcher(field.toLowerCase(Locale.ROOT)).find();
    }

    static boolean isVaultExpression(String value) {
        return VAULT.matcher(value).matches();
    }

    /** Takes the secrets out of a realm, or of parts of one. */
    static void removeFrom(ObjectNode realm) {
        PARTS.forEach(part -> removeBelow(realm.path(part)));
    }

    private static void removeBelow(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(Json.names(object).stream()
                    .filter(field -> isSecret(field, object.get(field)))
                    .filter(field -> !object.get(field).asText().equals(RealmReader.MASKED))
                    .toList());
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.forEach(Secrets::removeBelow);
        }
    }
}
