package id.go.bappenas.sso.demo.apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AppSessionsTest {

    private final MovableClock clock = new MovableClock();
    private final AppSessions sessions = new AppSessions(clock);

    @Test
    void eachSessionHasItsOwnId() {
        AppSession session = session("siti", "sid-1");

        String first = sessions.open(session);
        String second = sessions.open(session);

        assertThat(first).isNotEqualTo(second).hasSizeGreaterThanOrEqualTo(43);
        assertThat(sessions.find(first)).containsSame(session);
        assertThat(sessions.find(null)).isEmpty();
        assertThat(sessions.find("tidak-ada")).isEmpty();
    }

    @Test
    void closedSessionIsGone() {
        String id = sessions.open(session("siti", "sid-1"));

        assertThat(sessions.close(id)).isPresent();
        assertThat(sessions.find(id)).isEmpty();
    }

    @Test
    void sessionEndsAfterItsLifetime() {
        String id = sessions.open(session("siti", "sid-1"));

        clock.pass(AppSessions.LIFETIME.minus(Duration.ofSeconds(1)));
        assertThat(sessions.find(id)).isPresent();
        clock.pass(Duration.ofSeconds(1));
        assertThat(sessions.find(id)).isEmpty();
    }

    @Test
    void backChannelLogoutEndsTheSessionsItNames() {
        String named = sessions.open(session("siti", "sid-1"));
        String samePerson = sessions.open(session("siti", "sid-2"));
        String other = sessions.open(session("budi", "sid-3"));

        sessions.endAll("siti", "sid-1");
        assertThat(sessions.find(named)).isEmpty();
        assertThat(sessions.find(samePerson)).isPresent();

        sessions.endAll("siti", null);
        assertThat(sessions.find(samePerson)).isEmpty();
        assertThat(sessions.find(other)).isPresent();
    }

    @Test
    void oldestEntryGoesWhenTheStoreIsFull() {
        String oldest = sessions.open(session("siti", "sid-1"));
        String next = sessions.open(session("siti", "sid-1"));
        for (int i = 0; i < AppSessions.CAPACITY - 1; i++) {
            sessions.open(session("budi", "sid-2"));
        }

        assertThat(sessions.find(oldest)).isEmpty();
        assertThat(sessions.find(next)).isPresent();
    }

    @Test
    void formIsAcceptedOnlyWithTheTokenOfItsSession() {
        AppSession session = session("siti", "sid-1");

        assertThat(session.isOwnForm(session.csrfToken())).isTrue();
        assertThat(session.isOwnForm(session("siti", "sid-1").csrfToken())).isFalse();
        assertThat(session.isOwnForm(null)).isFalse();
    }

    @Test
    void noticeIsShownOnce() {
        AppSession session = AppSession.of(session("siti", "sid-1").identity(), "Sukses!");

        assertThat(session.takeNotice()).contains("Sukses!");
        assertThat(session.takeNotice()).isEmpty();
    }

    private static AppSession session(String subject, String sessionId) {
        return AppSession.of(new SignedInUser(subject, subject, subject, List.of(), sessionId, null), null);
    }
}
