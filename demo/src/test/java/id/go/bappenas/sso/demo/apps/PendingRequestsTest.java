package id.go.bappenas.sso.demo.apps;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.demo.apps.PendingRequests.Pending;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PendingRequestsTest {

    private final MovableClock clock = new MovableClock();
    private final PendingRequests requests = new PendingRequests(clock);

    @Test
    void requestsOfSeveralTabsWaitTogether() {
        Pending first = requests.open("browser", "/?tab=1");
        Pending second = requests.open("browser", "/?tab=2");

        assertThat(take(second, "browser")).isTrue();
        assertThat(take(first, "browser")).isTrue();
    }

    @Test
    void answerIsValidOnce() {
        Pending pending = requests.open("browser", "/");

        assertThat(take(pending, "browser")).isTrue();
        assertThat(take(pending, "browser")).isFalse();
    }

    @Test
    void answerInAnotherBrowserIsRefusedAndTheRequestStays() {
        Pending pending = requests.open("browser", "/");

        assertThat(take(pending, "another")).isFalse();
        assertThat(take(pending, "browser")).isTrue();
    }

    @Test
    void answerWithUnknownOrMissingStateIsRefused() {
        requests.open("browser", "/");

        assertThat(requests.take("tidak-ada", "browser")).isEmpty();
        assertThat(requests.take(null, "browser")).isEmpty();
    }

    @Test
    void requestEndsAfterItsLifetime() {
        Pending early = requests.open("browser", "/");
        Pending late = requests.open("browser", "/");

        clock.pass(PendingRequests.LIFETIME.minus(Duration.ofSeconds(1)));
        assertThat(take(early, "browser")).isTrue();
        clock.pass(Duration.ofSeconds(1));
        assertThat(take(late, "browser")).isFalse();
    }

    @Test
    void oldestEntryGoesWhenTheStoreIsFull() {
        Pending oldest = requests.open("browser", "/");
        Pending next = requests.open("browser", "/");
        for (int i = 0; i < PendingRequests.CAPACITY - 1; i++) {
            requests.open("another", "/");
        }

        assertThat(take(oldest, "browser")).isFalse();
        assertThat(take(next, "browser")).isTrue();
    }

    private boolean take(Pending pending, String browser) {
        return requests.take(pending.state().getValue(), browser).isPresent();
    }
}
