package id.go.bappenas.sso.desk.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.go.bappenas.sso.list.ListCell;
import java.time.LocalDate;

/**
 * A cell of a draft's list.
 *
 * @param k kind of the cell in its file
 * @param t text
 * @param d ISO date of a date cell, {@code null} for any other
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftCell(ListCell.Kind k, String t, String d) {

    static DraftCell of(ListCell cell) {
        return new DraftCell(
                cell.kind(),
                cell.text(),
                cell.date() == null ? null : cell.date().toString());
    }

    static DraftCell typed(String text) {
        return of(ListCell.text(text));
    }

    ListCell cell() {
        return new ListCell(k, t, d == null ? null : LocalDate.parse(d));
    }

    /** The cell as a field of a form shows it. A date is {@code 17-05-1990}. */
    String shown() {
        if (!t.isEmpty() || d == null) {
            return t;
        }
        var day = LocalDate.parse(d);
        return "%02d-%02d-%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    /** Without the text, because it may be logged. */
    @Override
    public String toString() {
        return "DraftCell";
    }
}
