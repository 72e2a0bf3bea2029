package id.go.bappenas.sso.list;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** CSV as spreadsheet programs save it: comma or semicolon, UTF-8 with or without a byte order mark, or Windows-1252. */
final class CsvFile {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char MARK = '\uFEFF';

    private CsvFile() {}

    static List<RawRow> rows(byte[] file, int mostRows) {
        var text = decode(file);
        if (text.indexOf('\0') >= 0) {
            throw ProblemException.of(422, "list-unreadable");
        }
        var rows = new ArrayList<RawRow>();
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord line : reader) {
                rows.add(row(line));
                // One more for the row of headings.
                if (rows.size() > mostRows + 1) {
                    throw ProblemException.of(422, "list-too-long", String.valueOf(mostRows));
                }
            }
            return rows;
        } catch (CsvParseException | IOException e) {
            throw ProblemException.of(422, "list-unreadable");
        }
    }

    private static RawRow row(CsvRecord line) {
        return new RawRow(
                Math.toIntExact(line.getStartingLineNumber()),
                line.getFields().stream().map(ListCell::text).toList());
    }

    private static String decode(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(file, WINDOWS);
        }
    }

    /** The one that occurs more often in the line of headings; a heading contains neither. */
    private static char separator(String text) {
        var headings = text.lines().findFirst().orElse("");
        return count(headings, ';') > count(headings, ',') ? ';' : ',';
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }
}
