package id.go.bappenas.sso.realm;

import java.util.List;

/**
 * The changes that a run made or would make, in order.
 *
 * @param changes empty if the realm already had the wanted state
 * @param notes what the operator has to know or to do, one text each, with the conflicts
 * @param conflicts those of them for which a run stops before its first change
 */
public record Report(List<Change> changes, List<String> notes, List<String> conflicts) {

    public Report {
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
        conflicts = List.copyOf(conflicts);
    }

    Report(List<Change> changes, List<String> notes) {
        this(changes, notes, List.of());
    }

    Report(List<Change> changes) {
        this(changes, List.of());
    }

    /** Whether the live realm already had the wanted state. */
    public boolean isUnchanged() {
        return changes.isEmpty();
    }
}
