package id.go.bappenas.sso.reset.captcha;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.altcha.altcha.Altcha;
import org.altcha.altcha.Altcha.Algorithm;
import org.altcha.altcha.Altcha.Challenge;
import org.altcha.altcha.Altcha.ChallengeOptions;
import org.altcha.altcha.Altcha.Payload;

/** Wraps ALTCHA's library, which throws for bad input and compares in varying time. */
record AltchaChallenges(String key) {

    private static final Algorithm ALGORITHM = Algorithm.SHA256;

    /** Parameter of the salt, which the signature covers. */
    private static final String BINDING = "for";

    private static final String COST = "cost";

    private static final String EXPIRES = "expires";

    /** Sixteen times the usual cost: it slows an attacker down, and the owner of an attacked name can still wait for it. */
    private static final int MOST_DOUBLINGS = 4;

    /**
     * Purpose of a solved challenge.
     *
     * @param cost as {@link #capped}
     * @param expires seconds since 1970
     */
    record Solved(String binding, int cost, long expires) {}

    static long difficulty(int usual, int cost) {
        return (long) usual << capped(cost);
    }

    /** The cost, limited to the maximum. */
    static int capped(int cost) {
        return Math.max(0, Math.min(cost, MOST_DOUBLINGS));
    }

    Challenge pose(int usual, int cost, String binding, long expires) {
        try {
            return Altcha.createChallenge(new ChallengeOptions()
                    .setAlgorithm(ALGORITHM)
                    .setHmacKey(key)
                    .setMaxNumber(difficulty(usual, cost))
                    .setSecureRandomNumber(true)
                    .setExpires(expires)
                    .addParam(COST, String.valueOf(capped(cost)))
                    .addParam(BINDING, binding));
        } catch (Exception e) {
            throw new IllegalStateException("no challenge can be made", e);
        }
    }

    /**
     * The solved challenge; empty unless this server made it and the answer solves it. The caller checks purpose, cost and age.
     */
    Optional<Solved> solvedBy(AltchaAnswer answer) {
        try {
            return isOurs(answer) && Altcha.verifySolution(payload(answer), key, false)
                    ? Optional.of(solved(answer))
                    : Optional.empty();
        } catch (Exception e) {
            return Optional.empty();
        }
    }

    /** Whether this server made the challenge. Compares in constant time, before the library compares in varying time. */
    private boolean isOurs(AltchaAnswer answer) throws Exception {
        var expected = Altcha.hmacHex(ALGORITHM, answer.challenge().getBytes(StandardCharsets.UTF_8), key);
        return ALGORITHM.getName().equals(answer.algorithm())
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8),
                        answer.signature().getBytes(StandardCharsets.UTF_8));
    }

    private static Payload payload(AltchaAnswer answer) {
        var payload = new Payload();
        payload.algorithm = answer.algorithm();
        payload.challenge = answer.challenge();
        payload.number = answer.number();
        payload.salt = answer.salt();
        payload.signature = answer.signature();
        return payload;
    }

    private static Solved solved(AltchaAnswer answer) throws Exception {
        var parameters = Altcha.extractParams(answer.salt());
        return new Solved(
                parameters.get(BINDING),
                Integer.parseInt(parameters.get(COST)),
                Long.parseLong(parameters.get(EXPIRES)));
    }
}
