package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides what a report may show. */
final class Secrets {

    private static final Pattern VAULT = Pattern.compile("\\$\\{vault\\.[^}]+}");
    private static final Pattern SECRET_NAME = Pattern.compile("secret|(password|credential|key|token|pin|salt)$");

    /** Values of settings that are about secrets but are none. */
    private static final Set<String> HARMLESS = Set.of("", "true", "false");

    private Secrets() {}

    static boolean isVaultExpression(String value) {
        return VAULT.matcher(value).matches();
    }

    static String show(String field, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "(none)";
        }
        boolean secret = SECRET_NAME.matcher(field.toLowerCase(Locale.ROOT)).find();
        boolean harmless = value.isBoolean() || HARMLESS.contains(value.asText()) || isVaultExpression(value.asText());
        return secret && !harmless ? "(secret)" : value.toString();
    }
}
