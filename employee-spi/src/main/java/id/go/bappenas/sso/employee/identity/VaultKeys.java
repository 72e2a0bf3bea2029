package id.go.bappenas.sso.employee.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Reads the keys of a realm from Keycloak's Vault: entry {@code identity-key-<id>} for each id of the server option. If an
 * entry is missing, checks and records are refused. Complete keys are read once; after a missing entry they are read again some
 * seconds later, so that adding the entry needs no restart.
 */
final class VaultKeys {

    private static final Logger LOG = Logger.getLogger(VaultKeys.class);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(10);

    private final List<String> ids;
    private final Map<String, Attempt> attempts = new ConcurrentHashMap<>();

    private record Attempt(KeyRing ring, List<String> unusable, Instant made) {

        boolean holds() {
            return ring != null || Instant.now().isBefore(made.plus(AGAIN_AFTER));
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
                realm.getName(), (name, last) -> last != null && last.holds() ? last : read(session, realm));
    }

    /** @throws IdentityUnavailableException if an entry is missing or is not a key */
    KeyRing of(KeycloakSession session, RealmModel realm) {
        var attempt = attempt(session, realm);
        if (attempt.ring() == null) {
            throw new IdentityUnavailableException(problem(realm, attempt.unusable()));
        }
        return attempt.ring();
    }

    /** Reads the keys in a new session, because a session's vault keeps the realm of its first use. */
    private Attempt read(KeycloakSession session, RealmModel realm) {
        var keys = new ArrayList<IdentityKey>();
        var unusable = new ArrayList<String>();
        try (var reader = session.getKeycloakSessionFactory().create()) {
            reader.getContext().setRealm(realm);
            for (var id : ids) {
                entry(reader, id)
                        .flatMap(text -> IdentityKey.parse(id, text))
                        .ifPresentOrElse(keys::add, () -> unusable.add(entryName(id)));
            }
        }
        if (unusable.isEmpty()) {
            return new Attempt(new KeyRing(keys), List.of(), Instant.now());
        }
        LOG.error("SSO-KEY-007 " + problem(realm, unusable));
        return new Attempt(null, List.copyOf(unusable), Instant.now());
    }

    private static Optional<String> entry(KeycloakSession session, String id) {
        try (var secret = session.vault().getStringSecret("${vault." + entryName(id) + "}")) {
            return secret.get();
        }
    }

    private static String entryName(String id) {
        return "identity-key-" + id;
    }

    private static String problem(RealmModel realm, List<String> unusable) {
        return ("Identity checks of realm %1$s are refused: the vault has no usable entry %2$s. Put 32 or more random bytes"
                        + " there, as hex or base64 (file vault: a file %1$s_%3$s in the vault's folder), or take the id out"
                        + " of spi-employee-identity--digest--key-ids.")
                .formatted(realm.getName(), String.join(", ", unusable), unusable.get(0));
    }
}
