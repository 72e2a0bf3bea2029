package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Clients of the ministry whose ids the file uses. Their applications work today, so they change only if the operator says so.
 * A client of ours has attribute {@value RealmFile#MARK}; a client that an earlier version made has other marks.
 */
final class ForeignClients {

    /** Only the file makes this role; a realm that has it got its clients from the file, perhaps before the mark was known. */
    private static final String API = "sso-api";

    private static final String ROLE = "password-changer";

    private final RealmAdminApi api;

    ForeignClients(RealmAdminApi api) {
        this.api = api;
    }

    /** One paragraph for each client that would change and that the operator did not name. */
    List<String> conflicts(JsonNode file, Set<String> takenOver) {
        boolean applied = !new RoleHolder(api, API).find(ROLE).isMissingNode();
        List<String> conflicts = new ArrayList<>();
        for (JsonNode client : file.path("clients")) {
            String clientId = Json.text(client, "clientId");
            JsonNode live = api.client(clientId);
            if (takenOver.contains(clientId)
                    || live.isMissingNode()
                    || RealmFile.isMarked(live)
                    || (applied && isOfEarlierVersion(client, live, file))) {
                continue;
            }
            List<Change> changes = new Clients(api)
                    .compare(Json.array(List.of(client))).stream()
                            .flatMap(step -> step.changes().stream())
                            .filter(change -> !change.field().equals("attributes." + RealmFile.MARK))
                            .toList();
            if (!changes.isEmpty()) {
                conflicts.add(sentence(clientId, changes));
            }
        }
        return conflicts;
    }

    /**
     * Whether a client without the mark has something that only the file gives: a mapper, an address of the realm itself, an
     * attribute of ours, a role, or a role of its service account. An address of an application proves nothing, because the
     * ministry's own client may have it as well.
     */
    private boolean isOfEarlierVersion(JsonNode client, JsonNode live, JsonNode file) {
        String clientId = Json.text(client, "clientId");
        return hasMapper(client, live)
                || Json.texts(client.path("redirectUris")).stream()
                        .anyMatch(uri -> uri.startsWith("/realms/")
                                && Json.texts(live.path("redirectUris")).contains(uri))
                || Json.names(client.path("attributes")).stream()
                        .anyMatch(name -> name.startsWith("sso")
                                && live.path("attributes").has(name))
                || Json.list(file.path("roles").path("client").path(clientId)).stream()
                        .anyMatch(role -> !new RoleHolder(api, clientId)
                                .find(Json.text(role, "name"))
                                .isMissingNode())
                || new ServiceAccounts(api).hasRole(clientId, file.path("users"));
    }

    private static boolean hasMapper(JsonNode client, JsonNode live) {
        return Json.list(client.path("protocolMappers")).stream()
                .anyMatch(mapper -> Json.find(live.path("protocolMappers"), "name", Json.text(mapper, "name"))
                        .filter(found -> Json.text(found, "protocolMapper").equals(Json.text(mapper, "protocolMapper")))
                        .isPresent());
    }

    private static String sentence(String clientId, List<Change> changes) {
        StringBuilder text =
                new StringBuilder(("Client %1$s sudah ada di realm ini dan bukan dari file realm; apply akan"
                                + " mengubahnya. Jalankan lagi dengan --take-over %1$s, atau beri client itu id lain lebih dulu%2$s."
                                + " / Client %1$s exists in this realm and is not from the realm file; apply would change it. Run"
                                + " again with --take-over %1$s, or give that client another id first%3$s.")
                        .formatted(
                                clientId,
                                clientId.equals("webmail")
                                        ? ", atau pakai id lain untuk client kami: SSO_WEBMAIL_CLIENT"
                                        : "",
                                clientId.equals("webmail")
                                        ? ", or choose another id for ours: SSO_WEBMAIL_CLIENT"
                                        : ""));
        changes.forEach(change -> text.append(System.lineSeparator()).append(PlainWords.of(change)));
        return text.toString();
    }
}
