package id.go.bappenas.sso.mail.link;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The key in a mailed link: the id of a row, and a secret of 256 bits of which only a digest is stored.
 *
 * @param id id of the row with the digest
 * @param secret only the mail has it
 */
public record LinkKey(String id, String secret) {

    /** Name of the link's query parameter. */
    public static final String PARAMETER = "link";

    private static final int SECRET_BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("([0-9a-f-]{36})\\.([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new secret for the row with this id. */
    public static LinkKey fresh(String id) {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return new LinkKey(id, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty if the text is not the parameter of a link, for example because it was cut short. */
    public static Optional<LinkKey> parse(String parameter) {
        return Optional.ofNullable(parameter)
                .map(SHAPE::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> new LinkKey(matcher.group(1), matcher.group(2)));
    }

    /** The value of the query parameter. */
    public String parameter() {
        return id + "." + secret;
    }

    /** The stored digest of the key. */
    public String digest() {
        return Digest.of(id, secret);
    }

    /** Whether a stored digest is of this key, in a time that does not depend on where they differ. */
    public boolean isOf(String storedDigest) {
        return Digest.isSame(storedDigest, digest());
    }

    /** Leaves the secret out, because the text may be logged. */
    @Override
    public String toString() {
        return "LinkKey[" + id + "]";
    }
}
