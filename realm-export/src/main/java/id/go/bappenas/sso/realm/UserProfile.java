package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The declarative user profile. It decides which attributes users may see and edit, so the live profile becomes the profile of
 * the file: an attribute that only the live profile has is removed. Users keep the stored values.
 */
final class UserProfile {

    static final String COMPONENT = "org.keycloak.userprofile.UserProfileProvider";
    private static final String OBJECT = "user profile";
    private static final String VALIDATIONS = "validations";

    private final RealmAdminApi api;

    UserProfile(RealmAdminApi api) {
        this.api = api;
    }

    List<Step> compare(JsonNode components) {
        JsonNode config = components
                .path(COMPONENT)
                .path(0)
                .path("config")
                .path("kc.user.profile.config")
                .path(0);
        if (config.isMissingNode()) {
            return List.of();
        }
        JsonNode wanted = RealmFile.parse(config.asText(), COMPONENT);
        List<Change> changes = changes(wanted, api.get("users", "profile"));
        return changes.isEmpty() ? List.of() : List.of(new Step(changes, () -> api.put(wanted, "users", "profile")));
    }

    /** Removes validations from all attributes; everything else stays. */
    List<Step> without(Set<String> validators) {
        JsonNode live = api.get("users", "profile");
        JsonNode rest = without(live, validators);
        List<Change> changes = changes(rest, live);
        return changes.isEmpty() ? List.of() : List.of(new Step(changes, () -> api.put(rest, "users", "profile")));
    }

    static JsonNode without(JsonNode profile, Set<String> validators) {
        JsonNode rest = profile.deepCopy();
        for (JsonNode attribute : rest.path("attributes")) {
            if (attribute.path(VALIDATIONS) instanceof ObjectNode validations) {
                validations.remove(validators);
            }
        }
        return rest;
    }

    static List<Change> changes(JsonNode wanted, JsonNode live) {
        List<Change> changes = new ArrayList<>();
        named(changes, "attribute", wanted.path("attributes"), live.path("attributes"));
        named(changes, "group", wanted.path("groups"), live.path("groups"));
        Set<String> lists = Set.of("attributes", "groups");
        both(changes, OBJECT, Json.without(wanted, lists), Json.without(live, lists));
        return changes;
    }

    private static void named(List<Change> changes, String kind, JsonNode wanted, JsonNode live) {
        Set<String> names = new LinkedHashSet<>(names(wanted));
        names.addAll(names(live));
        for (String name : names) {
            String object = OBJECT + ", " + kind + " " + name;
            JsonNode wantedItem = Json.find(wanted, "name", name).orElse(null);
            JsonNode liveItem = Json.find(live, "name", name).orElse(null);
            if (wantedItem == null) {
                changes.add(Change.removed(object));
            } else if (liveItem == null) {
                changes.add(Change.created(object));
            } else {
                both(changes, object, normal(wantedItem), normal(liveItem));
            }
        }
        boolean sameMembers = Set.copyOf(names(wanted)).equals(Set.copyOf(names(live)));
        if (sameMembers && !names(wanted).equals(names(live))) {
            changes.add(new Change(OBJECT, kind + " order " + names(live) + " -> " + names(wanted)));
        }
    }

    private static List<String> names(JsonNode items) {
        return Json.list(items).stream().map(item -> Json.text(item, "name")).toList();
    }

    /** Compares in both directions, because an additional field in the live profile is a rule as well. */
    private static void both(List<Change> changes, String object, JsonNode wanted, JsonNode live) {
        Set<String> fields = new LinkedHashSet<>(Json.names(wanted));
        fields.addAll(Json.names(live));
        for (String field : fields) {
            JsonNode wantedValue = wanted.path(field);
            JsonNode liveValue = live.path(field);
            boolean same = Difference.same(wantedValue, liveValue) && Difference.same(liveValue, wantedValue);
            // "required": {} means required for all users; without the field the attribute is optional.
            boolean samePresence = !field.equals("required") || wanted.has(field) == live.has(field);
            // A validation without settings is not the same as no validation.
            boolean sameNames = !field.equals(VALIDATIONS)
                    || Set.copyOf(Json.names(wantedValue)).equals(Set.copyOf(Json.names(liveValue)));
            if (!same || !samePresence || !sameNames) {
                changes.add(new Difference(field, liveValue, wantedValue).of(object));
            }
        }
    }

    /** Removes a default value, which Keycloak writes and the file need not have. */
    private static ObjectNode normal(JsonNode attribute) {
        ObjectNode copy = attribute.deepCopy();
        if (!copy.path("multivalued").asBoolean()) {
            copy.remove("multivalued");
        }
        return copy;
    }
}
