package id.go.bappenas.sso.realm;

import java.util.List;

/**
 * What a run changed, or would change, in the order of application.
 *
 * @param changes empty if the realm already was as asked for
 * @param notes what the run leaves to the operator, one sentence each
 */
public record Report(List<Change> changes, List<String> notes) {

    public Report {
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
    }

    Report(List<Change> changes) {
        this(changes, List.of());
    }

    /** Whether the live realm already was as asked for. */
    public boolean isUnchanged() {
        return changes.isEmpty();
    }
}
