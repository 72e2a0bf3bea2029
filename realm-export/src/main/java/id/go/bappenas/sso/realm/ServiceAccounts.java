package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Roles of service accounts, in the format of Keycloak's export: an entry of {@code users} with {@code serviceAccountClientId}
 * and {@code clientRoles}. Roles are only added; other roles of the account stay.
 */
final class ServiceAccounts {

    private final RealmAdminApi api;

    ServiceAccounts(RealmAdminApi api) {
        this.api = api;
    }

    List<Step> compare(JsonNode wanted) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode account : wanted) {
            String clientId = Json.text(account, "serviceAccountClientId");
            account.path("clientRoles").properties().forEach(roles -> {
                List<String> live = live(clientId, roles.getKey());
                Json.texts(roles.getValue()).stream()
                        .filter(role -> !live.contains(role))
                        .forEach(role -> steps.add(Step.of(
                                Change.added("service account " + clientId, "+ role " + roles.getKey() + "/" + role),
                                () -> grant(clientId, roles.getKey(), role))));
            });
        }
        return steps;
    }

    /** The live roles of the service accounts in the file: by client, then by the owner of the roles. */
    ObjectNode live(JsonNode wanted) {
        ObjectNode accounts = Json.object();
        for (JsonNode account : wanted) {
            String clientId = Json.text(account, "serviceAccountClientId");
            ObjectNode owners = accounts.putObject(clientId);
            Json.names(account.path("clientRoles"))
                    .forEach(owner -> owners.set(owner, Json.strings(live(clientId, owner))));
        }
        return accounts;
    }

    /** Whether the service account of a client has one of the roles that the file gives it. */
    boolean hasRole(String clientId, JsonNode wanted) {
        return Json.list(wanted).stream()
                .filter(account -> Json.text(account, "serviceAccountClientId").equals(clientId))
                .flatMap(account -> account.path("clientRoles").properties().stream())
                .anyMatch(roles ->
                        live(clientId, roles.getKey()).stream().anyMatch(Json.texts(roles.getValue())::contains));
    }

    /** Takes the file's roles away that an account did not have. */
    List<Step> onlyThese(JsonNode had, JsonNode wanted) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode account : wanted) {
            String clientId = Json.text(account, "serviceAccountClientId");
            account.path("clientRoles").properties().forEach(roles -> {
                List<String> before = Json.texts(had.path(clientId).path(roles.getKey()));
                live(clientId, roles.getKey()).stream()
                        .filter(role -> Json.texts(roles.getValue()).contains(role) && !before.contains(role))
                        .forEach(role -> steps.add(Step.of(
                                Change.takenAway(
                                        "service account " + clientId, "- role " + roles.getKey() + "/" + role),
                                () -> api.delete(
                                        Json.array(List.of(new RoleHolder(api, roles.getKey()).get(role))),
                                        path(clientId, roles.getKey())))));
            });
        }
        return steps;
    }

    /** Empty if the client or its account does not exist yet. */
    private List<String> live(String clientId, String holder) {
        if (!api.client(clientId).path("serviceAccountsEnabled").asBoolean()
                || api.client(holder).isMissingNode()) {
            return List.of();
        }
        return Json.list(api.get(path(clientId, holder))).stream()
                .map(role -> Json.text(role, "name"))
                .toList();
    }

    private void grant(String clientId, String holder, String role) {
        api.post(Json.array(List.of(new RoleHolder(api, holder).get(role))), path(clientId, holder));
    }

    private String[] path(String clientId, String holder) {
        JsonNode account = api.get("clients", api.clientUuid(clientId), "service-account-user");
        return new String[] {"users", Json.text(account, "id"), "role-mappings", "clients", api.clientUuid(holder)};
    }
}
