package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The people and groups that lose a role by {@code restore}: it deletes the roles that {@code apply} made, from all holders. */
final class LostRoles {

    /** Keycloak's first page has at most a hundred users or groups. */
    private static final int NAMED = 100;

    private final RealmAdminApi api;
    private final JsonNode before;
    private final JsonNode file;

    /** @param before the backup */
    LostRoles(RealmAdminApi api, JsonNode before) {
        this.api = api;
        this.before = before;
        this.file = before.path(Backup.FILE);
    }

    /** One line for each role with holders; empty if all roles that go have none. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        RoleHolder realm = new RoleHolder(api, "");
        names(file.path(Backup.ROLES).path("realm")).stream()
                .filter(role -> Json.find(before.path(Backup.ROLES).path("realm"), "name", role)
                        .isEmpty())
                .forEach(role -> add(lines, realm, role));
        for (String clientId : clientIds()) {
            RoleHolder client = new RoleHolder(api, clientId);
            roles(clientId, client).forEach(role -> add(lines, client, role));
        }
        return lines;
    }

    private Set<String> clientIds() {
        Set<String> ids = new LinkedHashSet<>();
        file.path(Backup.CLIENTS).forEach(client -> ids.add(Json.text(client, "clientId")));
        ids.addAll(Json.names(file.path(Backup.ROLES).path("client")));
        return ids;
    }

    /** All roles of a client that goes, and of another one those of the file that it did not have. */
    private List<String> roles(String clientId, RoleHolder client) {
        boolean goes = Json.find(file.path(Backup.CLIENTS), "clientId", clientId)
                        .isPresent()
                && Json.find(before.path(Backup.CLIENTS), "clientId", clientId).isEmpty();
        JsonNode had = before.path(Backup.ROLES).path("client").path(clientId);
        return goes
                ? client.names()
                : names(file.path(Backup.ROLES).path("client").path(clientId)).stream()
                        .filter(role -> Json.find(had, "name", role).isEmpty())
                        .toList();
    }

    private static List<String> names(JsonNode roles) {
        return Json.list(roles).stream().map(role -> Json.text(role, "name")).toList();
    }

    private static void add(List<String> lines, RoleHolder holder, String role) {
        if (holder.find(role).isMissingNode()) {
            return;
        }
        line(holder.label(role), holder.people(role), "orang / people", lines);
        line(holder.label(role), holder.groups(role), "grup / groups", lines);
    }

    private static void line(String role, List<String> names, String kind, List<String> lines) {
        if (!names.isEmpty()) {
            lines.add(
                    "  " + role + ", " + kind + ": " + String.join(", ", names) + (names.size() < NAMED ? "" : ", …"));
        }
    }
}
