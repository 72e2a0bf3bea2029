package id.go.bappenas.sso.desk.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.bappenas.sso.list.Column;
import id.go.bappenas.sso.list.ListCell;
import id.go.bappenas.sso.list.ListLayout;
import id.go.bappenas.sso.list.ListNote;
import id.go.bappenas.sso.list.ListRow;
import id.go.bappenas.sso.list.ListSource;
import id.go.bappenas.sso.list.PeopleList;
import id.go.bappenas.sso.provisioning.request.AttachmentType;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DraftContentTest {

    private static final String TYPED = "O'Brien <b> \u0000 \u202e 31-02-2026\r\n";

    @Test
    void whatWasTypedIsKeptAsItWasTyped() {
        var memo = Map.of("number", TYPED, "date", "besok", "subject", "", "unit", "x".repeat(100_000));
        var content = DraftContent.empty("Biro Umum")
                .withMemo("NONSENSE", true, memo)
                .with(
                        AttachmentType.MEMO,
                        new DraftFile("id", "nota.pdf", 12, null, null)
                                .refused(Problem.fields(List.of(FieldProblem.of("memo", "pdf-empty", "1"))), TYPED))
                .with(people().refused(Problem.of(422, "headings-not-found"), "", TYPED));

        var read = DraftContent.of(content.toBytes());

        assertThat(read).isEqualTo(content);
        assertThat(read.requestKind()).isEmpty();
    }

    @Test
    void aDraftOfTheLongestListFits() {
        var rows = IntStream.rangeClosed(1, PeopleList.MOST_ROWS)
                .mapToObj(number -> new DraftRow(
                        number,
                        Map.of("fullName", DraftCell.typed("x".repeat(200)), "nik", DraftCell.typed("3273010101"))))
                .toList();

        assertThat(DraftRows.of(new DraftRows(rows).toBytes())).isEqualTo(new DraftRows(rows));
    }

    @Test
    void aLargerContentIsRefused() {
        var content = DraftContent.empty("x".repeat(Packed.LARGEST));

        assertThatThrownBy(content::toBytes).isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(
                        refused.problem().status())
                .isEqualTo(413));
    }

    @Test
    void aCellThatStillSaysWhatItSaidKeepsItsKind() {
        var people = DraftRows.of(list());

        var same = with(people, Map.of(7, Map.of("birthDate", "17-03-1985", "nik", "3273")));
        var other = with(people, Map.of(7, Map.of("birthDate", "18-03-1985", "nik", "")));

        assertThat(same).isEqualTo(people);
        assertThat(other.row(7).row().cell(Column.BIRTH_DATE)).isEqualTo(ListCell.text("18-03-1985"));
        assertThat(other.row(7).row().cell(Column.NIK)).isEqualTo(ListCell.EMPTY);
    }

    @Test
    void digitsOfANumberCellThatTheOfficerHasComparedAreText() {
        var people = DraftRows.of(list());
        var typed = Map.of(7, Map.of("nik", "3273", "birthDate", "17-03-1985"));
        var checked = CellFields.checked(Map.of(CellFields.checked("cell.7.nik"), List.of("true")));

        var changes = DraftChange.ofCells(people, typed, checked);

        assertThat(changes).containsExactly(new DraftChange(7, "nik", "3273", "3273"));
        for (var rows :
                List.of(people.with(changes), DraftEdits.NONE.with(changes).of(people))) {
            assertThat(rows.row(7).row().cell(Column.NIK)).isEqualTo(ListCell.text("3273"));
            assertThat(rows.row(7).row().cell(Column.BIRTH_DATE).kind()).isEqualTo(ListCell.Kind.DATE);
        }
        assertThat(DraftChange.ofCells(people.with(changes), typed, checked)).isEmpty();
    }

    @Test
    void rowsAreAddedInOrderAndRowsWithoutTextAreLeftOut() {
        var people = with(DraftRows.of(list()), Map.of(3, Map.of("fullName", "Ani"), 12, Map.of("fullName", " ")));

        assertThat(people.rows()).extracting(DraftRow::number).containsExactly(3, 7);
        assertThat(people.lastNumber()).isEqualTo(7);
        assertThat(people.without(3).without(7).rows()).isEmpty();
        assertThat(DraftPeople.NONE.nextNumber()).isEqualTo(1);
    }

    @Test
    void aTypedColumnThatTheFileDoesNotHaveIsNotMissing() {
        var people = people();
        var rows = DraftRows.of(list());

        assertThat(rows.list(people).layout()).isEqualTo(list().layout());
        assertThat(with(rows, Map.of(7, Map.of("externalEmail", "ani@surat.example")))
                        .list(people)
                        .layout())
                .isEqualTo(ListLayout.NONE);
    }

    @Test
    void otherFieldsOfAFormAreNoCells() {
        var form = Map.of(
                "cell.12.nik", List.of(" 3273 "),
                "cell.0.nik", List.of("x"),
                "cell.1234567.nik", List.of("x"),
                "cell.12.salary", List.of("x"),
                "cell.12", List.of("x"),
                "cell.13.nik", List.<String>of(),
                "go", List.of("x"));

        assertThat(CellFields.read(form)).isEqualTo(Map.of(12, Map.of("nik", "3273")));
    }

    @Test
    void aConflictNamesTheFieldsThatDiffer() {
        var stored = DraftContent.empty("Biro").withMemo("FLEXIWORK", false, Map.of("number", "B-1", "unit", "Biro"));
        var typed = stored.withMemo("FLEXIWORK", true, Map.of("number", "B-2", "unit", "Biro"));

        assertThat(DraftChange.ofMemo(stored, typed))
                .containsExactly(
                        new DraftChange(0, "workMailbox", "", "true"), new DraftChange(0, "number", "B-1", "B-2"));
        assertThat(DraftChange.ofCells(
                        DraftRows.of(list()), Map.of(7, Map.of("nik", "3273", "fullName", "Ani")), Set.of()))
                .containsExactly(new DraftChange(7, "fullName", "", "Ani"));
    }

    private static DraftRows with(DraftRows rows, Map<Integer, Map<String, String>> typed) {
        return rows.with(DraftChange.ofCells(rows, typed, Set.of()));
    }

    private static DraftPeople people() {
        var columns = List.of(new ListSource.SourceColumn(2, "C", "No. KTP", "nomorktp", "nik", false, "3273"));
        var source = new DraftSource(
                "upload", "daftar.xlsx", new ListSource(List.of("Data"), "Data", 2, columns), Set.of("nomorktp"));
        var edits = new DraftEdits(Map.of(7, Map.of("nik", TYPED)), Set.of(9));
        return DraftPeople.of(source, list(), edits);
    }

    private static PeopleList list() {
        var row = new ListRow(
                7,
                Map.of(
                        Column.NIK,
                        new ListCell(ListCell.Kind.NUMBER, "3273", null),
                        Column.BIRTH_DATE,
                        new ListCell(ListCell.Kind.DATE, "", LocalDate.of(1985, 3, 17))));
        return new PeopleList(
                Set.of(Column.NIK, Column.BIRTH_DATE),
                List.of(row),
                new ListLayout(
                        "Data",
                        Map.of(
                                "nik", new ListLayout.Place("C", "No. KTP"),
                                "birthDate", new ListLayout.Place("D", "Tgl")),
                        Map.of("externalEmail", new ListLayout.Suggestion("E “Surel”", "email"))),
                List.of(new ListNote("employees", "rows-hidden", false, List.of("3"))));
    }
}
