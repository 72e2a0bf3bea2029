package id.go.bappenas.sso.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Budi Santoso",
                "  Budi   Santoso  ",
                "\uFEFFBudi Santoso",
                "Bu\u200Bdi San\u00ADtoso",
                "\u200EBudi\u200F Santoso\u2060",
                "\u202DBudi Santoso\u202C",
                "\u2068Budi Santoso\u2069",
                "Budi\u00A0Santoso\u00A0",
                "\u2009Budi\u2009\u3000Santoso",
                "Budi\r\nSantoso\n",
                "Budi\tSantoso\u2028",
                "Budi\u0085Santoso",
                "Budi\u3164Santoso\u2800",
                "Budi Santoso\uFE0F",
                "Bu\uDB40\uDC01di Santoso",
                "Ｂｕｄｉ　Ｓａｎｔｏｓｏ",
                "\"Budi Santoso\"",
                "“Budi Santoso”",
                "'Budi Santoso'",
                "'Budi Santoso",
                "’Budi Santoso",
                "=\"Budi Santoso\"",
            })
    void lineIsWhatThePersonSees(String text) {
        assertThat(TypedText.oneLine(text)).isEqualTo("Budi Santoso");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O'Brien",
                "Ni'mah",
                "Ma’ruf",
                "'Aisyah",
                "‘Umar bin Nu‘man",
                "'Ābid",
                "André",
                "Nguyễn Thị Hồng",
                "Anak Agung Gde Raka, S.T., M.Sc.",
                "Siti Nur-Aini",
                "Bagian A – Perencanaan",
                "Bagian \"A\" dan \"B\"",
                "\"A\" dan \"B\"",
                "ᮃᮒᮥ",
                "李明",
                "☃ 😀",
                "'",
                "\"\"",
                "a\u0000b",
                "a\u202Eb",
            })
    void lineKeepsWhatBelongsToTheText(String text) {
        assertThat(TypedText.oneLine(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "Andre\u0301, Andr\u00E9",
        "Nur–Aini, Nur-Aini",
        "Nur\u2011Aini, Nur-Aini",
        "B‐101/PPN—1, B-101/PPN-1",
        "'''3171', 3171",
        "'''-', -",
    })
    void lineHasComposedLettersAndHyphens(String text, String line) {
        assertThat(TypedText.oneLine(text)).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "budi.s-1@surat.example",
                " budi.s-1@surat.example\u00A0",
                "\uFEFFbudi.s-1@surat.example\u200B",
                "ｂｕｄｉ．ｓ－１＠ｓｕｒａｔ．ｅｘａｍｐｌｅ",
                "budi.s–1@surat.example",
                "budi.s\u20111@surat。example",
                "'budi.s-1@surat.example",
                "’budi.s-1@surat.example",
                "'budi.s-1@surat.example'",
                "“budi.s-1@surat.example”",
                "=\"budi.s-1@surat.example\"",
                "'=\"budi.s-1@surat.example\"",
                "budi.s-1@surat.example\r\n",
            })
    void identifierIsWhatThePersonMeans(String text) {
        assertThat(TypedText.identifier(text)).isEqualTo("budi.s-1@surat.example");
    }

    @ParameterizedTest
    @CsvSource({"Budi  Santoso, Budi Santoso", "bu_di+tag, bu_di+tag", "17—05—1990, 17-05-1990", "o'brien, o'brien"})
    void identifierKeepsCaseSpacesAndSigns(String text, String identifier) {
        assertThat(TypedText.identifier(text)).isEqualTo(identifier);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3171010705900001",
                "'3171010705900001",
                "’3171010705900001",
                "=\"3171010705900001\"",
                "'=\"3171010705900001\"",
                "\"3171010705900001\"",
                "3171 0107 0590 0001",
                "3171\u00A00107\u20090590\u202F0001",
                "3171–0107—0590‒0001",
                "3171-0107−0590\u20110001",
                "3171.0107.0590.0001",
                "３１７１０１０７０５９００００１",
                "\u202A3171010705900001\u202C",
                "\u200E3171010705900001\u200F",
                "31710107\u200B05900001\uFEFF",
                "31710107\u00AD05900001",
                "31710107\n05900001\t",
            })
    void digitsAreThoseOfTheNumber(String text) {
        assertThat(TypedText.digits(text)).isEqualTo("3171010705900001");
    }

    @ParameterizedTest
    @CsvSource({"31710107O5900001", "'3171,01'", "3171/01", "abc", "3.17E+15"})
    void digitsKeepWhatIsNoNumber(String text) {
        assertThat(TypedText.digits(text)).isEqualTo(text.replace(".", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B", "\u00A0\uFEFF", "\u3164", "\r\n"})
    void blankTextIsNothing(String text) {
        assertThat(TypedText.oneLine(text)).isEmpty();
        assertThat(TypedText.identifier(text)).isEmpty();
        assertThat(TypedText.digits(text)).isEmpty();
        assertThat(TypedText.oneLine(null)).isEmpty();
    }

    /** Sorting these marks by their classes would take minutes. */
    @Test
    void pilesOfMarksStayAsTheyAre() {
        var pile = "a" + "\u0301".repeat(500_000) + "\u0323".repeat(500_000);
        var letters = "か" + "ﾞ\u0301".repeat(500_000);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(TypedText.oneLine(pile)).isEqualTo(pile);
            assertThat(TypedText.identifier(letters)).isEqualTo(letters);
        });
    }

    @Test
    void longTextsTakeTimeInProportion() {
        var text = "'\"\u200B \u00A0=–".repeat(500_000);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            TypedText.oneLine(text);
            TypedText.identifier(text);
            TypedText.digits(text);
        });
    }
}
