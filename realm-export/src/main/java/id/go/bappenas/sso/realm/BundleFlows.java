package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The authentication flows of a live realm that have a step which only the product's JARs know. Such a flow is deleted as a
 * whole: without that step it would still run, and would admit users whom the step refuses.
 */
final class BundleFlows {

    /** The realm's fields that our realm file binds to our flows, each with the alias of Keycloak's built-in flow. */
    private static final SortedMap<String, String> KEYCLOAKS = new TreeMap<>(Map.of(
            "browserFlow", "browser",
            "directGrantFlow", "direct grant",
            "resetCredentialsFlow", "reset credentials"));

    private final RealmAdminApi api;
    private final JsonNode realm;
    private final List<JsonNode> all;
    private final List<JsonNode> ours;

    BundleFlows(RealmAdminApi api, JsonNode realm) {
        this.api = api;
        this.realm = realm;
        this.all = Json.list(api.get("authentication", "flows"));
        this.ours = all.stream().filter(this::isOurs).toList();
    }

    /**
     * Whether a flow has a step of the product. Without the product's JARs Keycloak still lists the steps of a flow, but not
     * those of its subflows.
     */
    private boolean isOurs(JsonNode flow) {
        return names(flow.path("authenticationExecutions"), "authenticator")
                || (!flow.path("builtIn").asBoolean()
                        && names(
                                api.find("authentication", "flows", Json.text(flow, "alias"), "executions"),
                                "providerId"));
    }

    private static boolean names(JsonNode executions, String field) {
        return Json.list(executions).stream()
                .anyMatch(execution -> Bundle.AUTHENTICATORS.contains(Json.text(execution, field)));
    }

    /** The realm's fields that have to name a built-in flow again. */
    ObjectNode binding() {
        ObjectNode binding = Json.object();
        KEYCLOAKS.forEach((field, alias) -> {
            if (ours.stream().anyMatch(flow -> isAlias(flow, Json.text(realm, field)))) {
                binding.put(field, builtIn(alias));
            }
        });
        return binding;
    }

    /** Returns the built-in flow. Stops if it does not exist: Keycloak would accept the name and unset the binding. */
    private String builtIn(String alias) {
        if (all.stream().noneMatch(flow -> flow.path("builtIn").asBoolean() && isAlias(flow, alias))) {
            throw ApplyException.of(
                    "Realm ini tidak memiliki alur bawaan \"" + alias
                            + "\"; ikat alur lain sebagai gantinya, lalu jalankan lagi.",
                    "The realm has no built-in flow \"" + alias + "\"; bind another flow instead and run again.");
        }
        return alias;
    }

    /** Deletes the flows. Run it after {@link #binding}, because Keycloak does not delete a flow that is in use. */
    List<Step> deletions() {
        JsonNode clients = clients();
        return ours.stream()
                .filter(flow -> otherUses(flow, realm, clients).isEmpty())
                .map(flow -> Step.of(
                        Change.removed("flow " + Json.text(flow, "alias")),
                        () -> api.delete("authentication", "flows", Json.text(flow, "id"))))
                .toList();
    }

    /** Sentences about flows that stay, because only the operator can choose their replacement. */
    List<String> notes() {
        JsonNode clients = clients();
        return ours.stream()
                .filter(flow -> !otherUses(flow, realm, clients).isEmpty())
                .map(flow ->
                        ("Alur %1$s memuat langkah SSO Bappenas dan dipakai oleh %2$s; ikat alur lain di sana, lalu"
                                        + " jalankan lagi. / Flow %1$s has steps of SSO Bappenas and is in use by %2$s; bind another"
                                        + " one there and run again.")
                                .formatted(
                                        Json.text(flow, "alias"), String.join(", ", otherUses(flow, realm, clients))))
                .toList();
    }

    private JsonNode clients() {
        return ours.isEmpty() ? Json.array(List.of()) : api.get("clients");
    }

    /** Other uses of a flow: other fields of the realm, and clients that override their flow with it. */
    static List<String> otherUses(JsonNode flow, JsonNode realm, JsonNode clients) {
        List<String> uses = new ArrayList<>();
        Supported.FLOW_BINDINGS.stream()
                .sorted()
                .filter(field -> !KEYCLOAKS.containsKey(field) && isAlias(flow, Json.text(realm, field)))
                .forEach(uses::add);
        for (JsonNode client : clients) {
            if (Json.texts(client.path("authenticationFlowBindingOverrides")).contains(Json.text(flow, "id"))) {
                uses.add("client " + Json.text(client, "clientId"));
            }
        }
        return uses;
    }

    private static boolean isAlias(JsonNode flow, String alias) {
        return Json.text(flow, "alias").equals(alias);
    }
}
