package id.go.bappenas.sso.employee.identity;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * What Keycloak's Vault has for one id of the server option.
 *
 * @param key empty if there is no entry, it is no key, or it cannot be read
 * @param failure class of the exception when the entry was read; empty if the vault answered
 */
record VaultEntry(String id, Optional<IdentityKey> key, String failure) {

    /** Reads the entry. A vault that fails is a finding and not an exception, so that it counts as a missing key. */
    static VaultEntry read(KeycloakSession session, String id) {
        try (var secret = session.vault().getStringSecret("${vault." + name(id) + "}")) {
            return new VaultEntry(id, secret.get().flatMap(text -> IdentityKey.parse(id, text)), "");
        } catch (RuntimeException e) {
            // The file vault wraps the exception of the file system.
            var reason = e.getCause() == null ? e : e.getCause();
            return new VaultEntry(id, Optional.empty(), reason.getClass().getSimpleName());
        }
    }

    static String name(String id) {
        return "identity-key-" + id;
    }
}
