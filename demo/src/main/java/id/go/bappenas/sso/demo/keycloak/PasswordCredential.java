package id.go.bappenas.sso.demo.keycloak;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as Keycloak stores it: PBKDF2 with HMAC-SHA-512, 210,000 rounds. Admin REST keeps the creation date of a hashed
 * credential only, so the demo can create a password that is four months old.
 */
public final class PasswordCredential {

    private static final String ALGORITHM = "pbkdf2-sha512";
    private static final int ROUNDS = 210_000;
    private static final int KEY_BITS = 512;
    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordCredential() {}

    /** The credential's JSON, for {@code credentials[]} of a user representation. */
    public static Map<String, Object> of(String password, Instant created) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var base64 = Base64.getEncoder();
        return Map.of(
                "type",
                "password",
                "createdDate",
                created.toEpochMilli(),
                "credentialData",
                "{\"hashIterations\":%d,\"algorithm\":\"%s\",\"additionalParameters\":{}}".formatted(ROUNDS, ALGORITHM),
                "secretData",
                "{\"value\":\"%s\",\"salt\":\"%s\",\"additionalParameters\":{}}"
                        .formatted(base64.encodeToString(hash(password, salt)), base64.encodeToString(salt)));
    }

    private static byte[] hash(String password, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ROUNDS, KEY_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA512", e);
        }
    }
}
