package id.go.bappenas.sso.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Workbooks of SheetJS 0.18 and ExcelJS 4.4, made for this test. Text of them has type {@code str} without a formula, and
 * SheetJS writes a day as {@code d} or some seconds after midnight.
 */
class OtherProgramsTest {

    @ParameterizedTest
    @ValueSource(strings = {"sheetjs-serials", "exceljs-streamed"})
    void textWithoutAFormulaIsText(String name) {
        var list = read(name);

        assertThat(people(list))
                .containsExactly(
                        "2 Budi Santoso 3171011705909001 Bandung 1990-05-17 budi@surat.example 2026-12-01 2027-05-31",
                        "3 Siti Rahayu 3171014203919002 Solok 1991-03-02 siti@surat.example 2026-12-01 2027-05-31",
                        "4 Adi Wijaya 3171010101859003 Ambon 1985-01-01 adi@surat.example 2026-12-01 2027-05-31");
        assertThat(list.notes()).isEmpty();
    }

    @Test
    void hiddenFirstSheetIsNotRead() {
        var list = read("sheetjs");

        assertThat(people(list))
                .containsExactly(
                        "2 Budi Santoso 3171011705909001 Bandung 1990-05-17 budi@surat.example 2026-12-01 2027-05-31",
                        "3 Siti Rahayu 3171014203919002 Solok 1991-03-02 siti@surat.example 2026-12-01 2027-05-31",
                        "4 Adi Wijaya 3171010101859003 Ambon 1985-01-01 adi@surat.example 2026-12-01 2027-05-31");
        assertThat(list.notes())
                .extracting(ListNote::code, ListNote::arguments)
                .containsExactly(tuple("sheets-passed-over", List.of("Pegawai", "“Lama”")));
    }

    @Test
    void mergedHeadingsTextFormulasRichTextAndLinksAreRead() {
        var list = read("exceljs");

        assertThat(people(list))
                .containsExactly(
                        "4 Budi Santoso 3171011705909001 Bandung 1990-05-17 budi@surat.example 2026-12-01 2027-05-31",
                        "6 Adi Wijaya 3171010101859003 Ambon 1985-01-01 adi@surat.example 2026-12-01 2027-05-31");
        assertThat(list.notes())
                .extracting(ListNote::code, ListNote::arguments)
                .containsExactly(tuple("rows-hidden", List.of("5")));
    }

    private static List<String> people(PeopleList list) {
        return list.rows().stream()
                .map(row -> String.join(
                        " ",
                        String.valueOf(row.number()),
                        row.cell(Column.FULL_NAME).text(),
                        row.cell(Column.NIK).text(),
                        row.cell(Column.BIRTH_PLACE).text(),
                        day(row, Column.BIRTH_DATE),
                        row.cell(Column.EXTERNAL_EMAIL).text(),
                        day(row, Column.CONTRACT_START),
                        day(row, Column.CONTRACT_END)))
                .toList();
    }

    private static String day(ListRow row, Column column) {
        return row.cell(column).day().map(LocalDate::toString).orElse("");
    }

    private static PeopleList read(String name) {
        try (var file = OtherProgramsTest.class.getResourceAsStream(name + ".xlsx")) {
            return PeopleList.read(
                    file.readAllBytes(),
                    EnumSet.of(Column.FULL_NAME, Column.NIK, Column.BIRTH_PLACE, Column.BIRTH_DATE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
