package id.go.bappenas.sso.password.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInNameTest {

    @ParameterizedTest
    @CsvSource({
        "budi.santoso, budi.santoso",
        "'\uFEFFbudi.santoso\u00A0', budi.santoso",
        "ｂｕｄｉ＠ｋａｎｔｏｒ．ｅｘａｍｐｌｅ, budi@kantor.example",
        "'budi\0', budi\uFFFD",
        "'\u200B', ''",
        ","
    })
    void nameIsCleanedAndCanBeLookedUp(String typed, String name) {
        assertThat(SignInName.of(typed)).isEqualTo(name);
    }
}
