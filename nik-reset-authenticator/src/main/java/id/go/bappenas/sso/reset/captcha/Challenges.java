package id.go.bappenas.sso.reset.captcha;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.altcha.altcha.Altcha;
import org.altcha.altcha.Altcha.Algorithm;
import org.altcha.altcha.Altcha.Challenge;
import org.altcha.altcha.Altcha.ChallengeOptions;
import org.altcha.altcha.Altcha.Payload;

/** ALTCHA's library with what it leaves to its caller: it throws at bad input and compares in varying time. */
record Challenges(String key) {

    private static final Algorithm ALGORITHM = Algorithm.SHA256;

    /** In the salt, which the signature covers. */
    private static final String BINDING = "for";

    private static final String COST = "cost";

    private static final String EXPIRES = "expires";

    /** Sixteen times the usual: an attacker waits noticeably, a colleague whose name was tried does not give up. */
    private static final int MOST_DOUBLINGS = 4;

    /**
     * What a solved challenge was posed for.
     *
     * @param cost as {@link #capped}
     * @param expires seconds since 1970
     */
    record Solved(String binding, int cost, long expires) {}

    static long difficulty(int usual, int cost) {
        return (long) usual << capped(cost);
    }

    /** A price beyond the dearest is the dearest. */
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

    /** Empty unless it is ours and solved; whether it is still good is for the caller to say. */
    Optional<Solved> solvedBy(Answer answer) {
        try {
            return isOurs(answer) && Altcha.verifySolution(payload(answer), key, false)
                    ? Optional.of(solved(answer))
                    : Optional.empty();
        } catch (Exception e) {
            return Optional.empty();
        }
    }

    /** In constant time; only then the library's own comparison comes, which is none. */
    private boolean isOurs(Answer answer) throws Exception {
        var expected = Altcha.hmacHex(ALGORITHM, answer.challenge().getBytes(StandardCharsets.UTF_8), key);
        return ALGORITHM.getName().equals(answer.algorithm())
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8),
                        answer.signature().getBytes(StandardCharsets.UTF_8));
    }

    private static Payload payload(Answer answer) {
        var payload = new Payload();
        payload.algorithm = answer.algorithm();
        payload.challenge = answer.challenge();
        payload.number = answer.number();
        payload.salt = answer.salt();
        payload.signature = answer.signature();
        return payload;
    }

    private static Solved solved(Answer answer) throws Exception {
        var parameters = Altcha.extractParams(answer.salt());
        return new Solved(
                parameters.get(BINDING),
                Integer.parseInt(parameters.get(COST)),
                Long.parseLong(parameters.get(EXPIRES)));
    }
}
