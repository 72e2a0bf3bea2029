package id.go.bappenas.sso.support.keycloak.http;

import id.go.bappenas.sso.support.keycloak.KeycloakUrls;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.protocol.oidc.utils.OAuth2CodeParser;
import org.keycloak.services.resources.KeycloakApplication;

/**
 * Submissions of the last half minute and their answers, in Keycloak's cache of single-use objects, which all nodes share. Answers
 * are encrypted by what only the same browser sends again, because they may have cookies of a session. What one node adds in half a
 * minute is bounded; above that nothing is added, and repetitions reach Keycloak.
 */
final class SubmissionStore {

    static final SubmissionStore OF_NODE =
            new SubmissionStore(Runtime.getRuntime().maxMemory(), System::nanoTime);

    private static final long SECONDS = 30;
    private static final int MOST_CLAIMS = 20_000;
    private static final String ANSWER = "answer";

    enum Claim {
        FIRST,
        AGAIN,
        NOT_KEPT
    }

    /**
     * @param answer may be {@code null}
     * @param isOver whether there is no answer, and none will come
     */
    record Found(PageAnswer answer, boolean isOver) {}

    private final long mostBytes;
    private final LongSupplier clock;
    private long begin;
    private int claims;
    private long bytes;

    SubmissionStore(long heap, LongSupplier clock) {
        this.mostBytes = heap / 32;
        this.clock = clock;
        this.begin = clock.getAsLong();
    }

    /** Whether Keycloak has started. Until then it answers 503 to each form. */
    static boolean isOpen() {
        var factory = KeycloakApplication.getSessionFactory();
        return factory != null && factory.isBootstrapCompleted();
    }

    Claim claim(Submission submission) {
        if (!hasRoom(1, 0)) {
            return Claim.NOT_KEPT;
        }
        return inSession(session -> session.singleUseObjects().putIfAbsent(submission.id(), SECONDS))
                ? Claim.FIRST
                : Claim.AGAIN;
    }

    /** Keeps the answer. For an answer that cannot be sent again it keeps an empty text, so that repetitions stop waiting. */
    void answer(Submission submission, PageAnswer answer) {
        var sealed = answer.isRepeatable() ? answer.seal(submission.key()) : "";
        var kept = hasRoom(0, sealed.length()) ? sealed : "";
        inSession(session -> {
            session.singleUseObjects().put(answerId(submission), SECONDS, Map.of(ANSWER, kept));
            return null;
        });
    }

    Found find(Submission submission) {
        return inSession(session -> {
            var notes = session.singleUseObjects().get(answerId(submission));
            if (notes == null) {
                return new Found(null, !session.singleUseObjects().contains(submission.id()));
            }
            var sealed = notes.getOrDefault(ANSWER, "");
            var answer = sealed.isEmpty() ? null : PageAnswer.open(submission.key(), sealed);
            return answer != null && answer.fields().equals(submission.body())
                    ? usable(session, submission, answer)
                    : new Found(null, true);
        });
    }

    /**
     * An authorization code that the application has redeemed must not come to it again: Keycloak would end its tokens. The browser
     * goes to the application's home page instead, where the person is signed in.
     */
    private static Found usable(KeycloakSession session, Submission submission, PageAnswer answer) {
        var code = answer.authorizationCode();
        if (code.isEmpty() || session.singleUseObjects().contains(OAuth2CodeParser.CACHE_KEY_PREFIX + code.get())) {
            return new Found(answer, false);
        }
        return home(session, submission)
                .map(home -> new Found(PageAnswer.redirect(submission.body(), home), false))
                .orElseGet(() -> new Found(null, true));
    }

    private static Optional<String> home(KeycloakSession session, Submission submission) {
        return Optional.ofNullable(session.realms().getRealmByName(submission.realm()))
                .map(realm -> realm.getClientByClientId(submission.clientId()))
                .map(KeycloakUrls::absoluteHome)
                .filter(home -> !home.isEmpty());
    }

    private static String answerId(Submission submission) {
        return submission.id() + "-answer";
    }

    synchronized boolean hasRoom(int moreClaims, long moreBytes) {
        var now = clock.getAsLong();
        if (now - begin > SECONDS * 1_000_000_000L) {
            begin = now;
            claims = 0;
            bytes = 0;
        }
        if (claims + moreClaims > MOST_CLAIMS || bytes + moreBytes > mostBytes) {
            return false;
        }
        claims += moreClaims;
        bytes += moreBytes;
        return true;
    }

    private static <T> T inSession(Function<KeycloakSession, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(KeycloakApplication.getSessionFactory(), work::apply);
    }
}
