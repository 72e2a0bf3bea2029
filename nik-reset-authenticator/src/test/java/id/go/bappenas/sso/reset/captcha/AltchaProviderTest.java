package id.go.bappenas.sso.reset.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.spec.SecretKeySpec;
import org.altcha.altcha.Altcha;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.common.util.Time;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeyManager;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

class AltchaProviderTest {

    private static final int MAXIMUM = 1_000;
    private static final int LIFETIME = 300;
    private static final String STEP = "external-mailbox";

    /** Works like a cluster's store: the first put wins. */
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    private final CaptchaTask task = task(0);
    private final CaptchaProvider captcha = provider("the realm's key");

    @AfterEach
    void theClockIsRightAgain() {
        Time.setOffset(0);
    }

    @Test
    void acceptsRightAnswer() {
        assertThat(captcha.verify(task, posted(solution()))).isEqualTo(CaptchaResult.SOLVED);
    }

    @Test
    void acceptsAnAnswerOnce() {
        var answer = posted(solution());
        captcha.verify(task, answer);

        assertThat(captcha.verify(task, answer)).isEqualTo(CaptchaResult.REFUSED);
    }

    @Test
    void refusesUsedAnswerInAnotherSpelling() {
        var solution = solution();
        captcha.verify(task, posted(solution));
        var respelt = new HashMap<>(solution);
        // The library adds the ampersand at the end of a salt by itself.
        respelt.computeIfPresent("salt", (name, salt) -> salt.toString().replaceFirst("&$", ""));

        assertThat(respelt).isNotEqualTo(solution);
        assertThat(captcha.verify(task, posted(respelt))).isEqualTo(CaptchaResult.REFUSED);
    }

    @Test
    void checkedAnswerIsNotUsedUp() {
        var answer = posted(solution());

        assertThat(captcha.check(task, answer)).isEqualTo(CaptchaResult.SOLVED);
        assertThat(captcha.check(task, answer)).isEqualTo(CaptchaResult.SOLVED);
        assertThat(captcha.verify(task, answer)).isEqualTo(CaptchaResult.SOLVED);
        assertThat(captcha.check(task, answer)).isEqualTo(CaptchaResult.REFUSED);
    }

