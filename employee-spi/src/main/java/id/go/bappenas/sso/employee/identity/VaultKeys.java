package id.go.bappenas.sso.employee.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Reads the keys of a realm from Keycloak's Vault: entry {@code identity-key-<id>} for each id of the server option. If an
 * entry is missing, or is another key than that of the people on file, checks and records are refused for all people: an answer
 * for some of them would say who is on file. Good keys are read once; after a problem they are read again some seconds later, so
 * that putting an entry right needs no restart.
 */
final class VaultKeys {

    private static final Logger LOG = Logger.getLogger(VaultKeys.class);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(10);

    private final List<String> ids;
    private final Map<String, Attempt> attempts = new ConcurrentHashMap<>();

    /**
     * One reading of the vault.
     *
     * @param problem why the keys cannot be used; empty if they can
     * @param unusable ids without a usable entry
     */
    private record Attempt(KeyRing ring, String problem, List<String> unusable, Instant made) {

        boolean holds() {
            return problem.isEmpty() || Instant.now().isBefore(made.plus(AGAIN_AFTER));
        }

        @Override
        public String toString() {
            return problem.isEmpty()
                    ? "active: " + String.join(", ", ring.names())
                    : "unusable: " + unusable.stream().map(VaultKeys::entryName).collect(Collectors.joining(", "));
        }
    }

    VaultKeys(List<String> ids) {
        this.ids = List.copyOf(ids);
    }

    List<String> ids() {
        return ids;
    }

    /** Ids without a usable entry. */
    List<String> missing(KeycloakSession session, RealmModel realm) {
        return attempt(session, realm).unusable();
    }

    private Attempt attempt(KeycloakSession session, RealmModel realm) {
        return attempts.compute(
                realm.getName(), (name, last) -> last != null && last.holds() ? last : read(session, realm, last));
    }

    /** The state of each realm's keys when they were last read: by the realm's name, names of keys or of entries. */
    Map<String, String> states() {
        var states = new TreeMap<String, String>();
        attempts.forEach((realm, attempt) -> states.put(realm, attempt.toString()));
        return states;
    }

    /** @throws IdentityUnavailableException if an entry is missing, is not a key, or is another key than that of the rows */
    KeyRing of(KeycloakSession session, RealmModel realm) {
        var attempt = attempt(session, realm);
        if (!attempt.problem().isEmpty()) {
            throw new IdentityUnavailableException(attempt.problem());
        }
        return attempt.ring();
    }

    /** Reads the keys in a new session, because a session's vault keeps the realm of its first use. */
    private Attempt read(KeycloakSession session, RealmModel realm, Attempt last) {
        var attempt = KeycloakModelUtils.runJobInTransactionWithResult(session.getKeycloakSessionFactory(), reader -> {
            reader.getContext().setRealm(realm);
            return read(reader, realm.getId(), realm.getName(), last);
        });
        if (!attempt.problem().isEmpty()) {
            LOG.error("SSO-KEY-007 " + attempt.problem());
        }
        return attempt;
    }

    private Attempt read(KeycloakSession reader, String realmId, String realmName, Attempt last) {
        var keys = new ArrayList<IdentityKey>();
        var unusable = new ArrayList<String>();
        for (var id : ids) {
            entry(reader, id)
                    .flatMap(text -> IdentityKey.parse(id, text))
                    .ifPresentOrElse(keys::add, () -> unusable.add(id));
        }
        if (!unusable.isEmpty()) {
            return new Attempt(null, missing(realmName, unusable), List.copyOf(unusable), Instant.now());
        }
        var ring = new KeyRing(keys);
        if (last != null && last.ring() != null && last.ring().names().equals(ring.names())) {
            // Counts people only when a key has changed.
            return new Attempt(ring, last.problem(), last.unusable(), Instant.now());
        }
        var people = IdentityRows.of(reader, realmId).countByKey();
        var wrong = ids.stream().filter(id -> ring.hasOtherContent(id, people)).toList();
        return new Attempt(
                ring, wrong.isEmpty() ? "" : otherContent(realmName, wrong.get(0), people), wrong, Instant.now());
    }

    private static Optional<String> entry(KeycloakSession session, String id) {
        try (var secret = session.vault().getStringSecret("${vault." + entryName(id) + "}")) {
            return secret.get();
        }
    }

    private static String entryName(String id) {
        return "identity-key-" + id;
    }

    private static String missing(String realm, List<String> unusable) {
        return ("Identity checks of realm %1$s are refused: the vault has no usable entry %2$s. Put 32 or more random bytes"
                        + " there, as hex or base64 (file vault: a file %1$s_%3$s in the vault's folder), or take the id out"
                        + " of spi-employee-identity--digest--key-ids.")
                .formatted(
                        realm,
                        unusable.stream().map(VaultKeys::entryName).collect(Collectors.joining(", ")),
                        entryName(unusable.get(0)));
    }

    private static String otherContent(String realm, String id, Map<String, Long> people) {
        return ("Identity checks of realm %1$s are refused: the vault's entry %2$s is another key than that of the people on"
                        + " file (by key %3$s). Put that key back. If it is lost, give the new key an id of its own in"
                        + " spi-employee-identity--digest--key-ids and record the people anew.")
                .formatted(realm, entryName(id), people);
    }
}
