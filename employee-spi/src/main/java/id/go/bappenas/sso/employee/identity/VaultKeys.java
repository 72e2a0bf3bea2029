package id.go.bappenas.sso.employee.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
     * @param people number of people by key when they were last counted
     */
    private record Attempt(
            KeyRing ring, String problem, List<String> unusable, Map<String, Long> people, Instant made) {

        boolean holds() {
            return problem.isEmpty() || Instant.now().isBefore(made.plus(AGAIN_AFTER));
        }

        @Override
        public String toString() {
            return problem.isEmpty()
                    ? "active: " + String.join(", ", ring.names())
                    : "unusable: " + unusable.stream().map(VaultEntry::name).collect(Collectors.joining(", "));
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
        tell(realm.getName(), last, attempt);
        return attempt;
    }

    /** Logs a change only, because the keys are read again and again while they cannot be used. */
    private static void tell(String realm, Attempt last, Attempt now) {
        var before = last == null ? "" : last.problem();
        if (!now.problem().equals(before)) {
            if (now.problem().isEmpty()) {
                LOG.infof(
                        "SSO-KEY-008 Realm %s: the keys of identity data are usable again: %s; identity data of %d people%s.",
                        realm,
                        String.join(", ", now.ring().names()),
                        KeyProblem.total(now.people()),
                        byKey(now.people()));
            } else {
                LOG.error("SSO-KEY-007 " + now.problem());
            }
        }
    }

    private static String byKey(Map<String, Long> people) {
        return people.isEmpty() ? "" : ", by key " + people;
    }

    private Attempt read(KeycloakSession reader, String realmId, String realmName, Attempt last) {
        var entries = ids.stream().map(id -> VaultEntry.read(reader, id)).toList();
        var unusable = entries.stream().filter(entry -> entry.key().isEmpty()).toList();
        if (!unusable.isEmpty()) {
            var people = IdentityRows.of(reader, realmId).countByKey();
            return new Attempt(
                    null,
                    new KeyProblem(realmName, people).unusable(unusable),
                    unusable.stream().map(VaultEntry::id).toList(),
                    people,
                    Instant.now());
        }
        var ring = new KeyRing(
                entries.stream().flatMap(entry -> entry.key().stream()).toList());
        if (last != null && last.ring() != null && last.ring().names().equals(ring.names())) {
            // Counts people only when a key has changed.
            return new Attempt(ring, last.problem(), last.unusable(), last.people(), Instant.now());
        }
        var people = IdentityRows.of(reader, realmId).countByKey();
        var wrong = ids.stream().filter(id -> ring.hasOtherContent(id, people)).toList();
        return new Attempt(
                ring,
                wrong.isEmpty() ? "" : new KeyProblem(realmName, people).otherContent(wrong.get(0)),
                wrong,
                people,
                Instant.now());
    }
}
