package id.go.bappenas.sso.reset.captcha;

import id.go.bappenas.sso.support.RealmSecret;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.utils.StringUtil;

/** Stores used answers until they expire, and nothing else. */
final class AltchaProvider implements CaptchaProvider {

    private static final Logger LOG = Logger.getLogger(AltchaProvider.class);

    private static final String USED = "captcha:";

    private final KeycloakSession session;
    private final int maxNumber;
    private final int lifetime;

    AltchaProvider(KeycloakSession session, int maxNumber, int lifetime) {
        this.session = session;
        this.maxNumber = maxNumber;
        this.lifetime = lifetime;
    }

    @Override
    public void prepare(LoginFormsProvider form, CaptchaTask task) {
        form.setAttribute(FIELD, forPage(task));
    }

    @Override
    public void prepare(LoginFormsProvider form, CaptchaTask task, MultivaluedMap<String, String> posted) {
        var attributes = new HashMap<>(forPage(task));
        if (check(task, posted) == CaptchaResult.SOLVED) {
            var typed = posted.getFirst(FIELD);
            attributes.put("answer", typed);
            attributes.put("left", left(typed, task));
        }
        form.setAttribute(FIELD, attributes);
    }

    private long left(String typed, CaptchaTask task) {
        var challenges = new AltchaChallenges(secret(task).text());
        return AltchaAnswer.parse(typed)
                .flatMap(challenges::solvedBy)
                .map(solved -> solved.expires() - now())
                .orElse(0L);
    }

    private Map<String, Object> forPage(CaptchaTask task) {
        try {
            var secret = secret(task);
            var challenge = new AltchaChallenges(secret.text())
                    .pose(maxNumber, task.cost(), binding(secret, task), now() + lifetime);
            return Map.of(
                    "asked", true,
                    "available", true,
                    "algorithm", challenge.algorithm,
                    "challenge", challenge.challenge,
                    "salt", challenge.salt,
                    "signature", challenge.signature,
                    "maximum", challenge.maxnumber,
                    "lifetime", lifetime);
        } catch (RuntimeException e) {
            unavailable(e);
            return Map.of("asked", true, "available", false);
        }
    }

    @Override
    public CaptchaResult verify(CaptchaTask task, MultivaluedMap<String, String> posted) {
        return judge(task, posted, (key, left) -> session.singleUseObjects().putIfAbsent(key, left));
    }

    @Override
    public CaptchaResult check(CaptchaTask task, MultivaluedMap<String, String> posted) {
        return judge(task, posted, (key, left) -> !session.singleUseObjects().contains(key));
    }

    /** @param isFresh whether an answer with this key, which lives so many seconds, was not used before */
    private CaptchaResult judge(
            CaptchaTask task, MultivaluedMap<String, String> posted, BiPredicate<String, Long> isFresh) {
        var typed = posted.getFirst(FIELD);
        if (StringUtil.isBlank(typed)) {
            return CaptchaResult.MISSING;
        }
        try {
            return AltchaAnswer.parse(typed)
                    .map(answer -> judge(answer, task, isFresh))
                    .orElse(CaptchaResult.REFUSED);
        } catch (RuntimeException e) {
            unavailable(e);
            return CaptchaResult.UNAVAILABLE;
        }
    }

    private CaptchaResult judge(AltchaAnswer answer, CaptchaTask task, BiPredicate<String, Long> isFresh) {
        var secret = secret(task);
        var solved = new AltchaChallenges(secret.text()).solvedBy(answer);
        if (solved.isEmpty() || !solved.get().binding().equals(binding(secret, task))) {
            return CaptchaResult.REFUSED;
        }
        var left = solved.get().expires() - now();
        if (left <= 0 || solved.get().cost() < AltchaChallenges.capped(task.cost())) {
            return CaptchaResult.EXPIRED;
        }
        return isFresh.test(USED + answer.signature(), left) ? CaptchaResult.SOLVED : CaptchaResult.REFUSED;
    }

    private RealmSecret secret(CaptchaTask task) {
        return RealmSecret.of(session, task.session().getRealm(), FIELD);
    }

    /** The purpose as a digest, because the page contains it and must not contain the session's id or the name. */
    private static String binding(RealmSecret secret, CaptchaTask task) {
        var tab = task.session();
        return secret.digest(tab.getParentSession().getId()
                        + ' '
                        + tab.getTabId()
                        + ' '
                        + task.step()
                        + ' '
                        + task.subject())
                .substring(0, 32);
    }

    private static long now() {
        return Time.currentTimeMillis() / 1_000;
    }

    private static void unavailable(RuntimeException e) {
        LOG.error(
                "SSO-RESET-002 the CAPTCHA cannot be judged: is there an active key for HS512 in this realm, and"
                        + " does the cluster's store"
                        + " answer?",
                e);
    }

    @Override
    public void close() {}
}
