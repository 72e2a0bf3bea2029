package id.go.bappenas.sso.provisioning.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.bappenas.sso.support.problem.ProblemException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class UploadLimiterTest {

    @Test
    void submitterHasTwoUploadsAtOnce() {
        var first = UploadLimiter.toSend("a");
        var second = UploadLimiter.toSend("a");

        assertRefused("a", 429);
        UploadLimiter.toSend("b").close();
        first.close();
        UploadLimiter.toSend("a").close();

        second.close();
    }

    @Test
    void nodeReceivesEightUploadsAtOnce() {
        var turns = new ArrayList<UploadLimiter.Turn>();
        for (var i = 0; i < UploadLimiter.AT_ONCE; i++) {
            turns.add(UploadLimiter.toSend("person " + i));
        }

        assertRefused("another", 503);

        turns.forEach(UploadLimiter.Turn::close);
        UploadLimiter.toSend("another").close();
    }

    @Test
    void nodeChecksTwoFilesAtOnce() {
        var turns = new ArrayList<UploadLimiter.Turn>();
        for (var i = 0; i < UploadLimiter.CHECKS; i++) {
            turns.add(UploadLimiter.toBeChecked());
        }
        try {
            // The thread would wait; an interrupted thread does not wait.
            Thread.currentThread().interrupt();
            assertThatThrownBy(UploadLimiter::toBeChecked).isInstanceOf(ProblemException.class);
            assertThat(Thread.interrupted()).isTrue();
        } finally {
            turns.forEach(UploadLimiter.Turn::close);
        }
        UploadLimiter.toBeChecked().close();
    }

    private static void assertRefused(String person, int status) {
        assertThatThrownBy(() -> UploadLimiter.toSend(person))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(status));
    }
}
