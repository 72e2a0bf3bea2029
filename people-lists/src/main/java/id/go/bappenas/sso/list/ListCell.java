package id.go.bappenas.sso.list;

import id.go.bappenas.sso.support.DateText;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One cell of a list.
 *
 * @param text what is written, stripped; empty for an empty cell
 * @param date of a spreadsheet's date cell, and of a number that may be one; {@code null} for any other cell
 */
public record ListCell(Kind kind, String text, LocalDate date) {

    /** Type of the cell in a spreadsheet; every CSV cell is text. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        FORMULA,
        /** Text for two columns that could not be divided, as a contract of “12 bulan”. */
        UNSPLIT
    }

    /** A missing or empty cell. */
    public static final ListCell EMPTY = text("");

    /** A cell with a formula, or with an error in place of a value. */
    static final ListCell FORMULA = new ListCell(Kind.FORMULA, "", null);

    static ListCell date(LocalDate day) {
        return new ListCell(Kind.DATE, "", day);
    }

    /** A cell of a CSV file. */
    public static ListCell text(String text) {
        return new ListCell(Kind.TEXT, text.strip(), null);
    }

    static ListCell unsplit(String text) {
        return new ListCell(Kind.UNSPLIT, text, null);
    }

    public boolean isEmpty() {
        return kind == Kind.TEXT && text.isEmpty();
    }

    /** The date of a date cell, or of a text in a format of {@link DateText}. */
    public Optional<LocalDate> day() {
        return date != null ? Optional.of(date) : DateText.parse(text);
    }

    /** Without the text, because it may be logged. */
    @Override
    public String toString() {
        return "ListCell[" + kind + "]";
    }
}
