package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What has to be done to a realm, in order. Making a plan only reads. */
final class Plan {

    private final List<Step> steps;
    private final boolean createsRealm;

    Plan(List<Step> steps, boolean createsRealm) {
        this.steps = steps;
        this.createsRealm = createsRealm;
    }

    static Plan of(AdminApi api, RealmFile file) {
        try {
            JsonNode live = api.find();
            return live.isMissingNode()
                    ? new Plan(creation(api, file), true)
                    : new Plan(comparison(api, file.realm(), live), false);
        } catch (RejectedException e) {
            throw e.about("realm " + file.name());
        }
    }

    private static List<Step> creation(AdminApi api, RealmFile file) {
        Change change = Change.created("realm " + file.name());
        return List.of(Step.of(change, () -> api.createRealm(file.realm())));
    }

    /** What others refer to comes first: scopes before clients, clients before their roles, flows before bindings. */
    private static List<Step> comparison(AdminApi api, ObjectNode wanted, JsonNode live) {
        RealmSettings settings = new RealmSettings(api, wanted, live);
        List<Step> steps = new ArrayList<>(settings.settings());
        steps.addAll(new LocalizationTexts(api).compare(wanted.path(LocalizationTexts.FIELD)));
        steps.addAll(new ClientScopes(api).compare(wanted.path("clientScopes")));
        steps.addAll(new Clients(api).compare(wanted.path("clients")));
        steps.addAll(new Roles(api).compare(wanted.path("roles")));
        steps.addAll(new DefaultRole(api, live).compare(wanted.path("roles").path("realm")));
        steps.addAll(new ScopeMappings(api).compare(wanted.path("scopeMappings")));
        steps.addAll(new ServiceAccounts(api).compare(wanted.path("users")));
        steps.addAll(new UserProfile(api).compare(wanted.path("components")));
        steps.addAll(new RequiredActions(api).compare(wanted.path("requiredActions")));
        steps.addAll(new Flows(api, wanted).compare());
        steps.addAll(settings.flowBindings());
        return steps;
    }

    boolean createsRealm() {
        return createsRealm;
    }

    List<Change> changes() {
        return steps.stream().flatMap(step -> step.changes().stream()).toList();
    }

    void run(Consumer<Change> applied) {
        for (Step step : steps) {
            step.run();
            step.changes().forEach(applied);
        }
    }
}
