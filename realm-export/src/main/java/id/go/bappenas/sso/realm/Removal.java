package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.bappenas.sso.credential.golive.GoLiveAttributes;
import java.util.ArrayList;
import java.util.List;

/** The plan that removes the names of the product's JARs from a live realm. Making the plan only reads. */
final class Removal {

    private static final List<String> THEMES = List.of("loginTheme", "accountTheme", "emailTheme", "adminTheme");

    private final RealmAdminApi api;
    private final String realm;

    Removal(RealmAdminApi api, String realm) {
        this.api = api;
        this.realm = realm;
    }

    Plan plan() {
        try {
            JsonNode live = live();
            BundleFlows flows = new BundleFlows(api, live);
            RealmSettings settings = new RealmSettings(api, Json.merge(wanted(live), flows.binding()), live);
            List<Step> steps = new ArrayList<>(settings.settings());
            steps.addAll(settings.flowBindings());
            steps.addAll(new UserProfile(api).without(Bundle.VALIDATORS));
            RequiredActions requiredActions = new RequiredActions(api);
            steps.addAll(requiredActions.unregister(Bundle.REQUIRED_ACTIONS));
            steps.addAll(requiredActions.takeOffUsers(Bundle.REQUIRED_ACTIONS));
            // Deletes the flows last: Keycloak refuses to delete a flow that an identity provider uses, and that ends
            // the run.
            steps.addAll(flows.deletions());
            return new Plan(steps, false);
        } catch (RejectedException e) {
            throw e.about("realm " + realm);
        }
    }

    /** Sentences about work that remains for the operator: flows in use, and other realms that would no longer load. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(new BundleFlows(api, live()).notes());
        notes.addAll(otherRealms());
        return notes;
    }

    private List<String> otherRealms() {
        return Json.list(api.realms()).stream()
                .filter(other -> PolicyString.names(Json.text(other, "passwordPolicy"), Bundle.POLICIES))
                .map(other -> Json.text(other, "realm"))
                .filter(other -> !other.equals(realm))
                .map(other -> ("Realm %1$s juga menyebut aturan SSO Bappenas; jalankan lagi dengan --realm %1$s."
                                + " / Realm %1$s names rules of SSO Bappenas too; run again with --realm %1$s.")
                        .formatted(other))
                .toList();
    }

    private JsonNode live() {
        JsonNode live = api.find();
        if (live.isMissingNode()) {
            throw ApplyException.of(
                    "Realm " + realm + " tidak ada di server.", "The server has no realm " + realm + ".");
        }
        return live;
    }

    /** The fields to be changed. An empty theme name means the server's default. */
    private ObjectNode wanted(JsonNode live) {
        ObjectNode wanted = Json.object().put("realm", realm);
        wanted.put("passwordPolicy", PolicyString.without(Json.text(live, "passwordPolicy"), Bundle.POLICIES));
        THEMES.stream()
                .filter(theme -> Json.text(live, theme).equals(Bundle.THEME))
                .forEach(theme -> wanted.put(theme, ""));
        wanted.set(
                "eventsListeners",
                Json.array(Json.list(live.path("eventsListeners")).stream()
                        .filter(listener -> !Bundle.EVENT_LISTENERS.contains(listener.asText()))
                        .toList()));
        ObjectNode attributes = Json.object();
        // The server would make the one from the other again.
        List.of(GoLiveAttributes.DATE, GoLiveAttributes.BEGUN).stream()
                .filter(name -> !Json.text(live.path("attributes"), name).isEmpty())
                .forEach(name -> attributes.put(name, ""));
        if (!attributes.isEmpty()) {
            wanted.set("attributes", attributes);
        }
        return wanted;
    }
}
