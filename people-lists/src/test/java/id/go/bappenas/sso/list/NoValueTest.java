package id.go.bappenas.sso.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoValueTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "–",
                "—",
                "--",
                "- -",
                ".",
                "...",
                "_",
                "0",
                "000",
                "x",
                "XXX",
                "/",
                "'-",
                "\u00A0-\u200B",
                "?"
            })
    void signsAreNoValue(String text) {
        assertThat(NoValue.isMark(text)).isTrue();
        assertThat(NoValue.isNone(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tidak ada",
                "Tidak Ada.",
                "(tidak ada)",
                "n/a",
                "N.A.",
                "#N/A",
                "nihil",
                "belum ada",
                "None",
                "null",
                "kosong",
                "TDK ADA"
            })
    void wordsSayThatThereIsNoValue(String text) {
        assertThat(NoValue.isNone(text)).isTrue();
        assertThat(NoValue.isMark(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Non PNS",
                "non-pns",
                "Non ASN",
                "NON ASN/PNS",
                "PPNPN",
                "Honorer",
                "Tenaga Ahli",
                "belum ada NIP",
                "-",
                "0"
            })
    void kindsOfPeopleHaveNoEmployeeNumber(String text) {
        assertThat(NoValue.isNoEmployeeNumber(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nana", "Tenaga Ahli", "Kontrak", "XI", "10", "Nil Desperandum", "A", "budi"})
    void otherTextsAreValues(String text) {
        assertThat(NoValue.isNone(text)).isFalse();
    }
}
