package id.go.bappenas.sso.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmployeeSearchTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "3273010101859001 | NIK | 3273010101859001",
                "NIK: 3273 0101 0185 9001 | NIK | 3273010101859001",
                "'3273010101859001 | NIK | 3273010101859001",
                "198503172010011001 | NIP | 198503172010011001",
                "19850317 201001 1 001 | NIP | 198503172010011001",
                "327301010185900 | USERNAME | 327301010185900",
                "32730101018590012 | USERNAME | 32730101018590012",
                "3273 0101 | USERNAME | 3273 0101",
                "Budi@Surat.Example | ADDRESS | Budi@Surat.Example",
                "budi.santoso | NAME | budi.santoso",
                "  Budi   Santoso  | NAME | Budi Santoso",
                "O'Brien | NAME | O'Brien",
                "bu*di% | NAME | bu di",
                "\"budi\" | NAME | budi",
                "budi\\ | NAME | budi",
            })
    void textIsTakenForOneKindOfValue(String typed, EmployeeSearch.By by, String text) {
        assertThat(EmployeeSearch.parse(typed)).contains(new EmployeeSearch(by, text));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "ab", "**", "***", "%%%%", "\"\"\""})
    void textWithFewerThanThreeLettersIsNoSearch(String typed) {
        assertThat(EmployeeSearch.parse(typed)).isEmpty();
    }

    @Test
    void textOfMoreThanAHundredCharactersIsNoSearch() {
        assertThat(EmployeeSearch.parse("a".repeat(100))).isPresent();
        assertThat(EmployeeSearch.parse("a".repeat(101))).isEmpty();
    }

    @Test
    void searchDoesNotShowItsValueInALog() {
        assertThat(EmployeeSearch.parse("3273010101859001").orElseThrow()).hasToString("EmployeeSearch[nik]");
    }
}
