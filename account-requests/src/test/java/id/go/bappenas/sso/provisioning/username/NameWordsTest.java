package id.go.bappenas.sso.provisioning.username;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NameWordsTest {

    /** A former pattern tried each way to cut the letters into parts: hours for this name. */
    @Test
    void readsLongWordLikeDegreeInLinearTime() {
        var word = "S." + "kom".repeat(3_000);

        var words = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> NameWords.of("Budi " + word + "1"));

        assertThat(words).startsWith("budi");
    }

    @Test
    void degreesWithDotsAreDropped() {
        assertThat(NameWords.of("Budi Santoso S.Kom. M.Si Ph.D")).containsExactly("budi", "santoso");
    }
}
