package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The steps that a realm needs, in order. Making a plan only reads. */
final class Plan {

    private final List<Step> steps;
    private final boolean createsRealm;
    private final List<String> conflicts;
    private final List<String> notes;

    /** What is told while a plan is carried out. */
    interface Progress {

        /** The plan before its first change; an exception stops the run. */
        default void planned(Plan plan) {}

        /** A change that was made, or in a dry run would be. */
        void change(Change change);
    }

    Plan(List<Step> steps, boolean createsRealm) {
        this(steps, createsRealm, List.of(), List.of());
    }

    Plan(List<Step> steps, boolean createsRealm, List<String> conflicts, List<String> notes) {
        this.steps = steps;
        this.createsRealm = createsRealm;
        this.conflicts = conflicts;
        this.notes = notes;
    }

    /** @param takenOver ids of clients that the realm had before ours and that the file may change all the same */
    static Plan of(RealmAdminApi api, RealmFile file, Set<String> takenOver) {
        try {
            JsonNode live = api.find();
            if (live.isMissingNode()) {
                List<String> faults = new ArrayList<>(goLive(file.realm(), live));
                faults.addAll(damaged(file.realm()));
                return new Plan(creation(api, file), true, faults, List.of());
            }
            LiveValues liveValues = new LiveValues(file.realm(), file.defaults(), live, api::client);
            ObjectNode wanted = Additions.kept(liveValues.wanted(), live);
            List<String> conflicts = new ArrayList<>(goLive(liveValues.wanted(), live));
            conflicts.addAll(damaged(wanted));
            conflicts.addAll(new ForeignClients(api).conflicts(wanted, takenOver));
            return new Plan(comparison(api, wanted, live), false, conflicts, liveValues.notes());
        } catch (RejectedException e) {
            throw e.about("realm " + file.name());
        }
    }

    private static List<String> goLive(JsonNode wanted, JsonNode live) {
        return new GoLiveCheck(live, Clock.systemUTC())
                .fault(wanted).map(Throwable::getMessage).stream().toList();
    }

    /** {@link GoLiveCheck} judges the attributes of a spread. */
    private static List<String> damaged(JsonNode wanted) {
        return RealmAttributes.damaged(wanted).stream()
                .filter(text -> !text.startsWith("ssoGoLive"))
                .map(text ->
                        "Nilai dalam file realm atau variabelnya rusak / a value of the realm file or its variable is"
                                + " damaged: attributes." + text + ".")
                .toList();
    }

    private static List<Step> creation(RealmAdminApi api, RealmFile file) {
        Change change = Change.created("realm " + file.name());
        return List.of(Step.of(change, () -> api.createRealm(file.realm())));
    }

    /** Compares in the order of references: scopes before clients, clients before their roles, flows before bindings. */
    private static List<Step> comparison(RealmAdminApi api, ObjectNode wanted, JsonNode live) {
        RealmSettings settings = new RealmSettings(api, wanted, live);
        List<Step> steps = new ArrayList<>(settings.settings());
        steps.addAll(new ClientScopes(api).compare(wanted.path("clientScopes")));
        steps.addAll(new Clients(api).compare(wanted.path("clients")));
        steps.addAll(new Roles(api).compare(wanted.path("roles")));
        steps.addAll(new Roles(api).defaultRole(wanted.path("roles").path("realm"), live.path("defaultRole")));
        steps.addAll(new ClientScopes(api).scopeMappings(wanted.path("scopeMappings")));
        steps.addAll(new ClientRoleScopes(api).compare(wanted.path("clientScopeMappings")));
        steps.addAll(new ServiceAccounts(api).compare(wanted.path("users")));
        steps.addAll(new UserProfile(api).compare(wanted.path("components")));
        steps.addAll(new RequiredActions(api).compare(wanted.path("requiredActions")));
        steps.addAll(new Flows(api, wanted).compare());
        steps.addAll(settings.flowBindings());
        return steps;
    }

    List<Change> changes() {
        return steps.stream().flatMap(step -> step.changes().stream()).toList();
    }

    boolean createsRealm() {
        return createsRealm;
    }

    /** Whether there is a change and no conflict. */
    boolean isToRun() {
        return !steps.isEmpty() && conflicts.isEmpty();
    }

    /** Sentences about what the operator has to decide on or to correct; while there is one, nothing is changed. */
    List<String> conflicts() {
        return conflicts;
    }

    /** Sentences about what the operator should know before the first change, such as live values that stay. */
    List<String> notes() {
        return notes;
    }

    /**
     * Makes a plan and carries it out. Compares everything before the first change, and once more after the last one.
     *
     * @param planning makes the plan from the live realm at that time
     * @param dryRun only report
     * @throws ApplyException before the first change if the plan has conflicts
     */
    static List<Change> carryOut(Supplier<Plan> planning, boolean dryRun, Progress progress) {
        Plan plan = planning.get();
        progress.planned(plan);
        List<Change> changes = new ArrayList<>();
        Consumer<Change> record = change -> {
            changes.add(change);
            progress.change(change);
        };
        if (dryRun) {
            plan.changes().forEach(record);
        } else if (!plan.conflicts.isEmpty()) {
            throw ApplyException.lines(plan.conflicts);
        } else if (!plan.steps.isEmpty()) {
            plan.run(record);
            if (plan.createsRealm) {
                // Keycloak takes the same file at creation, but ignores some of its fields there.
                planning.get().run(record);
            }
            planning.get().requireEmpty();
        }
        return changes;
    }

    private void run(Consumer<Change> applied) {
        for (Step step : steps) {
            step.run();
            step.changes().forEach(applied);
        }
    }

    /**
     * Stops if a change is left. A value that Keycloak accepted and did not store would make every later run report a change
     * again.
     */
    private void requireEmpty() {
        for (Change change : changes()) {
            throw ApplyException.of(
                    "Keycloak menerima perubahan tetapi tidak menyimpannya (" + change + ").",
                    "Keycloak accepted a change but did not keep it (" + change + ").");
        }
    }
}
