package id.go.bappenas.sso.provisioning.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hex over several parts; the length of each part precedes it. */
public final class Sha256 {

    private final MessageDigest digest;

    public Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** SHA-256 of a file alone, in hex, as {@code sha256sum} writes it. */
    public static String ofFile(byte[] file) {
        var whole = new Sha256();
        whole.digest.update(file);
        return whole.hex();
    }

    public Sha256 with(String part) {
        return with(part.getBytes(StandardCharsets.UTF_8));
    }

    public Sha256 with(byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
        digest.update(part);
        return this;
    }

    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
