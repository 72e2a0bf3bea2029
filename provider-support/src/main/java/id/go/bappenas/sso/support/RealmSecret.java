package id.go.bappenas.sso.support;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.keycloak.crypto.KeyUse;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * A secret of a realm, one for each purpose and the same on all nodes. It is derived from the key with which Keycloak signs
 * its internal tokens. When an administrator rotates that key, digests of the old secret no longer match.
 */
public final class RealmSecret {

    private static final String HMAC = "HmacSHA256";

    private final byte[] secret;

    private RealmSecret(byte[] secret) {
        this.secret = secret;
    }

    /** @param purpose what the secret is for; two purposes have unrelated secrets */
    public static RealmSecret of(KeycloakSession session, RealmModel realm, String purpose) {
        var key = session.keys()
                .getActiveKey(realm, KeyUse.SIG, Constants.INTERNAL_SIGNATURE_ALGORITHM)
                .getSecretKey();
        return new RealmSecret(digest(key.getEncoded(), "sso-bappenas:" + purpose));
    }

    /** In hexadecimal, for libraries that take text. */
    public String text() {
        return HexFormat.of().formatHex(secret);
    }

    /** A keyed digest, 64 hexadecimal digits. */
    public String digest(String value) {
        return HexFormat.of().formatHex(digest(secret, value));
    }

    private static byte[] digest(byte[] key, String value) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + HMAC, e);
        }
    }

    /** Without the secret, because it may be logged. */
    @Override
    public String toString() {
        return "RealmSecret";
    }
}
