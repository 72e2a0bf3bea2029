package id.go.bappenas.sso.list;

import java.util.List;
import java.util.Optional;

/**
 * A file after reading.
 *
 * @param table of the first visible sheet that has one; empty if no sheet has a table
 * @param sheets names of the visible sheets of a workbook
 * @param otherSheets names of the sheets that have cells and were not read, hidden ones too
 * @param blank whether no visible sheet has a cell
 */
record ListFile(Optional<Table> table, List<String> sheets, List<String> otherSheets, boolean blank) {

    boolean manySheets() {
        return sheets.size() > 1;
    }
}
