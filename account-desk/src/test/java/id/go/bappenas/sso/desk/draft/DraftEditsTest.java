package id.go.bappenas.sso.desk.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DraftEditsTest {

    private final DraftRows stored = new DraftRows(List.of(
            new DraftRow(3, Map.of("nik", DraftCell.typed("327"), "fullName", DraftCell.typed("Ani"))),
            new DraftRow(4, Map.of("nik", DraftCell.typed("328")))));

    @Test
    void whatWasMendedIsMendedAgainInAListThatIsReadAgain() {
        var edits = DraftEdits.NONE
                .with(DraftChange.ofCells(
                        stored,
                        Map.of(3, Map.of("nik", "3273", "fullName", "Ani"), 9, Map.of("fullName", "Baru")),
                        Set.of()))
                .without(4);
        var again = new DraftRows(List.of(
                new DraftRow(2, Map.of("fullName", DraftCell.typed("Judul"))),
                new DraftRow(3, Map.of("nik", DraftCell.typed("B-1"), "unit", DraftCell.typed("Biro"))),
                new DraftRow(4, Map.of("nik", DraftCell.typed("B-2")))));

        var rows = edits.of(again);

        assertThat(edits.count()).isEqualTo(3);
        assertThat(rows.rows()).extracting(DraftRow::number).containsExactly(2, 3, 9);
        assertThat(rows.row(3).shown("nik")).isEqualTo("3273");
        assertThat(rows.row(3).shown("unit")).isEqualTo("Biro");
        assertThat(rows.row(3).shown("fullName")).isEmpty();
        assertThat(rows.row(9).shown("fullName")).isEqualTo("Baru");
    }

    @Test
    void aRowThatWasRemovedAndTypedAgainStays() {
        var edits = DraftEdits.NONE.without(4).with(List.of(new DraftChange(4, "nik", "", "3273")));

        assertThat(edits.of(stored).row(4).shown("nik")).isEqualTo("3273");
        assertThat(DraftEdits.NONE.of(stored)).isEqualTo(stored);
    }
}
