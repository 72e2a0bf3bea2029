package id.go.bappenas.sso.employee.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM. Sealed bytes: one byte format, one byte length of the key's name, the name, 12 bytes nonce, then the encrypted
 * bytes with their tag of 16 bytes. The name of the key and {@code belongsTo} are authenticated as well.
 */
record AesSealing(KeyRing ring, String realmId, String purpose) implements Sealing {

    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public byte[] seal(byte[] plain, String belongsTo) {
        var key = ring.newest();
        var name = key.name().getBytes(StandardCharsets.US_ASCII);
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var encrypted = cipher(Cipher.ENCRYPT_MODE, key, nonce, belongsTo).doFinal(plain);
            return ByteBuffer.allocate(2 + name.length + NONCE_BYTES + encrypted.length)
                    .put(FORMAT)
                    .put((byte) name.length)
                    .put(name)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }

    @Override
    public byte[] open(byte[] sealed, String belongsTo) {
        var name = keyName(sealed);
        var key = ring.named(name)
                .orElseThrow(() -> new IdentityUnavailableException("Sealed data need key " + name
                        + ", which is not active. Bring it back into the vault and into"
                        + " spi-employee-identity--digest--key-ids."));
        var rest = ByteBuffer.wrap(sealed).position(2 + name.length());
        var nonce = new byte[NONCE_BYTES];
        rest.get(nonce);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, belongsTo)
                    .doFinal(sealed, rest.position(), rest.remaining());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not sealed here for this, or changed", e);
        }
    }

    @Override
    public String keyName(byte[] sealed) {
        if (sealed.length < 2
                || sealed[0] != FORMAT
                || sealed[1] < 0
                || sealed.length < 2 + sealed[1] + NONCE_BYTES + TAG_BYTES) {
            throw new IllegalArgumentException("nothing that was sealed");
        }
        return new String(sealed, 2, sealed[1], StandardCharsets.US_ASCII);
    }

    private Cipher cipher(int mode, IdentityKey key, byte[] nonce, String belongsTo) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var secret = new SecretKeySpec(key.derive("sso-sealing|" + realmId + "|" + purpose), "AES");
        cipher.init(mode, secret, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD((key.name() + "|" + belongsTo).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Hides the keys, because the text may be logged. */
    @Override
    public String toString() {
        return "AesSealing";
    }
}
