package id.go.bappenas.sso.support.keycloak.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SubmissionStoreTest {

    private static final long HEAP = 32_000;

    private final AtomicLong now = new AtomicLong();
    private final SubmissionStore store = new SubmissionStore(HEAP, now::get);

    @Test
    void nodeAddsABoundedNumberOfFormsInHalfAMinute() {
        for (var number = 0; number < 20_000; number++) {
            assertThat(store.hasRoom(1, 0)).isTrue();
        }
        assertThat(store.hasRoom(1, 0)).isFalse();

        now.addAndGet(31_000_000_000L);

        assertThat(store.hasRoom(1, 0)).isTrue();
    }

    @Test
    void nodeAddsABoundedSizeOfAnswersInHalfAMinute() {
        assertThat(store.hasRoom(0, 999)).isTrue();
        assertThat(store.hasRoom(0, 2)).isFalse();
        assertThat(store.hasRoom(0, 1)).isTrue();
    }
}