    @Test
    void checkRefusesWhatVerifyRefuses() {
        var forAnotherPage = new CaptchaTask(task.session(), "identity-check", task.subject(), task.cost());

        assertThat(captcha.check(forAnotherPage, posted(solution()))).isEqualTo(CaptchaResult.REFUSED);
        assertThat(captcha.check(task(1), posted(solution()))).isEqualTo(CaptchaResult.EXPIRED);
        assertThat(captcha.check(task, field(""))).isEqualTo(CaptchaResult.MISSING);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void reportsMissingAnswer(String value) {
        assertThat(captcha.verify(task, field(value))).isEqualTo(CaptchaResult.MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ya",
                "{}",
                "[]",
                "null",
                "{\"algorithm\":\"SHA-256\"}",
                "{\"algorithm\":1,\"challenge\":2,\"number\":\"3\",\"salt\":null,\"signature\":[]}",
                "{\"algorithm\":\"SHA-256\",\"challenge\":\"\",\"number\":1e99,\"salt\":\"\",\"signature\":\"\"}",
                "{\"algorithm\":\"SHA-256\",\"challenge\":\"\",\"number\":-1,\"salt\":\"%\",\"signature\":\"\"}",
                "{\"algorithm\":\"x\",\"challenge\":\"<b>\",\"number\":1,\"salt\":\"?expires=x&for=%zz\",\"signature\":\"\\r\\n\"}"
            })
    void refusesMalformedAnswer(String json) {
        assertThat(captcha.verify(task, field(json))).isEqualTo(CaptchaResult.REFUSED);
        assertThat(captcha.verify(task, field(base64(json)))).isEqualTo(CaptchaResult.REFUSED);
    }

    /** Found by a fuzzer: the JSON library reads the text as UTF-32 and throws an exception that is not one of JSON's. */
    @Test
    void refusesAnswerInMalformedUtf32() {
        var bytes = new byte[] {0, 0, 0, '{', (byte) 0xFF, 0, 0, 0};

        assertThat(captcha.verify(task, field(Base64.getEncoder().encodeToString(bytes))))
                .isEqualTo(CaptchaResult.REFUSED);
    }

    @Test
    void refusesVeryLongAnswer() {
        assertThat(captcha.verify(task, field(base64("[".repeat(1_500))))).isEqualTo(CaptchaResult.REFUSED);
        assertThat(captcha.verify(task, field("A".repeat(100_000)))).isEqualTo(CaptchaResult.REFUSED);
    }

    @ParameterizedTest
    @CsvSource({
        "algorithm,SHA-1",
        "algorithm,SHA-512",
        "challenge,00",
        "number,-1",
        "salt,abc?expires=9999999999&",
        "signature,00"
    })
    void refusesTamperedAnswer(String part, String value) {
        var solution = new HashMap<>(solution());
        solution.put(part, part.equals("number") ? Long.valueOf(value) : value);

        assertThat(captcha.verify(task, posted(solution))).isEqualTo(CaptchaResult.REFUSED);
    }

    @Test
    void refusesAnswerWithALaterExpiry() {
        var solution = new HashMap<>(solution());
        solution.computeIfPresent(
                "salt", (name, salt) -> salt.toString().replaceFirst("expires=\\d+", "expires=9999999999"));

        assertThat(captcha.verify(task, posted(solution))).isEqualTo(CaptchaResult.REFUSED);
    }

    @ParameterizedTest
    // The lifetime is 300 seconds. The expiry is in whole seconds, so a challenge that is created at the end of a
    // second
    // loses almost one second.
    @CsvSource({"298,SOLVED", "301,EXPIRED", "86400,EXPIRED"})
    void answerExpiresAfterItsLifetime(int secondsLater, CaptchaResult result) {
        var answer = posted(solution());
        Time.setOffset(secondsLater);

        assertThat(captcha.verify(task, answer)).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({
        "other,tab,external-mailbox,budi",
        "root,other,external-mailbox,budi",
        "root,tab,identity-check,budi",
        "root,tab,external-mailbox,siti"
    })
    void refusesAnswerForAnotherSessionTabPageOrName(String root, String tabId, String step, String name) {
        assertThat(captcha.verify(new CaptchaTask(tab(root, tabId), step, name, 0), posted(solution())))
                .isEqualTo(CaptchaResult.REFUSED);
    }

    @Test
    void refusesAnswerOfAnotherRealmOrOlderKey() {
        assertThat(provider("another key").verify(task, posted(solution()))).isEqualTo(CaptchaResult.REFUSED);
    }

    @ParameterizedTest
    @CsvSource({"0,0,SOLVED", "0,1,EXPIRED", "1,0,SOLVED", "1,1,SOLVED", "3,4,EXPIRED", "4,1000,SOLVED"})
    void acceptsAnswerUpToTheCostOfItsChallenge(int posed, int now, CaptchaResult result) {
        assertThat(captcha.verify(task(now), posted(solution(task(posed))))).isEqualTo(result);
    }

    @Test
    void refusesAnswerWithAChangedCost() {
        var solution = new HashMap<>(solution());
        solution.computeIfPresent("salt", (name, salt) -> salt.toString().replaceFirst("cost=0", "cost=4"));

        assertThat(captcha.verify(task(4), posted(solution))).isEqualTo(CaptchaResult.REFUSED);
    }

    @Test
    void refusedAnswerStaysUsableForItsOwner() {
        var answer = posted(solution());
        captcha.verify(new CaptchaTask(tab("other", "tab"), STEP, "budi", 0), answer);

        assertThat(captcha.verify(task, answer)).isEqualTo(CaptchaResult.SOLVED);
    }

    @Test
    void reportsUnavailableWithoutAKey() {
        var answer = posted(solution());
        var broken = provider(null);

        assertThat(broken.verify(task, answer)).isEqualTo(CaptchaResult.UNAVAILABLE);
        assertThat(challenge(broken)).containsEntry("available", false);
    }

    @Test
    void challengeHidesTheNumberAndTheSession() {
        assertThat(challenge(captcha)).doesNotContainKey("number");
        assertThat(challenge(captcha).get("salt").toString()).doesNotContain("root");
    }

    @ParameterizedTest
    @CsvSource({"-1,1000", "0,1000", "1,2000", "4,16000", "5,16000", "1000,16000"})
    void eachStepOfCostDoublesTheWorkUpToTheLimit(int cost, long maximum) {
        assertThat(AltchaChallenges.difficulty(MAXIMUM, cost)).isEqualTo(maximum);
    }

    private Map<String, Object> solution() {
        return solution(task);
    }

    private Map<String, Object> solution(CaptchaTask asked) {
        var page = challenge(captcha, asked);
        try {
            var solved = Altcha.solveChallenge(
                    (String) page.get("challenge"),
                    (String) page.get("salt"),
                    Altcha.Algorithm.SHA256,
                    (Long) page.get("maximum"),
                    0);
            return Map.of(
                    "algorithm", page.get("algorithm"),
                    "challenge", page.get("challenge"),
                    "number", solved.number,
                    "salt", page.get("salt"),
                    "signature", page.get("signature"));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Map<String, Object> challenge(CaptchaProvider provider) {
        return challenge(provider, task);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> challenge(CaptchaProvider provider, CaptchaTask asked) {
        var attributes = new HashMap<String, Object>();
        var form = Fakes.of(LoginFormsProvider.class, Map.of("setAttribute", args -> {
            attributes.put((String) args[0], args[1]);
            return null;
        }));
        provider.prepare(form, asked);
        return (Map<String, Object>) attributes.get("captcha");
    }

    private static MultivaluedMap<String, String> posted(Map<String, Object> answer) {
        var json = new StringBuilder("{");
        answer.forEach((name, value) -> json.append(json.length() > 1 ? "," : "")
                .append('"' + name + "\":")
                .append(value instanceof Number ? value.toString() : '"' + value.toString() + '"'));
        return field(base64(json + "}"));
    }

    private static MultivaluedMap<String, String> field(String value) {
        var posted = new MultivaluedHashMap<String, String>();
        posted.add("captcha", value);
        return posted;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private CaptchaProvider provider(String key) {
        var keys = Fakes.of(KeyManager.class, Map.of("getActiveKey", args -> {
            if (key == null) {
                throw new IllegalStateException("no active key");
            }
            var active = new KeyWrapper();
            active.setSecretKey(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
            return active;
        }));
        var store = Fakes.of(
                SingleUseObjectProvider.class,
                Map.of("putIfAbsent", args -> used.add((String) args[0]), "contains", args -> used.contains(args[0])));
        var session = Fakes.of(KeycloakSession.class, Map.of("keys", args -> keys, "singleUseObjects", args -> store));
        return new AltchaProvider(session, MAXIMUM, LIFETIME);
    }

    private static CaptchaTask task(int cost) {
        return new CaptchaTask(tab("root", "tab"), STEP, "budi", cost);
    }

    private static AuthenticationSessionModel tab(String root, String tabId) {
        var parent = Fakes.of(RootAuthenticationSessionModel.class, Map.of("getId", args -> root));
        return Fakes.of(
                AuthenticationSessionModel.class,
                Map.of(
                        "getParentSession",
                        args -> parent,
                        "getTabId",
                        args -> tabId,
                        "getRealm",
                        args -> Fakes.of(RealmModel.class, Map.of())));
    }
}
