package id.go.bappenas.sso.password.rest;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.bappenas.sso.fakes.Fakes;
import id.go.bappenas.sso.support.counter.Counters;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ClientModel;

class ChangeThrottleTest {

    /** Counters with windows that never end. */
    private static final class InMemory implements Counters {

        private final Map<String, Long> counts = new HashMap<>();

        @Override
        public long count(String subject, String value, Duration window) {
            return counts.merge(subject + value, 1L, Long::sum);
        }

        @Override
        public long current(String subject, String value) {
            return counts.getOrDefault(subject + value, 0L);
        }

        @Override
        public void forget(String subject, String value) {
            counts.remove(subject + value);
        }
    }

    private final ChangeThrottle throttle = new ChangeThrottle(new InMemory(), new ChangeLimits(2, 60, 3, 60));

    @Test
    void refusesANameBeyondItsTriesHoweverItIsWritten() {
        throttle.admit("budi.santoso");
        throttle.admit(" Budi.Santoso ");

        assertThatThrownBy(() -> throttle.admit("BUDI.SANTOSO"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("too-many-tries");
        assertThatCode(() -> throttle.admit("siti.rahayu")).doesNotThrowAnyException();
    }

    @Test
    void correctPasswordResetsTheCountOfTries() {
        throttle.admit("budi.santoso");
        throttle.admit("budi.santoso");
        throttle.forgive("Budi.Santoso");

        assertThatCode(() -> throttle.admit("budi.santoso")).doesNotThrowAnyException();
    }

    @Test
    void refusesAClientBeyondItsRequestsAndNotOthers() {
        var busy = client("a");
        throttle.admit(busy);
        throttle.admit(busy);
        throttle.admit(busy);

        assertThatThrownBy(() -> throttle.admit(busy))
                .isInstanceOf(ProblemException.class)
                .hasMessage("client-too-busy");
        assertThatCode(() -> throttle.admit(client("b"))).doesNotThrowAnyException();
    }

    private static ClientModel client(String id) {
        return Fakes.of(ClientModel.class, Map.of("getId", args -> id));
    }
}
