package id.go.bappenas.sso.password.contextwords;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.password.text.TextFolding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyboardRunsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qwerty",
                "ytrewq",
                "asdfgh",
                "zxcvbn",
                "poiuy",
                "12345",
                "123456",
                "654321",
                "67890",
                "09876",
                "01234",
                "abcdef",
                "fedcba",
                "vwxyz",
                "1q2w3e",
                "q1w2e",
                "1qaz2wsx",
                "!qaz@wsx",
                "qazwsx",
                "!@#$%",
                "xxQWERTxx",
                "Rapat#45678",
                "qw3rty",
                "a$dfgh",
                "4sdfg",
                "h1jk1m"
            })
    void findsARunOfFiveAnywhere(String password) {
        assertThat(isFound(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "q",
                "qwer",
                "1234",
                "abcd",
                "4321",
                "asdf",
                "qwer-asdf-zxcv",
                "1234-1234",
                "13579",
                "qwret",
                "12354",
                "19870412",
                "rapat",
                "property",
                "stare",
                "redcar",
                "toy poster",
                "abcxyz"
            })
    void fourKeysAreNoRun(String password) {
        assertThat(isFound(password)).isFalse();
    }

    private static boolean isFound(String password) {
        var plain = TextFolding.plain(password);
        return KeyboardRuns.hasOneIn(plain) || KeyboardRuns.hasOneIn(TextFolding.substitute(plain));
    }
}
