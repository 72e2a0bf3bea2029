package id.go.bappenas.sso.realm;

import java.util.List;

/**
 * What a run changed, or would change, in the order of application.
 *
 * @param changes empty if the realm already was as the file asks
 */
public record Report(List<Change> changes) {

    public Report {
        changes = List.copyOf(changes);
    }

    /** Whether the live realm already was as the file asks. */
    public boolean isUnchanged() {
        return changes.isEmpty();
    }
}
