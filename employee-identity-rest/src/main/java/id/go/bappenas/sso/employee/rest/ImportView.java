package id.go.bappenas.sso.employee.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Result of a list.
 *
 * @param ignoredColumns known headings that this list does not use
 * @param warnings about the list as a whole: what was not read
 */
record ImportView(
        boolean dryRun,
        int rows,
        long recorded,
        long unchanged,
        long refused,
        List<String> ignoredColumns,
        List<Map<String, Object>> warnings,
        List<Row> results) {

    /** Result of a row. */
    enum Outcome {
        RECORDED,
        UNCHANGED,
        REFUSED
    }

    /**
     * @param row as the spreadsheet or the editor shows it
     * @param errors why the row was refused
     * @param findings unusual parts of the NIK
     */
    record Row(
            int row,
            String username,
            String outcome,
            List<Map<String, Object>> errors,
            List<Map<String, Object>> findings) {

        static Row of(
                int row,
                String username,
                Outcome outcome,
                List<Map<String, Object>> errors,
                List<Map<String, Object>> findings) {
            return new Row(row, username, outcome.name().toLowerCase(Locale.ROOT), errors, findings);
        }

        private boolean is(Outcome wanted) {
            return outcome.equals(wanted.name().toLowerCase(Locale.ROOT));
        }
    }

    static ImportView of(
            boolean dryRun, List<String> ignoredColumns, List<Map<String, Object>> warnings, List<Row> results) {
        return new ImportView(
                dryRun,
                results.size(),
                count(results, Outcome.RECORDED),
                count(results, Outcome.UNCHANGED),
                count(results, Outcome.REFUSED),
                ignoredColumns,
                warnings,
                results);
    }

    private static long count(List<Row> results, Outcome outcome) {
        return results.stream().filter(row -> row.is(outcome)).count();
    }
}
