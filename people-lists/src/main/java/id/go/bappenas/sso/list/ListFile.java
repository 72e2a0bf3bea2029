package id.go.bappenas.sso.list;

import java.util.List;
import java.util.Optional;

/**
 * A file after reading.
 *
 * @param table of the first visible sheet that has one; empty if no sheet has a table
 * @param manySheets whether the workbook has more than one visible sheet
 * @param otherSheets names of the sheets that have cells and were not read, hidden ones too
 * @param blank whether no visible sheet has a cell
 */
record ListFile(Optional<Table> table, boolean manySheets, List<String> otherSheets, boolean blank) {}
