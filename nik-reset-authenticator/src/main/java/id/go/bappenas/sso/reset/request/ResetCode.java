package id.go.bappenas.sso.reset.request;

import id.go.bappenas.sso.support.RealmSecret;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The short code of a mail of Lupa Password. It is computed from the id of the mail's order, so nothing is stored, and a page
 * without an account compares as many codes as one with an account. Only the page that ordered the mail takes its code.
 */
public final class ResetCode {

    /** Letters without vowels and without those that look like others (RFC 8628, 6.1). */
    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";

    private static final int LENGTH = 8;
    private static final int LONGEST_TYPED = 40;
    private static final String PURPOSE = "reset-code";

    private final RealmSecret secret;

    private ResetCode(RealmSecret secret) {
        this.secret = secret;
    }

    public static ResetCode of(KeycloakSession session, RealmModel realm) {
        return new ResetCode(RealmSecret.of(session, realm, PURPOSE));
    }

    /** The code as the mail shows it, in two groups. */
    public String shown(String orderId) {
        var code = code(orderId);
        return code.substring(0, LENGTH / 2) + '-' + code.substring(LENGTH / 2);
    }

    /** The order of the typed code; small letters, blanks and hyphens do not matter. Takes the same time whichever matches. */
    public Optional<String> order(List<String> orderIds, String typed) {
        var code = normalized(typed);
        var found = Optional.<String>empty();
        for (var id : orderIds) {
            if (MessageDigest.isEqual(bytes(code(id)), bytes(code))) {
                found = Optional.of(id);
            }
        }
        return found;
    }

    static String normalized(String typed) {
        var text = typed.length() <= LONGEST_TYPED ? typed : "";
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "");
    }

    private String code(String orderId) {
        return letters(secret.digest(orderId));
    }

    /** @param digest in hexadecimal; with 256 bits each code is equally likely */
    static String letters(String digest) {
        var rest = new BigInteger(digest, 16);
        var base = BigInteger.valueOf(LETTERS.length());
        var code = new StringBuilder();
        for (var position = 0; position < LENGTH; position++) {
            var parts = rest.divideAndRemainder(base);
            code.append(LETTERS.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return code.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
