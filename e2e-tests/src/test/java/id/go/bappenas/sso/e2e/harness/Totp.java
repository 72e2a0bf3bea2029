package id.go.bappenas.sso.e2e.harness;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The app that shows a person's one-time codes: RFC 6238 with HMAC-SHA-1, six digits and 30 seconds, as the realm has it.
 *
 * @param secret shared with Keycloak
 */
public record Totp(String secret) {

    private static final String ALGORITHM = "HmacSHA1";
    private static final int PERIOD = 30;
    private static final int MODULUS = 1_000_000;

    /** An employee who has set up such an app. */
    public Person employee(Sso sso) {
        return sso.people().employee(representation -> {
            var credentials = new ArrayList<Object>((List<?>) representation.get("credentials"));
            credentials.add(Map.of(
                    "type",
                    "otp",
                    "secretData",
                    "{\"value\":\"%s\"}".formatted(secret),
                    "credentialData",
                    "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":%d,\"algorithm\":\"%s\"}"
                            .formatted(PERIOD, ALGORITHM)));
            representation.put("credentials", credentials);
        });
    }

    public String code() {
        return code(step());
    }

    /** None that Keycloak might take now or soon. */
    public String wrongCode() {
        var near = LongStream.rangeClosed(-2, 3)
                .mapToObj(distance -> code(step() + distance))
                .toList();
        return List.of("000000", "111111", "222222", "333333", "444444", "555555", "666666").stream()
                .filter(code -> !near.contains(code))
                .findFirst()
                .orElseThrow();
    }

    private static long step() {
        return Instant.now().getEpochSecond() / PERIOD;
    }

    private String code(long step) {
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
}
