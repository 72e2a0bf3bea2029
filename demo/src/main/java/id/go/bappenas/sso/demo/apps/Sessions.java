package id.go.bappenas.sso.demo.apps;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The sessions of one application, by the id in the person's cookie. */
final class Sessions {

    static final int CAPACITY = 10_000;
    static final Duration LIFETIME = Duration.ofHours(10);

    private final ExpiringStore<Session> sessions;

    Sessions(Clock clock) {
        sessions = new ExpiringStore<>(CAPACITY, LIFETIME, clock);
    }

    /** Opens a session under an id that nobody has seen before, so that nobody can have planted it. */
    String open(Session session) {
        String id = RandomId.next();
        sessions.put(id, session);
        return id;
    }

    Optional<Session> find(String id) {
        return id == null ? Optional.empty() : sessions.get(id);
    }

    Optional<Session> close(String id) {
        return id == null ? Optional.empty() : sessions.remove(id);
    }

    /** Ends the sessions that a back-channel logout names: by {@code sid}, or all of a person if it has none. */
    void endAll(String subject, String sessionId) {
        sessions.removeIf(session -> session.identity().isSession(subject, sessionId));
    }
}
