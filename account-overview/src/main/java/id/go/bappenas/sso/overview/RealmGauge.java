package id.go.bappenas.sso.overview;

import java.util.List;

/**
 * A gauge of each realm. Its series exist with the value 0 before the first count, so that a rule sees the difference between 0
 * and a missing metric.
 *
 * @param name in Micrometer's form, such as {@code sso.requests.waiting}; an age ends with {@code .seconds}
 * @param label name of a label besides {@code realm}; {@code null} without one
 * @param values all values of that label; each is a code of ours and never text that a person typed
 */
public record RealmGauge(String name, String description, String label, List<String> values) {

    public RealmGauge {
        values = List.copyOf(values);
    }

    /** A gauge with the label {@code realm} alone. */
    public static RealmGauge of(String name, String description) {
        return new RealmGauge(name, description, null, List.of(""));
    }
}
