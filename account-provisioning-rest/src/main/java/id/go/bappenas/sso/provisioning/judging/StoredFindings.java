package id.go.bappenas.sso.provisioning.judging;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.keycloak.util.JsonSerialization;

/** Findings as they stand in a column. */
public final class StoredFindings {

    /** As wide as the column. */
    private static final int LONGEST = 4000;

    private StoredFindings() {}

    /** As many from the first as there is room for. */
    public static String write(List<Finding> findings) {
        try {
            var text = JsonSerialization.writeValueAsString(findings);
            return text.length() <= LONGEST ? text : write(findings.subList(0, findings.size() - 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Finding> read(String text) {
        try {
            return JsonSerialization.readValue(text, new TypeReference<List<Finding>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("findings", e);
        }
    }
}
