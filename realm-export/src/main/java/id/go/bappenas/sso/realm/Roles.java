package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Roles of the realm and of clients, the parts of composite roles, and the default role, which all users have. Roles of single
 * users and groups are never changed.
 */
final class Roles {

    private static final String OFFLINE = "offline_access";

    /** Keycloak's first page has at most a hundred users or groups. */
    private static final int NAMED = 100;

    private final RealmAdminApi api;

    Roles(RealmAdminApi api) {
        this.api = api;
    }

    /** Roles come before the parts of composites: a composite may name a role that follows it in the file. */
    List<Step> compare(JsonNode wanted) {
        List<Step> steps = new ArrayList<>(each(wanted, this::role));
        steps.addAll(each(wanted, this::composites));
        return steps;
    }

    private List<Step> each(JsonNode wanted, BiFunction<RoleHolder, JsonNode, List<Step>> compare) {
        List<Step> steps = new ArrayList<>();
        RoleHolder realm = new RoleHolder(api, "");
        wanted.path("realm").forEach(role -> steps.addAll(compare.apply(realm, role)));
        wanted.path("client").properties().forEach(roles -> {
            RoleHolder client = new RoleHolder(api, roles.getKey());
            roles.getValue().forEach(role -> steps.addAll(compare.apply(client, role)));
        });
        return steps;
    }

    private List<Step> role(RoleHolder holder, JsonNode role) {
        String name = Json.text(role, "name");
        JsonNode live = holder.find(name);
        ObjectNode fields = Json.without(role, Set.of("composite", "composites"));
        if (live.isMissingNode()) {
            return List.of(Step.of(Change.created(holder.label(name)), () -> holder.create(fields)));
        }
        List<Change> changes = Difference.changes(holder.label(name), Difference.between(fields, live));
        return changes.isEmpty()
                ? List.of()
                : List.of(new Step(changes, () -> holder.update(Json.merge(live, fields))));
    }

    private List<Step> composites(RoleHolder holder, JsonNode role) {
        if (!role.has("composites")) {
            return List.of();
        }
        String name = Json.text(role, "name");
        JsonNode live = holder.find(name);
        List<JsonNode> parts = live.isMissingNode() ? List.of() : Json.list(api.get(composites(live)));
        List<RolePart> wantedParts = RolePart.named(role.get("composites"));
        List<RolePart> liveParts = RolePart.live(api, parts);
        List<Step> steps = new ArrayList<>();
        for (RolePart part : liveParts) {
            if (!wantedParts.contains(part)) {
                Change change = Change.takenAway(holder.label(name), "composites - " + part);
                steps.add(Step.of(change, () -> api.delete(body(part), composites(holder, name))));
            }
        }
        for (RolePart part : wantedParts) {
            if (!liveParts.contains(part)) {
                Change change = Change.added(holder.label(name), "composites + " + part);
                steps.add(Step.of(change, () -> api.post(body(part), composites(holder, name))));
            }
        }
        return steps;
    }

    /**
     * Removes the realm roles of the file from the default role, because Keycloak's import does not put them there either.
     * Other parts of the default role stay.
     *
     * @param live the default role; missing if the realm does not have one
     */
    List<Step> defaultRole(JsonNode realmRoles, JsonNode live) {
        if (realmRoles.isEmpty() || live.isMissingNode()) {
            return List.of();
        }
        List<String> named = Json.list(realmRoles).stream()
                .map(role -> Json.text(role, "name"))
                .toList();
        String[] path = composites(live);
        return Json.list(api.get(path)).stream()
                .filter(part -> !part.path("clientRole").asBoolean())
                .filter(part -> named.contains(Json.text(part, "name")))
                .map(part -> Step.of(
                        Change.takenAway("role " + Json.text(live, "name"), "composites - " + Json.text(part, "name")),
                        () -> api.delete(Json.array(List.of(part)), path)))
                .toList();
    }

    /** The realm roles that are parts of the default role. */
    List<String> partsOfDefaultRole(JsonNode defaultRole) {
        return defaultRole.isMissingNode()
                ? List.of()
                : Json.list(api.get(composites(defaultRole))).stream()
                        .filter(part -> !part.path("clientRole").asBoolean())
                        .map(part -> Json.text(part, "name"))
                        .toList();
    }

