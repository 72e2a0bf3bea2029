package id.go.bappenas.sso.realm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Carries a plan out, or only tells it, and sees that nothing is left to do. */
final class Run {

    private Run() {}

    /**
     * Everything is compared before the first change.
     *
     * @param planning compares with the live realm as it is then
     * @param listener hears of each change when it is made
     */
    static List<Change> of(Supplier<Plan> planning, boolean dryRun, Consumer<Change> listener) {
        Plan plan = planning.get();
        List<Change> changes = new ArrayList<>();
        Consumer<Change> record = change -> {
            changes.add(change);
            listener.accept(change);
        };
        if (dryRun) {
            plan.changes().forEach(record);
        } else if (!plan.changes().isEmpty()) {
            plan.run(record);
            if (plan.createsRealm()) {
                // Creation takes the same file, but not every field of it takes effect there.
                planning.get().run(record);
            }
            verify(planning.get());
        }
        return changes;
    }

    /** A value that Keycloak took and did not keep would make every later run report a change again. */
    private static void verify(Plan rest) {
        for (Change change : rest.changes()) {
            throw ApplyException.of(
                    "Keycloak menerima perubahan tetapi tidak menyimpannya (" + change + ").",
                    "Keycloak accepted a change but did not keep it (" + change + ").");
        }
    }
}
