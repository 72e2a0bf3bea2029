package id.go.bappenas.sso.realm;

import java.util.List;

/**
 * One write to the server and the changes it makes.
 *
 * @param changes at least one
 * @param action the write; it looks up ids when it runs, because an earlier step may have created the object
 */
record Step(List<Change> changes, Runnable action) {

    static Step of(Change change, Runnable action) {
        return new Step(List.of(change), action);
    }

    String object() {
        return changes.get(0).object();
    }

    void run() {
        try {
            action.run();
        } catch (RejectedException e) {
            throw e.about(object());
        }
    }
}
