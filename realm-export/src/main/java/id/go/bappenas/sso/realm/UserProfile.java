package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The declarative user profile. It decides which attributes users may see and edit. Attributes of the file are added, or get the
 * file's fields; attributes, groups and validations that only the live profile has stay.
 */
final class UserProfile {

    static final String COMPONENT = "org.keycloak.userprofile.UserProfileProvider";
    private static final String OBJECT = "user profile";
    private static final String VALIDATIONS = "validations";
    private static final String REQUIRED = "required";
    private static final String ATTRIBUTES = "attributes";
    private static final String GROUPS = "groups";

    /** The policy about attributes that the profile does not name. */
    private static final String UNMANAGED = "unmanagedAttributePolicy";

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
        JsonNode live = live();
        return steps(with(RealmFile.parse(config.asText(), COMPONENT), live), live);
    }

    /** Removes validations from all attributes; everything else stays. */
    List<Step> without(Set<String> validators) {
        JsonNode live = live();
        return steps(without(live, validators), live);
    }

    /** Makes the live profile this one, without additions. */
    List<Step> exactly(JsonNode profile) {
        return steps(profile, live());
    }

    private JsonNode live() {
        return api.get("users", "profile");
    }

    private List<Step> steps(JsonNode wanted, JsonNode live) {
        List<Change> changes = changes(wanted, live);
        return changes.isEmpty() ? List.of() : List.of(new Step(changes, () -> api.put(wanted, "users", "profile")));
    }

    static JsonNode without(JsonNode profile, Set<String> validators) {
        JsonNode rest = profile.deepCopy();
        for (JsonNode attribute : rest.path(ATTRIBUTES)) {
            if (attribute.path(VALIDATIONS) instanceof ObjectNode validations) {
                validations.remove(validators);
            }
        }
        return rest;
    }

    /** The live profile with what the file has. */
    static ObjectNode with(JsonNode file, JsonNode live) {
        ObjectNode profile = Json.merge(live, Json.without(file, Set.of(ATTRIBUTES, GROUPS)));
        profile.set(ATTRIBUTES, merged(file.path(ATTRIBUTES), live.path(ATTRIBUTES)));
        if (file.has(GROUPS) || live.has(GROUPS)) {
            profile.set(GROUPS, merged(file.path(GROUPS), live.path(GROUPS)));
        }
        // Users could write attributes such as ssoTemporaryPassword themselves. Their values stay, and administrators
        // edit them.
        if (Json.text(profile, UNMANAGED).equals("ENABLED")) {
            profile.put(UNMANAGED, "ADMIN_EDIT");
        }
        return profile;
    }

    /** The file's items in their order; each other one stays behind the item that it follows now. */
    private static ArrayNode merged(JsonNode file, JsonNode live) {
        List<JsonNode> items = new ArrayList<>();
        file.forEach(item -> items.add(Json.find(live, "name", Json.text(item, "name"))
                .map(found -> mergedItem(item, found))
                .orElse(item)));
        String before = "";
        for (JsonNode item : live) {
            String name = Json.text(item, "name");
            if (Json.find(file, "name", name).isEmpty()) {
                items.add(names(items).indexOf(before) + 1, item);
            }
            before = name;
        }
        return Json.array(items);
    }

    private static JsonNode mergedItem(JsonNode item, JsonNode live) {
        ObjectNode merged = Json.merge(live, item);
        // Without the field the attribute is optional.
        if (!item.has(REQUIRED)) {
            merged.remove(REQUIRED);
        }
        List.of(REQUIRED, "permissions").stream()
                .filter(item::has)
                .forEach(field -> merged.set(field, item.get(field)));
        // The settings of a validation belong together.
        item.path(VALIDATIONS).properties().forEach(rule -> ((ObjectNode) merged.get(VALIDATIONS))
                .set(rule.getKey(), rule.getValue()));
        return merged;
    }

    static List<Change> changes(JsonNode wanted, JsonNode live) {
        List<Change> changes = new ArrayList<>();
        named(changes, "attribute", wanted.path(ATTRIBUTES), live.path(ATTRIBUTES));
        named(changes, "group", wanted.path(GROUPS), live.path(GROUPS));
        Set<String> lists = Set.of(ATTRIBUTES, GROUPS);
        both(changes, OBJECT, Json.without(wanted, lists), Json.without(live, lists));
        return changes;
    }

    private static void named(List<Change> changes, String kind, JsonNode wanted, JsonNode live) {
        Set<String> names = new LinkedHashSet<>(names(Json.list(wanted)));
        names.addAll(names(Json.list(live)));
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
        boolean sameMembers = Set.copyOf(names(Json.list(wanted))).equals(Set.copyOf(names(Json.list(live))));
        if (sameMembers && !names(Json.list(wanted)).equals(names(Json.list(live)))) {
            changes.add(new Change(
                    OBJECT,
                    kind + " order " + names(Json.list(live)) + " -> " + names(Json.list(wanted)),
                    Change.Kind.REPLACES,
                    kind));
        }
    }

    private static List<String> names(List<JsonNode> items) {
        return items.stream().map(item -> Json.text(item, "name")).toList();
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
            boolean samePresence = !field.equals(REQUIRED) || wanted.has(field) == live.has(field);
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
