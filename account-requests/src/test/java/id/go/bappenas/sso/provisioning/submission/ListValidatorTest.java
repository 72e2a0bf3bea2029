package id.go.bappenas.sso.provisioning.submission;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.list.Column;
import id.go.bappenas.sso.list.ListCell;
import id.go.bappenas.sso.list.ListRow;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.request.RequestKind;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every finding of the list itself, each with a row that has only this finding. */
class ListValidatorTest {

    private static final ListConstraints CONSTRAINTS = new ListConstraints(
            address -> address.domain().endsWith("bappenas.go.id"),
            username -> username.startsWith("postmaster"),
            60,
            LocalDate.of(2026, 11, 23));

    private static final String NIK = "3273010203900001";

    @Test
    void goodRowHasNoFindings() {
        var row = judge(RequestKind.FLEXIWORK, good(1)).get(0);

        assertThat(row.findings()).isEmpty();
        assertThat(row.employee().orElseThrow().birthDate()).isEqualTo("1990-03-02");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "FULL_NAME | null | cell-empty",
                "FULL_NAME | Rina <b> | name-invalid",
                "FULL_NAME | =HYPERLINK(\"x\") | name-invalid",
                "FULL_NAME | jahat.com | text-url",
                "NIK | null | cell-empty",
                "NIK | 327301020390000 | nik-invalid",
                "NIK | 3.27301E+15 | nik-rounded",
                "NIK | 3,273,010,203,900,000 | nik-rounded",
                "NIK | 3.273.010.203.900.000 | nik-rounded",
                "NIK | 3273010203900001.0 | nik-rounded",
                "NIK | - | cell-empty",
                "NIK | 32730102O3900001 | nik-invalid",
                "FULL_NAME | - | cell-empty",
                "BIRTH_PLACE | – | cell-empty",
                "BIRTH_DATE | 0 | cell-empty",
                "BIRTH_DATE | 31 Februari 1990 | birth-date-invalid-in-list",
                "BIRTH_DATE | 2 Maret 15 | year-short",
                "BIRTH_DATE | 02/03/10 | year-short",
                "BIRTH_DATE | 17/05/05 | year-short",
                "BIRTH_DATE | 02-03-26 | year-short",
                "BIRTH_DATE | 5 Juni 12 | year-short",
                "CONTRACT_START | 26/01/27 | year-short",
                "CONTRACT_START | 31/02/26 | date-invalid",
                "CONTRACT_END | 27-11-30 | year-short",
                "BIRTH_DATE | 32934 | birth-date-invalid-in-list",
                "BIRTH_PLACE | null | cell-empty",
                "BIRTH_PLACE | 123 | birth-place-invalid",
                "BIRTH_DATE | null | cell-empty",
                "BIRTH_DATE | 1990-02-30 | birth-date-invalid-in-list",
                "BIRTH_DATE | 03/31/1990 | birth-date-invalid-in-list",
                "EXTERNAL_EMAIL | bukan | address-invalid",
                "EXTERNAL_EMAIL | rina@surat | address-invalid",
                "EXTERNAL_EMAIL | rina@surat,example | address-invalid",
                "EXTERNAL_EMAIL | rina@surat.example, rina@mail.example | address-several",
                "EXTERNAL_EMAIL | r\u0456na@surat.example | address-letter",
                "EXTERNAL_EMAIL | rina@bappenas.go.id | address-own-domain",
                "EMPLOYEE_NUMBER | 123 | employee-number-invalid",
                "EMPLOYEE_NUMBER | 1.99E+17 | employee-number-rounded",
                "USERNAME | Postmaster | username-reserved",
                "UNIT | www.jahat.example | text-url",
                "POSITION | https://jahat.example | text-url",
                "CONTRACT_START | null | contract-missing",
                "CONTRACT_START | besok | date-invalid",
                "CONTRACT_START | - | contract-missing",
                "CONTRACT_END | tidak ada | contract-missing",
                "USERNAME | rina.me | text-url",
                "CONTRACT_START | 2028-01-01 | contract-order",
                "CONTRACT_END | 2100-12-31 | contract-too-long",
                "CONTRACT_END | null | contract-missing",
                "CONTRACT_END | 1999-01-01 | date-invalid",
            })
    void errors(Column column, String value, String code) {
        var cells = new EnumMap<>(good(1).cells());
        cells.put(column, ListCell.text(value == null ? "" : value));

        var findings =
                judge(RequestKind.FLEXIWORK, new ListRow(1, cells)).get(0).findings();

        assertThat(findings).extracting(Finding::code).containsExactly(code);
        assertThat(findings).allMatch(Finding::isError);
    }

    @Test
    void contractInPastIsError() {
        var cells = new EnumMap<>(good(1).cells());
        cells.put(Column.CONTRACT_START, ListCell.text("2026-01-01"));
        cells.put(Column.CONTRACT_END, ListCell.text("2026-11-22"));

        assertThat(codes(RequestKind.FLEXIWORK, new ListRow(1, cells))).containsExactly("contract-over");
        cells.put(Column.CONTRACT_END, ListCell.text("2026-11-23"));
        assertThat(codes(RequestKind.FLEXIWORK, new ListRow(1, cells))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"NIK, nik-in-number-cell", "EMPLOYEE_NUMBER, employee-number-in-number-cell"})
    void refusesNumberInNumericCell(Column column, String code) {
        var cells = new EnumMap<>(good(1).cells());
        cells.put(column, new ListCell(ListCell.Kind.NUMBER, "327301020390000", null));

        assertThat(codes(RequestKind.FLEXIWORK, new ListRow(1, cells))).containsExactly(code);
    }

    @Test
    void refusesFormulaInAnyCell() {
        for (var column : Column.values()) {
            var cells = new EnumMap<>(good(1).cells());
            cells.put(column, new ListCell(ListCell.Kind.FORMULA, "", null));

            assertThat(codes(RequestKind.FLEXIWORK, new ListRow(1, cells))).containsExactly("cell-formula");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NIK, 3273010203910001, nik-date-differs birth-date-order",
        "NIK, 9973010203900001, nik-province-unknown",
        "NIK, 3299010203900001, nik-regency-unknown",
        "NIK, 3273010203900000, nik-serial-zero",
        "EMPLOYEE_NUMBER, 199104022015032001, employee-number-date-differs",
        "USERNAME, R!, username-malformed",
        "EXTERNAL_EMAIL, '', address-left-out",
        "EXTERNAL_EMAIL, -, address-left-out",
        "EXTERNAL_EMAIL, rina@gmial.com, address-misspelt",
        "FULL_NAME, Rina \u0412ijaya, letters-foreign",
        "BIRTH_PLACE, \u0412andung, letters-foreign",
        "UNIT, \u0412iro Umum, letters-foreign",
    })
    void warnings(Column column, String value, String codes) {
        var cells = new EnumMap<>(good(1).cells());
        cells.put(column, ListCell.text(value));

        var row = judge(RequestKind.FLEXIWORK, new ListRow(1, cells)).get(0);

        assertThat(row.findings()).extracting(Finding::code).containsExactly(codes.split(" "));
        assertThat(row.hasErrors()).isFalse();
    }

    @Test
    void womenHaveFortyDaysMoreInTheirNik() {
        var cells = new EnumMap<>(good(1).cells());
        cells.put(Column.NIK, ListCell.text("3273014203900001"));

        assertThat(codes(RequestKind.FLEXIWORK, new ListRow(1, cells))).isEmpty();
    }

    @Test
    void activationNeedsAddress() {
        var cells = new EnumMap<>(good(1).cells());
        cells.remove(Column.EXTERNAL_EMAIL);

        assertThat(codes(RequestKind.SSO_ACTIVATION, new ListRow(1, cells))).containsExactly("address-missing");
    }

    @Test
    void findingOfARepeatedValueNamesTheFirstRow() {
        var again = new EnumMap<>(good(2).cells());
        again.put(Column.NIK, ListCell.text(NIK));
        again.put(Column.EXTERNAL_EMAIL, ListCell.text("rina1@surat.example"));

        var row = judge(RequestKind.FLEXIWORK, good(1), new ListRow(7, again)).get(1);

        assertThat(row.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("row-repeated", "address-repeated");
        assertThat(row.findings())
                .allSatisfy(finding -> assertThat(finding.arguments()).containsExactly("1"));
    }

    @Test
    void storedFindingsFitTheColumnAndCanBeReadAgain() {
        var findings = IntStream.range(0, 200)
                .mapToObj(i -> Finding.warning("nik", "nik-in-other-request", "argument " + i))
                .toList();

        var stored = Finding.write(findings);

        assertThat(stored.length()).isLessThanOrEqualTo(4000);
        assertThat(Finding.read(stored)).isNotEmpty().isSubsetOf(findings);
    }

    @ParameterizedTest
    @MethodSource("id.go.bappenas.sso.provisioning.submission.TypedCells#understood")
    void cellOfAnOfficeIsUnderstood(Column column, String value, String meant) {
        var cells = new EnumMap<>(good(1).cells());
        cells.put(column, ListCell.text(value));

        var row = judge(RequestKind.FLEXIWORK, new ListRow(1, cells)).get(0);

        assertThat(row.findings())
                .filteredOn(finding -> !finding.code().equals("address-left-out"))
                .isEmpty();
        assertThat(TypedCells.value(row.employee().orElseThrow(), column)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        // The NIK has 2 March 1990.
        "02/03/1990, 02/04/1990, ",
        "03/02/1990, 02/04/1990, birth-date-exchanged nik-date-differs",
        "1990-02-03, 02/04/1990, birth-date-exchanged nik-date-differs",
        "03/02/1990, 25/04/1990, birth-date-exchanged nik-date-differs",
        "05/06/1990, 02/04/1990, birth-date-order nik-date-differs",
        "05.06.1990, 02/04/1990, birth-date-order nik-date-differs",
        "05/06/1990, 25/04/1990, nik-date-differs",
        "5 Juni 1990, 02/04/1990, nik-date-differs",
        "06/06/1990, 02/04/1990, nik-date-differs",
        "15/06/1990, 02/04/1990, nik-date-differs"
    })
    void birthDateWhoseDayMayBeItsMonthIsTold(String date, String ofAnother, String codes) {
        var cells = new EnumMap<>(good(1).cells());
        cells.put(Column.BIRTH_DATE, ListCell.text(date));
        var other = new EnumMap<>(good(2).cells());
        other.put(Column.FULL_NAME, ListCell.text("Sari Dewi"));
        other.put(Column.BIRTH_DATE, ListCell.text(ofAnother));

        var row = judge(RequestKind.FLEXIWORK, new ListRow(1, cells), new ListRow(2, other))
                .get(0);

        assertThat(row.findings())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(codes == null ? new String[0] : codes.split(" "));
        assertThat(row.hasErrors()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2009-11-23, false", "2009-11-24, true", "2024-05-17, true", "1955-11-24, false", "1955-11-23, true"})
    void unusualAgeIsTold(LocalDate birthDate, boolean isTold) {
        var cells = new EnumMap<>(good(1).cells());
        cells.put(Column.BIRTH_DATE, ListCell.text(birthDate.toString()));

        assertThat(codes(RequestKind.FLEXIWORK, new ListRow(1, cells)).contains("birth-date-age"))
                .isEqualTo(isTold);
    }

    @Test
    void nameOfTwoPeopleIsToldOnce() {
        var other = new EnumMap<>(good(2).cells());
        other.put(Column.FULL_NAME, ListCell.text("Dr. RINA WIJAYA, S.E."));

        var rows = judge(RequestKind.FLEXIWORK, good(1), new ListRow(2, other));

        assertThat(rows.get(0).findings()).isEmpty();
        assertThat(rows.get(1).findings()).containsExactly(Finding.warning("fullName", "name-repeated", "1"));
    }

    @Test
    void contractOfMoreThanFiveYearsIsToldWhereTheServerAllowsIt() {
        var cells = new EnumMap<>(good(1).cells());
        cells.put(Column.CONTRACT_END, ListCell.text("2099-12-31"));
        var patient = new ListConstraints(address -> false, username -> false, 1200, LocalDate.of(2026, 11, 23));

        var row = new ListValidator(RequestKind.FLEXIWORK, patient)
                .judge(List.of(new ListRow(1, cells)))
                .get(0);

        assertThat(row.findings()).containsExactly(Finding.warning("contractEnd", "contract-far"));
    }

    private List<String> codes(RequestKind kind, ListRow row) {
        return judge(kind, row).get(0).findings().stream().map(Finding::code).toList();
    }

    private List<ValidatedRow> judge(RequestKind kind, ListRow... rows) {
        return new ListValidator(kind, CONSTRAINTS).judge(List.of(rows));
    }

    private static ListRow good(int number) {
        return new ListRow(
                number,
                new EnumMap<>(Map.of(
                        Column.FULL_NAME, ListCell.text("Rina Wijaya"),
                        Column.NIK, ListCell.text("327301020390000" + number),
                        Column.BIRTH_PLACE, ListCell.text("Bandung"),
                        Column.BIRTH_DATE, ListCell.text("02/03/1990"),
                        Column.EXTERNAL_EMAIL, ListCell.text("rina" + number + "@surat.example"),
                        Column.CONTRACT_START, ListCell.text("2026-12-01"),
                        Column.CONTRACT_END, ListCell.text("2027-11-30"))));
    }
}
