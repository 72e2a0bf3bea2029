package id.go.bappenas.sso.reset.captcha;

import static id.go.bappenas.sso.fuzz.Fuzzed.holds;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.go.bappenas.sso.fuzz.Fuzzed;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;

@Tag("fuzz")
class CaptchaFuzz {

    private static final String KEY = "the realm's key";
    private static final AltchaChallenges CHALLENGES = new AltchaChallenges(KEY);

    @FuzzTest(maxDuration = "2s")
    void readsAnAnswerOrNothingFromAnyText(byte[] data) {
        Fuzzed.inTime(() -> {
            AltchaAnswer.parse(Fuzzed.text(data)).ifPresent(CHALLENGES::solvedBy);
            AltchaAnswer.parse(Base64.getEncoder().encodeToString(data)).ifPresent(answer -> {
                holds(
                        CHALLENGES.solvedBy(answer).isEmpty() || answer.equals(signed(answer)),
                        "without the key no answer is good");
                CHALLENGES.solvedBy(signed(answer));
            });
        });
    }

    /** Signs with the key, because the reader must not throw for answers that a client cannot make. */
    private static AltchaAnswer signed(AltchaAnswer answer) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((answer.salt() + answer.number()).getBytes(StandardCharsets.UTF_8));
            var challenge = HexFormat.of().formatHex(digest);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signature = HexFormat.of().formatHex(mac.doFinal(challenge.getBytes(StandardCharsets.UTF_8)));
            return new AltchaAnswer("SHA-256", challenge, answer.number(), answer.salt(), signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
