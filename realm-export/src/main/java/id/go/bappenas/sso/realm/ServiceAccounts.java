package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
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
                                new Change("service account " + clientId, "+ role " + roles.getKey() + "/" + role),
                                () -> grant(clientId, roles.getKey(), role))));
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
