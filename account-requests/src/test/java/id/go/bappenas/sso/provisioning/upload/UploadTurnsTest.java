package id.go.bappenas.sso.provisioning.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.bappenas.sso.support.problem.ProblemException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class UploadTurnsTest {

    @Test
    void onePersonHasTwoTurnsAndGetsThemBack() {
        var first = UploadTurns.toSend("a");
        var second = UploadTurns.toSend("a");

        assertRefused("a", 429);
        UploadTurns.toSend("b").close();
        first.close();
        UploadTurns.toSend("a").close();

        second.close();
    }

    @Test
    void aNodeHasEightTurns() {
        var turns = new ArrayList<UploadTurns.Turn>();
        for (var i = 0; i < UploadTurns.AT_ONCE; i++) {
            turns.add(UploadTurns.toSend("person " + i));
        }

        assertRefused("another", 503);

        turns.forEach(UploadTurns.Turn::close);
        UploadTurns.toSend("another").close();
    }

    @Test
    void twoFilesAreLookedAtAtOnce() {
        var turns = new ArrayList<UploadTurns.Turn>();
        for (var i = 0; i < UploadTurns.CHECKS; i++) {
            turns.add(UploadTurns.toBeChecked());
        }
        try {
            // The thread would wait; an interrupted one does not.
            Thread.currentThread().interrupt();
            assertThatThrownBy(UploadTurns::toBeChecked).isInstanceOf(ProblemException.class);
            assertThat(Thread.interrupted()).isTrue();
        } finally {
            turns.forEach(UploadTurns.Turn::close);
        }
        UploadTurns.toBeChecked().close();
    }

    private static void assertRefused(String person, int status) {
        assertThatThrownBy(() -> UploadTurns.toSend(person))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(status));
    }
}
