package id.go.bappenas.sso.realm;

import java.io.File;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Replaces {@code ${VAR}} and {@code ${VAR:default}} as Keycloak's own import does (StringPropertyReplacer of Keycloak 26.7),
 * including its special cases: a variable that is set but empty counts, {@code ${A,B:default}} tries two names, a result is
 * expanded again, a key may hold placeholders itself. Placeholders without a value are not changed.
 *
 * <p>Unlike Keycloak's import it works on parsed JSON strings, so a quote or backslash in a value cannot break the file.
 */
final class Placeholders {

    private static final int MAX_DEPTH = 64;

    private final Map<String, String> environment;

    private final Consumer<String> unset;

    Placeholders(Map<String, String> environment) {
        this(environment, name -> {});
    }

    /** @param unset is told the name of a variable that is not set if its default is taken */
    Placeholders(Map<String, String> environment, Consumer<String> unset) {
        this.environment = environment;
        this.unset = unset;
    }

    String replace(String text) {
        return replace(text, 0);
    }

    private String replace(String text, int depth) {
        if (depth > MAX_DEPTH) {
            throw ApplyException.of(
                    "Nilai placeholder merujuk pada dirinya sendiri.", "The value of a placeholder refers to itself.");
        }
        return new Scanner(text, depth).scan(false);
    }

    /** The value of a key, or null. Keycloak looks for the whole key first, then for the part before the colon. */
    private String resolve(String key) {
        if (key.equals("/")) {
            return File.separator;
        }
        if (key.equals(":")) {
            return File.pathSeparator;
        }
        String whole = environment.get(key);
        if (whole != null) {
            return whole;
        }
        int colon = key.indexOf(':');
        if (colon <= 0) {
            return firstOfTwo(key);
        }
        String name = key.substring(0, colon);
        String value = environment.containsKey(name) ? environment.get(name) : firstOfTwo(name);
        if (value != null) {
            return value;
        }
        unset.accept(name);
        return key.substring(colon + 1);
    }

    private String firstOfTwo(String key) {
        int comma = key.indexOf(',');
        if (comma < 0) {
            return null;
        }
        String first = environment.get(key.substring(0, comma));
        return first == null ? environment.get(key.substring(comma + 1)) : first;
    }

    private final class Scanner {
        private final String text;
        private final int depth;
        private int at;
        private boolean closed;

        private Scanner(String text, int depth) {
            this.text = text;
            this.depth = depth;
        }

        /** Scans to the end of the text, or inside a key to its closing brace. */
        private String scan(boolean insideKey) {
            StringBuilder out = new StringBuilder();
            int braces = 0;
            while (at < text.length()) {
                char c = text.charAt(at++);
                if (c == '$' && at < text.length()) {
                    char next = text.charAt(at++);
                    // Keycloak skips the character after a dollar sign without a brace: "$${X}" stays.
                    out.append(next == '{' ? placeholder() : "" + c + next);
                    continue;
                }
                if (insideKey && c == '}' && braces-- == 0) {
                    closed = true;
                    return out.toString();
                }
                if (insideKey && c == '{') {
                    braces++;
                }
                out.append(c);
            }
            closed = false;
            return out.toString();
        }

        private String placeholder() {
            String key = scan(true);
            if (!closed) {
                return "${" + key;
            }
            String value = resolve(key);
            return value == null ? "${" + key + "}" : replace(value, depth + 1);
        }
    }
}
