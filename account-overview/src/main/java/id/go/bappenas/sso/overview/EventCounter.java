package id.go.bappenas.sso.overview;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.events.Event;

/**
 * A counter of events of each realm. Its series exist with the value 0 from the start. Events are counted on the node that
 * writes them, whether the realm stores them or not.
 *
 * @param name in Micrometer's form, without {@code .total}
 * @param label name of a label besides {@code realm}
 * @param values all values of that label but {@link #OTHER}
 * @param code the value of the label for an event; empty for an event that does not count
 */
public record EventCounter(
        String name, String description, String label, List<String> values, Function<Event, Optional<String>> code) {

    /** The value of the label for a code that is not in the list. */
    public static final String OTHER = "other";

    public EventCounter {
        values = List.copyOf(values);
    }

    /** The value of the label for an event: one of {@link #values}, or {@link #OTHER}. */
    public Optional<String> value(Event event) {
        return code.apply(event).map(found -> values.contains(found) ? found : OTHER);
    }
}
