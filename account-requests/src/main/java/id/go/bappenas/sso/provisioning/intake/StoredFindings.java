package id.go.bappenas.sso.provisioning.intake;

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
        var text = new StringBuilder("[");
        for (var finding : findings) {
            var one = json(finding);
            var comma = text.length() > 1 ? "," : "";
            if (text.length() + comma.length() + one.length() + "]".length() > LONGEST) {
                break;
            }
            text.append(comma).append(one);
        }
        return text.append(']').toString();
    }

    private static String json(Finding finding) {
        try {
            return JsonSerialization.writeValueAsString(finding);
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
