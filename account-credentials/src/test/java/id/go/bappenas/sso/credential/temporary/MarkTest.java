package id.go.bappenas.sso.credential.temporary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkTest {

    @Test
    void readsWhatItWrites() {
        var mark = new TemporaryPassword.Mark(
                Instant.ofEpochMilli(1_700_000_000_123L), Instant.ofEpochMilli(1_700_086_400_123L));

        assertThat(mark).hasToString("1700000000123:1700086400123");
        assertThat(TemporaryPassword.Mark.parse(mark.toString())).contains(mark);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", ":", "1", "1:", ":1", "1:2:3", "a:b", " 1:2", "1;2", "99999999999999999999:1"})
    void refusesAnyOtherText(String value) {
        assertThat(TemporaryPassword.Mark.parse(value)).isEmpty();
    }

    @Test
    void isForOnePasswordOnly() {
        var mark = TemporaryPassword.Mark.parse("1000:2000").orElseThrow();

        assertThat(mark.isFor(1000L)).isTrue();
        assertThat(mark.isFor(1001L)).isFalse();
        assertThat(mark.isFor(2000L)).isFalse();
        assertThat(mark.isFor(null)).isFalse();
    }
}
