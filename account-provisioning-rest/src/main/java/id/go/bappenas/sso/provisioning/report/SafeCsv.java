package id.go.bappenas.sso.provisioning.report;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * CSV that does nothing when a spreadsheet opens it: what a program could take for a formula gets an apostrophe in front (OWASP,
 * CSV injection). Semicolons, as spreadsheets in Indonesian expect.
 */
final class SafeCsv {

    /** The wide forms too: programs for East Asian languages take them for the usual ones. */
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
