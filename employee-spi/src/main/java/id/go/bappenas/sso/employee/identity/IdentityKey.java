package id.go.bappenas.sso.employee.identity;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of the vault, named by its id and a check value of eight hex digits. A different key under the same id has a different
 * name, so a missing key is noticed instead of failing each check without a reason.
 */
final class IdentityKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 32;
    private static final int CHECK_DIGITS = 8;
    private static final Pattern HEX = Pattern.compile("([0-9a-fA-F]{2}){" + SHORTEST + ",}");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s");

    private final SecretKeySpec secret;
    private final String name;

    private IdentityKey(String id, byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
        name = id + "-"
                + HexFormat.of()
                        .formatHex(digest("check".getBytes(StandardCharsets.US_ASCII)))
                        .substring(0, CHECK_DIGITS);
    }

    /** Empty unless the entry is 32 or more bytes in hex or base64. */
    static Optional<IdentityKey> parse(String id, String entry) {
        return bytes(WHITE_SPACE.matcher(entry).replaceAll(""))
                .filter(bytes -> bytes.length >= SHORTEST)
                .map(bytes -> new IdentityKey(id, bytes));
    }

    private static Optional<byte[]> bytes(String text) {
        if (HEX.matcher(text).matches()) {
            return Optional.of(HexFormat.of().parseHex(text));
        }
        try {
            return Optional.of(Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/')));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Id and check value, as in the table: {@code 1-5f2a90bc}. */
    String name() {
        return name;
    }

    /** HMAC-SHA-256. */
    byte[] digest(byte[] input) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(input);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    /**
     * A key of 32 bytes for another purpose: HKDF-Expand (RFC 5869) with this key as the pseudorandom key. Inputs of digests
     * begin with a length, so no input equals {@code info}.
     */
    byte[] derive(String info) {
        var bytes = info.getBytes(StandardCharsets.UTF_8);
        var input = Arrays.copyOf(bytes, bytes.length + 1);
        input[bytes.length] = 1;
        return digest(input);
    }

    /** Hides the key, because the text may be logged. */
    @Override
    public String toString() {
        return name;
    }
}
