package id.go.bappenas.sso.demo.keycloak;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An authenticator app and its credential in Keycloak: RFC 6238 with HMAC-SHA-1, six digits and 30 seconds, as in the realm.
 *
 * @param secret shared with Keycloak; its bytes are the key of the HMAC
 */
public record Otp(String secret) {

    /** Seconds until the next code. */
    public static final int PERIOD = 30;

    private static final String ALGORITHM = "HmacSHA1";
    private static final int MODULUS = 1_000_000;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BASE32_BITS = 5;

    /** The credential for Admin REST, when a user is created or changed. */
    public Map<String, Object> credential() {
        return Map.of(
                "type",
                "otp",
                "userLabel",
                "Aplikasi autentikator",
                "secretData",
                "{\"value\":\"%s\"}".formatted(secret),
                "credentialData",
                "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":%d,\"algorithm\":\"%s\"}"
                        .formatted(PERIOD, ALGORITHM));
    }

    /** The number of the period of a moment. */
    public static long step(Instant moment) {
        return moment.getEpochSecond() / PERIOD;
    }

    public String code(Instant moment) {
        return code(step(moment));
    }

    /** @param step result of {@link #step} */
    public String code(long step) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return "%06d".formatted(number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** The secret in the format that a person types into an authenticator app. */
    public String base32() {
        var text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte octet : secret.getBytes(StandardCharsets.UTF_8)) {
            buffer = buffer << Byte.SIZE | octet & 0xff;
            bits += Byte.SIZE;
            while (bits >= BASE32_BITS) {
                bits -= BASE32_BITS;
                text.append(BASE32.charAt(buffer >> bits & 0x1f));
            }
        }
        if (bits > 0) {
            text.append(BASE32.charAt(buffer << BASE32_BITS - bits & 0x1f));
        }
        return text.toString();
    }
}