    /** Gives the default role back those of the file's realm roles that it had. */
    List<Step> defaultRoleWith(List<String> had, JsonNode realmRoles, JsonNode live) {
        List<String> parts = partsOfDefaultRole(live);
        return Json.list(realmRoles).stream()
                .map(role -> Json.text(role, "name"))
                .filter(role -> had.contains(role) && !parts.contains(role))
                .map(role -> Step.of(
                        Change.added("role " + Json.text(live, "name"), "composites + " + role),
                        () -> api.post(Json.array(List.of(new RoleHolder(api, "").get(role))), composites(live))))
                .toList();
    }

    /** The live roles that the file names, in the format of the file. */
    ObjectNode live(JsonNode wanted) {
        ObjectNode roles = Json.object();
        roles.set("realm", live(new RoleHolder(api, ""), wanted.path("realm")));
        ObjectNode clients = roles.putObject("client");
        wanted.path("client")
                .properties()
                .forEach(client ->
                        clients.set(client.getKey(), live(new RoleHolder(api, client.getKey()), client.getValue())));
        return roles;
    }

    private ArrayNode live(RoleHolder holder, JsonNode wanted) {
        ArrayNode roles = Json.array(List.of());
        for (JsonNode role : wanted) {
            JsonNode found = holder.find(Json.text(role, "name"));
            if (!found.isMissingNode()) {
                ObjectNode copy = Json.only(found, Set.of("name", "description", "attributes"));
                if (role.has("composites")) {
                    copy.set("composites", RolePart.format(RolePart.live(api, Json.list(api.get(composites(found))))));
                }
                roles.add(copy);
            }
        }
        return roles;
    }

    /** Makes the file's roles what they were; deletes those that were not there. */
    List<Step> exactly(JsonNode before, JsonNode wanted) {
        List<Step> steps = new ArrayList<>(compare(before));
        steps.addAll(deletions(new RoleHolder(api, ""), wanted.path("realm"), before.path("realm")));
        wanted.path("client")
                .properties()
                .forEach(client -> steps.addAll(deletions(
                        new RoleHolder(api, client.getKey()),
                        client.getValue(),
                        before.path("client").path(client.getKey()))));
        return steps;
    }

    private List<Step> deletions(RoleHolder holder, JsonNode wanted, JsonNode before) {
        return Json.list(wanted).stream()
                .map(role -> Json.text(role, "name"))
                .filter(role -> Json.find(before, "name", role).isEmpty())
                .map(role -> Map.entry(role, holder.find(role)))
                .filter(role -> !role.getValue().isMissingNode())
                .map(role ->
                        Step.of(Change.removed(holder.label(role.getKey())), () -> delete(holder, role.getValue())))
                .toList();
    }

    /** A role that went with its client is gone already. */
    private void delete(RoleHolder holder, JsonNode role) {
        if (!holder.find(Json.text(role, "name")).isMissingNode()) {
            api.delete("roles-by-id", Json.text(role, "id"));
        }
    }

    /**
     * Sentences about the users and groups that have the role for offline tokens directly. An administrator gave it to them, so
     * it stays.
     *
     * @param realmRoles of the file; empty unless the role is among them
     */
    List<String> offlineNotes(JsonNode realmRoles) {
        if (Json.find(realmRoles, "name", OFFLINE).isEmpty()
                || api.find("roles", OFFLINE).isMissingNode()) {
            return List.of();
        }
        return Stream.of(
                        offlineNote("Orang / people", "users", "username"),
                        offlineNote("Grup / groups", "groups", "path"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> offlineNote(String holders, String kind, String field) {
        List<String> names = Json.list(api.get("roles", OFFLINE, kind)).stream()
                .map(holder -> Json.text(holder, field))
                .sorted()
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(holders + " dengan peran / with role " + OFFLINE
                        + " (diberikan langsung / given directly): "
                        + String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
                        + (names.size() >= NAMED ? ", …" : "."));
    }

    private JsonNode body(RolePart part) {
        return Json.array(List.of(new RoleHolder(api, part.clientId()).get(part.name())));
    }

    private static String[] composites(RoleHolder holder, String name) {
        return composites(holder.get(name));
    }

    private static String[] composites(JsonNode role) {
        return new String[] {"roles-by-id", Json.text(role, "id"), "composites"};
    }
}
