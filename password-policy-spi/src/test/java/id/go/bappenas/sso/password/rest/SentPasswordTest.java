package id.go.bappenas.sso.password.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentPasswordTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\0b", "a\ud83d", "\ude00a"})
    void refusesBlankTextAndTextThatCannotBeStored(String sent) {
        assertThat(SentPassword.parse(sent)).isEmpty();
    }

    @Test
    void takesAnyOtherTextAsItIs() {
        assertThat(SentPassword.parse(" Ñandú 😀\t")).contains(" Ñandú 😀\t");
    }
}
