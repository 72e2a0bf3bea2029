package id.go.bappenas.sso.mail;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.keycloak.util.JsonSerialization;

/** An order's details, as they stand in its row. */
final class Details {

    /** As wide as the column. */
    private static final int LONGEST = 4000;

    private Details() {}

    static String write(Map<String, String> details) {
        try {
            var text = JsonSerialization.writeValueAsString(details);
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException("details of a mail order have at most " + LONGEST + " characters");
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> read(String text) {
        try {
            return JsonSerialization.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("details of a mail order", e);
        }
    }
}
