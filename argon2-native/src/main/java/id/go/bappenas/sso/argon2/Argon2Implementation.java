package id.go.bappenas.sso.argon2;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The implementation that computes the hashes of this server: the fastest implementation that can be loaded and agrees with
 * BouncyCastle.
 *
 * @param description its name, and why faster implementations are not used
 */
record Argon2Implementation(Argon2Hash hash, String description) {

    private static final Logger LOG = Logger.getLogger(Argon2Implementation.class);

    /** Has the length of Keycloak's salts, because libsodium accepts no other length. */
    private static final byte[] PROBE = "argon2-native 16".getBytes(StandardCharsets.US_ASCII);

    private static final HashParameters PROBE_PARAMETERS = new HashParameters("id", "1.3", 32, 64, 1, 1);

    private Argon2Implementation(Argon2Hash hash, List<String> reasons) {
        this(hash, hash.description() + (reasons.isEmpty() ? "" : " (" + String.join("; ", reasons) + ")"));
    }

    static Argon2Implementation choose(boolean mayBeNative) {
        var bouncyCastle = new BouncyCastleArgon2();
        if (!mayBeNative) {
            return new Argon2Implementation(bouncyCastle, List.of("native code is switched off"));
        }
        var noReference = new ArrayList<String>();
        var reference = trial("libargon2", ReferenceArgon2::new, noReference);
        var others = reference.orElse(bouncyCastle);

        var noSodium = new ArrayList<String>();
        var sodium = trial("system's libsodium", () -> SodiumArgon2.ofTheSystem(others), noSodium)
                .or(() -> trial("libsodium of this JAR", () -> SodiumArgon2.ofThisJar(others), noSodium));
        if (sodium.isPresent()) {
            return new Argon2Implementation(sodium.get(), List.of());
        }
        if (reference.isPresent()) {
            return new Argon2Implementation(reference.get(), noSodium);
        }
        noReference.addAll(noSodium);
        LOG.warnf(
                "SSO-HASH-001 Argon2 is computed by BouncyCastle, at four times the cost: %s",
                String.join("; ", noReference));
        return new Argon2Implementation(bouncyCastle, noReference);
    }

    private static Optional<Argon2Hash> trial(String name, Supplier<Argon2Hash> candidate, List<String> reasons) {
        try {
            var loaded = candidate.get();
            if (agreesWithBouncyCastle(loaded)) {
                return Optional.of(loaded);
            }
            reasons.add(name + ": computes something else");
        } catch (LinkageError | RuntimeException e) {
            reasons.add(name + ": " + reason(e));
        }
        return Optional.empty();
    }

    private static boolean agreesWithBouncyCastle(Argon2Hash candidate) {
        return Arrays.equals(
                candidate.of(PROBE, PROBE, PROBE_PARAMETERS),
                new BouncyCastleArgon2().of(PROBE, PROBE, PROBE_PARAMETERS));
    }

    /** Returns the message of the innermost cause, because linkage errors wrap each other. */
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
