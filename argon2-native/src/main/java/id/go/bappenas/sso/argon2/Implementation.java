package id.go.bappenas.sso.argon2;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jboss.logging.Logger;

/** Chooses what computes the hashes of this server. */
final class Implementation {

    private static final Logger LOG = Logger.getLogger(Implementation.class);

    private static final byte[] PROBE = "argon2-native".getBytes(StandardCharsets.US_ASCII);
    private static final Parameters PROBE_PARAMETERS = new Parameters("id", "1.3", 32, 64, 1, 1);

    private Implementation() {}

    static Argon2Hash choose(boolean mayBeNative) {
        if (!mayBeNative) {
            return new BouncyCastleArgon2("native code is switched off");
        }
        try {
            var candidate = new NativeArgon2();
            if (agreesWithBouncyCastle(candidate)) {
                return candidate;
            }
            return fallback("the native library computes something else");
        } catch (LinkageError | RuntimeException e) {
            return fallback(reason(e));
        }
    }

    private static boolean agreesWithBouncyCastle(Argon2Hash candidate) {
        return Arrays.equals(
                candidate.of(PROBE, PROBE, PROBE_PARAMETERS),
                new BouncyCastleArgon2("probe").of(PROBE, PROBE, PROBE_PARAMETERS));
    }

    private static Argon2Hash fallback(String reason) {
        LOG.warnf("Argon2 is computed by BouncyCastle, at three times the cost: %s", reason);
        return new BouncyCastleArgon2(reason);
    }

    /** The cause that says most: linkage errors wrap each other. */
    private static String reason(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var text = String.valueOf(cause.getMessage());
        return cause.getClass().getSimpleName() + ": "
                + text.lines().findFirst().orElse("");
    }
}
