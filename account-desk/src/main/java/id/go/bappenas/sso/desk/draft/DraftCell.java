package id.go.bappenas.sso.desk.draft;

import id.go.bappenas.sso.list.ListCell;
import java.time.LocalDate;

/**
 * A cell of a draft's list.
 *
 * @param kind of the cell in its file
 * @param date ISO date of a date cell, {@code null} for any other
 */
record DraftCell(ListCell.Kind kind, String text, String date) {

    /** Longest text that a page shows, in UTF-16 units. No valid cell is longer; a longer one has a finding. */
    static final int LONGEST_SHOWN = 1000;

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
        return new ListCell(kind, text, date == null ? null : LocalDate.parse(date));
    }

    /** Whether it is text alone. */
    boolean isText() {
        return kind == ListCell.Kind.TEXT && date == null;
    }

    /** The cell as a field of a form shows it: a date is {@code 17-05-1990}, and the end of a very long text is left out. */
    String shown() {
        if (text.isEmpty() && date != null) {
            var day = LocalDate.parse(date);
            return "%02d-%02d-%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        }
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    /** Without the text, because it may be logged. */
    @Override
    public String toString() {
        return "DraftCell";
    }
}
