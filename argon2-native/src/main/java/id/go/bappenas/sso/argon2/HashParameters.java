package id.go.bappenas.sso.argon2;

import org.keycloak.crypto.hash.Argon2PasswordHashProviderFactory;
import org.keycloak.models.credential.dto.PasswordCredentialData;

/**
 * The parameters of a hash, as Keycloak stores them with the hash.
 *
 * @param type {@code id}, {@code d} or {@code i}
 * @param version {@code 1.3} or {@code 1.0}
 * @param hashLength in bytes
 * @param memory in KiB
 */
record HashParameters(String type, String version, int hashLength, int memory, int iterations, int parallelism) {

    static HashParameters of(PasswordCredentialData data) {
        var stored = data.getAdditionalParameters();
        return new HashParameters(
                stored.getFirst(Argon2PasswordHashProviderFactory.TYPE_KEY),
                stored.getFirst(Argon2PasswordHashProviderFactory.VERSION_KEY),
                Integer.parseInt(stored.getFirst(Argon2PasswordHashProviderFactory.HASH_LENGTH_KEY)),
                Integer.parseInt(stored.getFirst(Argon2PasswordHashProviderFactory.MEMORY_KEY)),
                data.getHashIterations(),
                Integer.parseInt(stored.getFirst(Argon2PasswordHashProviderFactory.PARALLELISM_KEY)));
    }

    HashParameters withIterations(int number) {
        return new HashParameters(type, version, hashLength, memory, number, parallelism);
    }
}
