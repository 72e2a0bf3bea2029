package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The people and groups to whom an administrator gave the role for offline tokens. That was a decision, so it is told and never
 * taken back.
 */
final class OfflineHolders {

    private static final String ROLE = "offline_access";
    /** Keycloak answers a page of a hundred at most when nothing is asked; so many names are enough to look into it. */
    private static final int SHOWN = 100;

    private final AdminApi api;

    OfflineHolders(AdminApi api) {
        this.api = api;
    }

    /** @param realmRoles of the file; nothing is told unless the role is among them */
    List<String> notes(JsonNode realmRoles) {
        if (Json.find(realmRoles, "name", ROLE).isEmpty()
                || api.find("roles", ROLE).isMissingNode()) {
            return List.of();
        }
        List<String> notes = new ArrayList<>();
        tell(notes, "Orang / people", names("users", "username"));
        tell(notes, "Grup / groups", names("groups", "path"));
        return notes;
    }

    private static void tell(List<String> notes, String who, List<String> names) {
        if (!names.isEmpty()) {
            notes.add(who + " dengan peran / with role " + ROLE + " (diberikan langsung / given directly): "
                    + String.join(", ", names.subList(0, Math.min(SHOWN, names.size())))
                    + (names.size() >= SHOWN ? ", …" : "."));
        }
    }

    private List<String> names(String kind, String field) {
        return Json.list(api.get("roles", ROLE, kind)).stream()
                .map(holder -> Json.text(holder, field))
                .sorted()
                .toList();
    }
}
