package id.go.bappenas.sso.employee.identity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Says why the keys of a realm cannot be used and what to do about it. A key that people need must come back from its backup: a
 * new one in its place makes their data useless, so the sentence then does not tell how to make one.
 *
 * @param realm its name
 * @param people number of people by name of their key
 */
record KeyProblem(String realm, Map<String, Long> people) {

    private static final String REFUSED = "Identity checks of realm %s are refused: ";

    /** One sentence or more for entries without a key. */
    String unusable(List<VaultEntry> entries) {
        return REFUSED.formatted(realm)
                + entries.stream().map(this::unusable).collect(Collectors.joining(" Moreover, "));
    }

    private String unusable(VaultEntry entry) {
        var name = VaultEntry.name(entry.id());
        var needed = ofId(entry.id());
        if (!entry.failure().isEmpty()) {
            return ("the server's account cannot read the vault's entry %2$s (%3$s). File vault: chown keycloak: %1$s_%2$s in"
                            + " the vault's folder, with the name of that account.")
                    .formatted(realm, name, entry.failure());
        }
        if (!needed.isEmpty()) {
            return ("the vault has no usable entry %2$s: identity data of %3$d people need key %4$s: put the backup of"
                            + " %1$s_%2$s back; do NOT make a new one.")
                    .formatted(realm, name, total(needed), String.join(", ", needed.keySet()));
        }
        return ("the vault has no usable entry %2$s. Put 32 or more random bytes there, as hex or base64 (file vault: a file"
                        + " %1$s_%2$s in the vault's folder), or take the id out of"
                        + " spi-employee-identity--digest--key-ids.")
                .formatted(realm, name);
    }

    private Map<String, Long> ofId(String id) {
        var needed = new TreeMap<>(people);
        needed.keySet().removeIf(key -> !key.startsWith(id + "-"));
        return needed;
    }

    /** The vault has a key, and it is not the key of the people on file. */
    String otherContent(String id) {
        return (REFUSED
                        + "the vault's entry %s is another key than that of the people on file (by key %s). Put that key back."
                        + " If it is lost, give the new key an id of its own in spi-employee-identity--digest--key-ids and"
                        + " record the people anew.")
                .formatted(realm, VaultEntry.name(id), people);
    }

    /** The node works with keys that it read earlier, and the vault has other entries of these ids now. */
    String changed(List<String> ids) {
        return ("Realm %s: the vault's entry %s is missing, not readable, or another key than at the start. This node goes on with"
                        + " the key in memory, and refuses identity checks after its next restart: put the backup of the entry"
                        + " back before, and do not keep backups of the vault as it is now.")
                .formatted(realm, ids.stream().map(VaultEntry::name).collect(Collectors.joining(", ")));
    }

    static long total(Map<String, Long> people) {
        return people.values().stream().mapToLong(Long::longValue).sum();
    }
}
