package id.go.bappenas.sso.employee.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Reads the keys of a realm from Keycloak's Vault: entry {@code identity-key-<id>} for each id of the server option. If an
 * entry is missing, or is another key than that of the people on file, checks and records are refused for all people: an answer
 * for some of them would say who is on file. Requests read good keys once; after a problem they read them again some seconds
 * later, so that putting an entry right needs no restart.
 *
 * <p>The count of the gauges compares the vault with the keys in memory. If an entry is no longer what was read, this node goes on
 * with its keys, because the data on file agree with them: the next restart would end that, so it is told before.
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
     * @param usable whether the ring can be used; with a problem, if the vault has changed since the ring was read
     * @param unusable ids without a usable entry
     * @param people number of people by key when they were last counted
     */
    private record Attempt(
            KeyRing ring,
            boolean usable,
            String problem,
            List<String> unusable,
            Map<String, Long> people,
            Instant made) {

        boolean holds() {
            return usable || isRecent();
        }

        boolean isRecent() {
            return Instant.now().isBefore(made.plus(AGAIN_AFTER));
        }

        /** Goes on with the usable keys of an earlier reading. */
        Attempt with(Attempt earlier, String vaultProblem) {
            return new Attempt(earlier.ring(), true, vaultProblem, unusable, people, made);
        }

        @Override
        public String toString() {
            return problem.isEmpty()
                    ? "active: " + String.join(", ", ring.names())
                    : "unusable: " + unusable.stream().map(VaultEntry::name).collect(Collectors.joining(", "))
                            + (usable ? " (the vault has changed; in memory until the next restart)" : "");
        }
    }

    VaultKeys(List<String> ids) {
        this.ids = List.copyOf(ids);
    }

    List<String> ids() {
        return ids;
    }

    /** Ids without a usable entry, by a reading of the last seconds. */
    List<String> missing(KeycloakSession session, RealmModel realm) {
        return attempt(session, realm, Attempt::isRecent).unusable();
    }

    /** Names of the keys that can be used; empty if requests are refused. */
    List<String> active(KeycloakSession session, RealmModel realm) {
        var attempt = attempt(session, realm, Attempt::holds);
        return attempt.usable() ? attempt.ring().names() : List.of();
    }

    private Attempt attempt(KeycloakSession session, RealmModel realm, Predicate<Attempt> suffices) {
        var known = attempts.get(realm.getName());
        return known != null && suffices.test(known)
                ? known
                : attempts.compute(
                        realm.getName(),
                        (name, last) -> last != null && suffices.test(last) ? last : read(session, realm, last));
    }

    /** The state of each realm's keys when they were last read: by the realm's name, names of keys or of entries. */
    Map<String, String> states() {
        var states = new TreeMap<String, String>();
        attempts.forEach((realm, attempt) -> states.put(realm, attempt.toString()));
        return states;
    }

    /** @throws IdentityUnavailableException if an entry is missing, is not a key, or is another key than that of the rows */
    KeyRing of(KeycloakSession session, RealmModel realm) {
        var attempt = attempt(session, realm, Attempt::holds);
        if (!attempt.usable()) {
            throw new IdentityUnavailableException(attempt.problem());
        }
        return attempt.ring();
    }

    /** Reads the keys in a new session, because a session's vault keeps the realm of its first use. */
    private Attempt read(KeycloakSession session, RealmModel realm, Attempt last) {
        var attempt = KeycloakModelUtils.runJobInTransactionWithResult(session.getKeycloakSessionFactory(), reader -> {
            reader.getContext().setRealm(realm);
            var vault = read(reader, realm.getId(), realm.getName(), last);
            return last != null && last.usable() && !vault.usable()
                    ? vault.with(last, new KeyProblem(realm.getName(), vault.people()).changed(vault.unusable()))
                    : vault;
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
                LOG.error((now.usable() ? "SSO-KEY-009 " : "SSO-KEY-007 ") + now.problem());
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
                    false,
                    new KeyProblem(realmName, people).unusable(unusable),
                    unusable.stream().map(VaultEntry::id).toList(),
                    people,
                    Instant.now());
        }
        var ring = new KeyRing(
                entries.stream().flatMap(entry -> entry.key().stream()).toList());
        if (last != null && last.ring() != null && last.ring().names().equals(ring.names())) {
            // Counts people only when a key has changed.
            return last.usable()
                    ? new Attempt(ring, true, "", List.of(), last.people(), Instant.now())
                    : new Attempt(ring, false, last.problem(), last.unusable(), last.people(), Instant.now());
        }
        var people = IdentityRows.of(reader, realmId).countByKey();
        var wrong = ids.stream().filter(id -> ring.hasOtherContent(id, people)).toList();
        return new Attempt(
                ring,
                wrong.isEmpty(),
                wrong.isEmpty() ? "" : new KeyProblem(realmName, people).otherContent(wrong.get(0)),
                wrong,
                people,
                Instant.now());
    }
}
