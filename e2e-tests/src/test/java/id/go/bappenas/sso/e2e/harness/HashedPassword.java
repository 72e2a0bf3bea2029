package id.go.bappenas.sso.e2e.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A credential from another system: a hash, which password policies cannot check. */
public final class HashedPassword {

    private static final int ITERATIONS = 1000;
    private static final int BITS = 512;

    private HashedPassword() {}

    /** Returns the credential for {@code credentials} of a user representation (Admin REST). */
    public static Map<String, Object> of(String password, boolean temporary) {
        var salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        var credential = new HashMap<String, Object>();
        credential.put("type", "password");
        credential.put("temporary", temporary);
        credential.put("createdDate", System.currentTimeMillis());
        credential.put(
                "credentialData",
                json(Map.of(
                        "algorithm",
                        "pbkdf2-sha512",
                        "hashIterations",
                        ITERATIONS,
                        "additionalParameters",
                        Map.<String, List<String>>of())));
        credential.put("secretData", json(Map.of("value", hash(password, salt), "salt", base64(salt))));
        return credential;
    }

    private static String hash(String password, byte[] salt) {
        try {
            var key = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, BITS);
            return base64(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(key)
                    .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String json(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
