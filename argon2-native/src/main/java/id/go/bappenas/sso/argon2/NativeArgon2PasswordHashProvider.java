package id.go.bappenas.sso.argon2;

import static org.keycloak.crypto.hash.Argon2PasswordHashProviderFactory.HASH_LENGTH_KEY;
import static org.keycloak.crypto.hash.Argon2PasswordHashProviderFactory.MEMORY_KEY;
import static org.keycloak.crypto.hash.Argon2PasswordHashProviderFactory.PARALLELISM_KEY;
import static org.keycloak.crypto.hash.Argon2PasswordHashProviderFactory.TYPE_KEY;
import static org.keycloak.crypto.hash.Argon2PasswordHashProviderFactory.VERSION_KEY;

import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import org.keycloak.credential.hash.Salt;
import org.keycloak.crypto.hash.Argon2PasswordHashProvider;
import org.keycloak.crypto.hash.Argon2PasswordHashProviderFactory;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.tracing.TracingProviderUtil;

/** Keycloak's provider with another implementation of the hash. The stored form is the same, byte for byte. */
final class NativeArgon2PasswordHashProvider extends Argon2PasswordHashProvider {

    /** Keycloak 26.7.4 ignores a policy's number of iterations above this number, because it is meant for PBKDF2. */
    private static final int MOST_ITERATIONS = 100;

    private final Argon2Executor hasher;

    NativeArgon2PasswordHashProvider(Argon2Executor hasher) {
        super(
                hasher.defaults().version(),
                hasher.defaults().type(),
                hasher.defaults().hashLength(),
                hasher.defaults().memory(),
                hasher.defaults().iterations(),
                hasher.defaults().parallelism(),
                // Keycloak's limit of simultaneous hashes is not used, because the number of threads is the limit.
                null);
        this.hasher = hasher;
    }

    @Override
    public PasswordCredentialModel encodedCredential(String rawPassword, int iterations) {
        var defaults = hasher.defaults();
        var parameters =
                iterations == -1 || iterations > MOST_ITERATIONS ? defaults : defaults.withIterations(iterations);
        var salt = Salt.generateSalt();
        var stored = new HashMap<String, List<String>>();
        stored.put(VERSION_KEY, List.of(parameters.version()));
        stored.put(TYPE_KEY, List.of(parameters.type()));
        stored.put(HASH_LENGTH_KEY, List.of(String.valueOf(parameters.hashLength())));
        stored.put(MEMORY_KEY, List.of(String.valueOf(parameters.memory())));
        stored.put(PARALLELISM_KEY, List.of(String.valueOf(parameters.parallelism())));
        return PasswordCredentialModel.createFromValues(
                Argon2PasswordHashProviderFactory.ID,
                salt,
                parameters.iterations(),
                stored,
                Base64.getEncoder().encodeToString(hash(rawPassword, salt, parameters)));
    }

    @Override
    public boolean verify(String rawPassword, PasswordCredentialModel credential) {
        var secret = credential.getPasswordSecretData();
        var parameters = HashParameters.of(credential.getPasswordCredentialData());
        return MessageDigest.isEqual(
                hash(rawPassword, secret.getSalt(), parameters),
                Base64.getDecoder().decode(secret.getValue()));
    }

    private byte[] hash(String password, byte[] salt, HashParameters parameters) {
        return TracingProviderUtil.getTracingProvider().trace(Argon2PasswordHashProvider.class, "encode", span -> {
            var bytes = utf8(password);
            try {
                return hasher.hash(bytes, salt, parameters);
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
        });
    }

    /** Encodes the password; refuses half of a surrogate pair, as BouncyCastle does. */
    private static byte[] utf8(String password) {
        try {
            var encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(password));
            var bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            Arrays.fill(encoded.array(), (byte) 0);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("invalid UTF-16 in a password", e);
        }
    }
}
