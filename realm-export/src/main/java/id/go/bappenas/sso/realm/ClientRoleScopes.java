package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Which roles of other clients an application may use, in the format of Keycloak's export: {@code clientScopeMappings} has the
 * owner of the roles as key, and entries with {@code client} and {@code roles}. Roles are only added; other roles of the
 * application stay.
 */
final class ClientRoleScopes {

    private final RealmAdminApi api;

    ClientRoleScopes(RealmAdminApi api) {
        this.api = api;
    }

    List<Step> compare(JsonNode wanted) {
        List<Step> steps = new ArrayList<>();
        for (String owner : Json.names(wanted)) {
            for (JsonNode mapping : wanted.get(owner)) {
                String client = Json.text(mapping, "client");
                List<String> live = live(client, owner);
                Json.texts(mapping.path("roles")).stream()
                        .filter(role -> !live.contains(role))
                        .forEach(role -> steps.add(Step.of(
                                Change.added("client " + client, "+ scope of role " + owner + "/" + role),
                                () -> add(client, owner, role))));
            }
        }
        return steps;
    }

    /** The live roles of the applications in the file: by owner, then by application. */
    ObjectNode live(JsonNode wanted) {
        ObjectNode owners = Json.object();
        for (String owner : Json.names(wanted)) {
            ObjectNode clients = owners.putObject(owner);
            wanted.get(owner)
                    .forEach(mapping -> clients.set(
                            Json.text(mapping, "client"), Json.strings(live(Json.text(mapping, "client"), owner))));
        }
        return owners;
    }

    /** Takes the file's roles away that an application did not have. */
    List<Step> onlyThese(JsonNode had, JsonNode wanted) {
        List<Step> steps = new ArrayList<>();
        for (String owner : Json.names(wanted)) {
            for (JsonNode mapping : wanted.get(owner)) {
                String client = Json.text(mapping, "client");
                List<String> before = Json.texts(had.path(owner).path(client));
                live(client, owner).stream()
                        .filter(role -> Json.texts(mapping.path("roles")).contains(role) && !before.contains(role))
                        .forEach(role -> steps.add(Step.of(
                                Change.takenAway("client " + client, "- scope of role " + owner + "/" + role),
                                () -> api.delete(
                                        Json.array(List.of(new RoleHolder(api, owner).get(role))),
                                        path(client, owner)))));
            }
        }
        return steps;
    }

    /** Empty if the client or the owner of the roles does not exist yet. */
    private List<String> live(String client, String owner) {
        if (api.client(client).isMissingNode() || api.client(owner).isMissingNode()) {
            return List.of();
        }
        return Json.list(api.get(path(client, owner))).stream()
                .map(role -> Json.text(role, "name"))
                .toList();
    }

    private void add(String client, String owner, String role) {
        api.post(Json.array(List.of(new RoleHolder(api, owner).get(role))), path(client, owner));
    }

    private String[] path(String client, String owner) {
        return new String[] {"clients", api.clientUuid(client), "scope-mappings", "clients", api.clientUuid(owner)};
    }
}
