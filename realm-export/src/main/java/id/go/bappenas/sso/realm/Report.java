package id.go.bappenas.sso.realm;

import java.util.List;

/**
 * The changes that a run made or would make, in order.
 *
 * @param changes empty if the realm already had the wanted state
 * @param notes work that remains for the operator, one sentence each
 */
public record Report(List<Change> changes, List<String> notes) {

    public Report {
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
    }

    Report(List<Change> changes) {
        this(changes, List.of());
    }

    /** Whether the live realm already had the wanted state. */
    public boolean isUnchanged() {
        return changes.isEmpty();
    }
}
