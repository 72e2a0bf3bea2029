package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Roles of the realm and of clients, and what composites consist of. Who has a role is never touched. */
final class Roles {

    private final AdminApi api;

    Roles(AdminApi api) {
        this.api = api;
    }

    /** All roles first: a composite may name a role that stands behind it in the file. */
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
        List<JsonNode> parts = live.isMissingNode()
                ? List.of()
                : Json.list(api.get("roles-by-id", Json.text(live, "id"), "composites"));
        List<RolePart> wantedParts = RolePart.named(role.get("composites"));
        List<RolePart> liveParts = RolePart.live(api, parts);
        List<Step> steps = new ArrayList<>();
        for (RolePart part : liveParts) {
            if (!wantedParts.contains(part)) {
                Change change = new Change(holder.label(name), "composites - " + part);
                steps.add(Step.of(change, () -> api.delete(body(part), composites(holder, name))));
            }
        }
        for (RolePart part : wantedParts) {
            if (!liveParts.contains(part)) {
                Change change = new Change(holder.label(name), "composites + " + part);
                steps.add(Step.of(change, () -> api.post(body(part), composites(holder, name))));
            }
        }
        return steps;
    }

    private JsonNode body(RolePart part) {
        return Json.array(List.of(new RoleHolder(api, part.clientId()).get(part.name())));
    }

    private static String[] composites(RoleHolder holder, String name) {
        return new String[] {"roles-by-id", Json.text(holder.get(name), "id"), "composites"};
    }
}
