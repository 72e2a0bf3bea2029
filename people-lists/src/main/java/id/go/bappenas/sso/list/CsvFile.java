package id.go.bappenas.sso.list;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * CSV as spreadsheet programs save it: comma, semicolon, tab or vertical bar, in the charsets of {@link TextFile}. The separator
 * is the one of a line {@code sep=;}, or the one with which a row of headings is found. Rows have the numbers that a
 * spreadsheet program shows.
 */
final class CsvFile {

    private static final Pattern DECLARED = Pattern.compile("\"?sep=([^\"\\r\\n])\"?[;,\\t|]*(\\r\\n|\\r|\\n|$)");
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    /** More columns than a row of headings has. */
    private static final int WIDEST = 1000;

    /** Enough for the rows in which headings are looked for. */
    private static final int BEGINNING = 16 * 1024;

    private CsvFile() {}

    static ListFile read(byte[] file, TableFinder finder, int mostRows) {
        var text = TextFile.decode(file);
        if (text.indexOf('\0') >= 0 || text.stripLeading().startsWith("<")) {
            throw ProblemException.of(422, "list-unreadable");
        }
        var declared = DECLARED.matcher(text);
        var grid = declared.lookingAt()
                ? grid(text.substring(declared.end()), declared.group(1).charAt(0), mostRows)
                : grid(text, separator(text, finder), mostRows);
        return new ListFile(finder.find(grid), List.of(), List.of(), grid.isEmpty());
    }

    private static Grid grid(String text, char separator, int mostRows) {
        var most = mostRows + Grid.MOST_OTHER_ROWS;
        var rows = new ArrayList<RawRow>();
        var number = 0;
        try (var reader = reader(text, separator)) {
            for (CsvRecord line : reader) {
                number++;
                var row = new RawRow(
                        number, line.getFields().stream().map(ListCell::text).toList());
                if (row.isEmpty()) {
                    continue;
                }
                if (rows.size() == most) {
                    return Grid.ofCsv(rows, true);
                }
                rows.add(row);
            }
            return Grid.ofCsv(rows, false);
        } catch (CsvParseException | IOException e) {
            throw ProblemException.of(422, "list-unreadable");
        }
    }

    /** FastCSV 4.4 has no other way to read {@code "Budi" Santoso}, which is not valid CSV. */
    @SuppressWarnings("removal")
    private static CsvReader<CsvRecord> reader(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraCharsAfterClosingQuote(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    /** The one with which the headings name most columns, and then the one with most columns; where none does, the comma. */
    private static char separator(String text, TableFinder finder) {
        var beginning = text.substring(0, Math.min(text.length(), BEGINNING));
        var best = SEPARATORS[0];
        var most = 0;
        for (var separator : SEPARATORS) {
            var known = beginning.indexOf(separator) < 0 ? 0 : columns(beginning, separator, finder);
            if (known > most) {
                best = separator;
                most = known;
            }
        }
        return best;
    }

    private static int columns(String beginning, char separator, TableFinder finder) {
        try {
            return Optional.of(grid(beginning, separator, TableFinder.FIRST_ROWS))
                    .flatMap(finder::find)
                    .map(table -> WIDEST * table.fit() + table.headings().size())
                    .orElse(0);
        } catch (ProblemException e) {
            return 0;
        }
    }
}
