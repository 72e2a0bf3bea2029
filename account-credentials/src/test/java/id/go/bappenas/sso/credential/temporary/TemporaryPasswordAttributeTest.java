package id.go.bappenas.sso.credential.temporary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemporaryPasswordAttributeTest {

    @Test
    void valueIsReadAsItWasWritten() {
        var value = new TemporaryPassword.AttributeValue(
                Instant.ofEpochMilli(1_700_000_000_123L), Instant.ofEpochMilli(1_700_086_400_123L));

        assertThat(value).hasToString("1700000000123:1700086400123");
        assertThat(TemporaryPassword.AttributeValue.parse(value.toString())).contains(value);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", ":", "1", "1:", ":1", "1:2:3", "a:b", " 1:2", "1;2", "99999999999999999999:1"})
    void textOfAnotherFormatHasNoValue(String text) {
        assertThat(TemporaryPassword.AttributeValue.parse(text)).isEmpty();
    }

    @Test
    void valueIsForOnePasswordOnly() {
        var value = TemporaryPassword.AttributeValue.parse("1000:2000").orElseThrow();

        assertThat(value.isFor(1000L)).isTrue();
        assertThat(value.isFor(1001L)).isFalse();
        assertThat(value.isFor(2000L)).isFalse();
        assertThat(value.isFor(null)).isFalse();
    }
}
