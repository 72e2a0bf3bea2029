package id.go.bappenas.sso.desk.draft;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.list.Column;
import id.go.bappenas.sso.list.ListCell;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DraftRowsTest {

    private static final String TYPED = "O'Brien <b> \" \\ \u0000 \u202e 😀";

    @Test
    void cellsKeepTheirKindInTheStore() {
        var rows = new DraftRows(List.of(
                new DraftRow(
                        3,
                        Map.of(
                                "fullName", DraftCell.typed(TYPED),
                                "birthDate",
                                        DraftCell.of(new ListCell(ListCell.Kind.DATE, "", LocalDate.of(1985, 3, 17))),
                                "nik", DraftCell.of(new ListCell(ListCell.Kind.NUMBER, "3273", null)),
                                "position", DraftCell.of(new ListCell(ListCell.Kind.FORMULA, "", null)))),
                new DraftRow(9, Map.of())));

        var read = DraftRows.of(rows.toBytes());

        assertThat(read).isEqualTo(rows);
        assertThat(read.row(3).row().cell(Column.FULL_NAME).text()).isEqualTo(TYPED.strip());
        assertThat(read.row(3).shown("birthDate")).isEqualTo("17-03-1985");
        assertThat(DraftRows.of(DraftRows.NONE.toBytes())).isEqualTo(DraftRows.NONE);
    }

    @Test
    void aPageReadsItsRowsAlone() {
        var rows = new DraftRows(IntStream.rangeClosed(1, 1_000)
                .mapToObj(index -> new DraftRow(index * 2, Map.of("nik", DraftCell.typed("x" + index))))
                .toList());
        var packed = rows.toBytes();

        assertThat(DraftRows.of(packed, (index, number) -> index >= 998).rows())
                .isEqualTo(rows.rows().subList(998, 1_000));
        assertThat(DraftRows.of(packed, (index, number) -> number == 10 || number == 1_600)
                        .rows())
                .extracting(row -> row.shown("nik"))
                .containsExactly("x5", "x800");
    }

    @Test
    void aVeryLongCellIsShownWithoutItsEndAndStaysWhole() {
        var cell = DraftCell.typed("x".repeat(5_000_000));
        var rows = new DraftRows(List.of(new DraftRow(1, Map.of("fullName", cell))));

        var shown = rows.row(1).shown("fullName");

        assertThat(shown).hasSize(DraftCell.LONGEST_SHOWN + 1).endsWith("…");
        assertThat(rows.with(DraftChange.ofCells(rows, Map.of(1, Map.of("fullName", shown, "nik", "3273")), Set.of()))
                        .row(1)
                        .cells())
                .containsEntry("fullName", cell)
                .containsKey("nik");
    }

    @Test
    void nothingOfAPersonIsInALog() {
        var row = new DraftRow(1, Map.of("fullName", DraftCell.typed("Ani")));
        var rows = new DraftRows(List.of(row));

        assertThat(List.of(
                        row,
                        rows,
                        row.cells(),
                        new DraftChange(1, "fullName", "Ani", "Ani"),
                        DraftPeople.NONE.of(rows),
                        DraftContent.empty("Ani"),
                        new Draft("1", 1, Instant.EPOCH, DraftContent.empty("Ani"))))
                .noneMatch(one -> one.toString().contains("Ani"));
    }
}
