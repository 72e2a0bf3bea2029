package id.go.bappenas.sso.support.list;

import java.time.LocalDate;

/**
 * One cell of a list.
 *
 * @param text what is written, stripped; empty for an empty cell
 * @param date what a spreadsheet's date cell says, {@code null} for any other cell
 */
public record ListCell(Kind kind, String text, LocalDate date) {

    /** What a spreadsheet says of the cell; everything in CSV is text. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        FORMULA
    }

    /** No cell at all. */
    public static final ListCell EMPTY = text("");

    /** A cell as CSV has it. */
    public static ListCell text(String text) {
        return new ListCell(Kind.TEXT, text.strip(), null);
    }

    public boolean isEmpty() {
        return kind == Kind.TEXT && text.isEmpty();
    }

    /** Without the text: it may land in a log. */
    @Override
    public String toString() {
        return "ListCell[" + kind + "]";
    }
}
