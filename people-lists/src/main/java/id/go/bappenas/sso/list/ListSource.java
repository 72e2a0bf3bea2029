package id.go.bappenas.sso.list;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The file of a list as a person sees it.
 *
 * @param sheets names of the visible sheets; empty for CSV
 * @param sheet that was read; empty for CSV, and if no sheet has a table
 * @param headingRow number of the (last) row of headings; 0 if there is none
 */
public record ListSource(List<String> sheets, String sheet, int headingRow, List<SourceColumn> columns) {

    private static final int LONGEST_EXAMPLE = 40;
    private static final int FIRST_ROWS = 20;
    private static final int MOST_SHEETS = 50;

    /**
     * A column with a heading or a cell.
     *
     * @param index from 0
     * @param letters as a spreadsheet program shows them
     * @param heading as written, in one line
     * @param key the heading without letter case, blanks and punctuation, for {@link ListChoice#remembered}; empty without a heading
     * @param use id of the {@link ColumnUse}
     * @param remembered whether the use is one that was said of the heading before
     * @param example the first of its cells
     */
    public record SourceColumn(
            int index, String letters, String heading, String key, String use, boolean remembered, String example) {

        /** Without the example, because it may be logged. */
        @Override
        public String toString() {
            return "SourceColumn[" + letters + "]";
        }
    }

    static ListSource of(ListFile file, ListChoice choice) {
        var sheets = file.sheets().stream().limit(MOST_SHEETS).toList();
        return file.table()
                .map(table -> new ListSource(sheets, table.grid().sheet(), table.headingRow(), columns(table, choice)))
                .orElseGet(() -> new ListSource(sheets, "", 0, List.of()));
    }

    private static List<SourceColumn> columns(Table table, ListChoice choice) {
        var assigned = ColumnAssignment.columns(table);
        return IntStream.range(0, table.headings().size())
                .mapToObj(index -> column(table, table.headings().get(index), assigned, choice))
                .filter(column ->
                        !column.heading().isEmpty() || !column.example().isEmpty())
                .toList();
    }

    private static SourceColumn column(Table table, Heading heading, Map<Column, Heading> assigned, ListChoice choice) {
        // What was chosen is shown although another column may have been chosen for the same.
        var uses = choice.uses().containsKey(heading.index())
                || heading.meaning().columns().stream().anyMatch(column -> assigned.get(column) == heading);
        return new SourceColumn(
                heading.index(),
                heading.letters(),
                heading.shown(),
                HeadingWords.compact(heading.text()),
                (uses ? new ColumnUse(heading.meaning().columns()) : ColumnUse.UNUSED).id(),
                choice.rememberedUse(heading.index(), heading.text()).isPresent(),
                example(table, heading.index()));
    }

    private static String example(Table table, int index) {
        var text = table.below().stream()
                .limit(FIRST_ROWS)
                .map(row -> row.cell(index))
                .filter(cell -> !cell.isEmpty())
                .map(cell -> cell.date() == null ? cell.text() : cell.date().toString())
                .filter(shown -> !shown.isEmpty())
                .findFirst()
                .orElse("");
        return text.length() <= LONGEST_EXAMPLE ? text : text.substring(0, LONGEST_EXAMPLE) + "…";
    }
}
