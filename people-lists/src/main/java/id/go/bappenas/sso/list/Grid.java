package id.go.bappenas.sso.list;

import java.util.List;

/**
 * The rows of a sheet, or of a CSV file, without blank and hidden rows.
 *
 * @param sheet name of the sheet; empty for a CSV file
 * @param hiddenRows numbers of the hidden rows that are not blank
 * @param cut whether the sheet has more rows than were read
 */
record Grid(String sheet, List<RawRow> rows, List<Integer> hiddenRows, boolean cut) {

    /** Rows of a sheet beside the people: titles, headings, totals, signatures. */
    static final int MOST_OTHER_ROWS = 300;

    static Grid ofCsv(List<RawRow> rows, boolean cut) {
        return new Grid("", rows, List.of(), cut);
    }

    boolean isWorkbook() {
        return !sheet.isEmpty();
    }

    boolean isEmpty() {
        return rows.isEmpty() && hiddenRows.isEmpty();
    }
}
