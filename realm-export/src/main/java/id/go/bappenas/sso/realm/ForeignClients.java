package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Clients that the realm had before the file was first applied and whose ids the file uses. Their applications work today, so
 * they change only if the operator says so.
 */
final class ForeignClients {

    /** Only the file makes this role; a realm that has it got its clients from the file. */
    private static final String API = "sso-api";

    private static final String ROLE = "password-changer";

    private final RealmAdminApi api;

    ForeignClients(RealmAdminApi api) {
        this.api = api;
    }

    /** One paragraph for each client that would change and that the operator did not name. */
    List<String> conflicts(JsonNode clients, Set<String> takenOver) {
        if (!new RoleHolder(api, API).find(ROLE).isMissingNode()) {
            return List.of();
        }
        List<String> conflicts = new ArrayList<>();
        for (JsonNode client : clients) {
            String clientId = Json.text(client, "clientId");
            if (takenOver.contains(clientId) || api.client(clientId).isMissingNode()) {
                continue;
            }
            List<Change> changes = new Clients(api)
                    .compare(Json.array(List.of(client))).stream()
                            .flatMap(step -> step.changes().stream())
                            .toList();
            if (!changes.isEmpty()) {
                conflicts.add(sentence(clientId, changes));
            }
        }
        return conflicts;
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
