package id.go.bappenas.sso.provisioning.report;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * CSV without formulas: an apostrophe precedes text that a spreadsheet program could execute (OWASP, CSV injection). Separated
 * by semicolons, as spreadsheet programs in Indonesia expect.
 */
final class SafeCsv {

    /** Includes wide forms, because programs for East Asian languages treat them as the normal characters. */
    private static final Pattern FORMULA =
            Pattern.compile("(?s)^[\\s\\p{Cc}\\p{Cf}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20|%].*");

    private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\t]+");

    private SafeCsv() {}

    static String line(Collection<String> cells) {
        return cells.stream().map(SafeCsv::cell).collect(Collectors.joining(";")) + "\r\n";
    }

    static String cell(String text) {
        var oneLine = BREAKS.matcher(text == null ? "" : text).replaceAll(" ");
        var safe = FORMULA.matcher(oneLine).matches() ? "'" + oneLine : oneLine;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
