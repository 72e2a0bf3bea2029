package id.go.bappenas.sso.demo.apps;

import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.oauth2.sdk.id.State;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The sessions of one application, by the id in the user's cookie. */
final class AppSessions {

    static final int CAPACITY = 10_000;
    static final Duration LIFETIME = Duration.ofHours(10);

    private final ExpiringStore<AppSession> sessions;

    AppSessions(Clock clock) {
        sessions = new ExpiringStore<>(CAPACITY, LIFETIME, clock);
    }

    /** A value that cannot be guessed, for ids of sessions and browsers and for tokens of forms. */
    static String randomId() {
        return new State(Identifier.DEFAULT_BYTE_LENGTH).getValue();
    }

    /** Opens a session under a new id. An id that the browser sent is not used again, because an attacker could have set it. */
    String open(AppSession session) {
        String id = randomId();
        sessions.put(id, session);
        return id;
    }

    Optional<AppSession> find(String id) {
        return id == null ? Optional.empty() : sessions.get(id);
    }

    Optional<AppSession> close(String id) {
        return id == null ? Optional.empty() : sessions.remove(id);
    }

    /**
     * Ends the sessions that a back-channel logout names: by {@code sid}, or all sessions of the user if there is no
     * {@code sid}.
     */
    void endAll(String subject, String sessionId) {
        sessions.removeIf(session -> session.identity().isSession(subject, sessionId));
    }
}
