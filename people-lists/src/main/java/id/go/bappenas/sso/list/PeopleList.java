package id.go.bappenas.sso.list;

import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * A list of people from a CSV or XLSX file, as offices keep them: titles above and signatures below the table, the headings of
 * the template or others with the same meaning, in any order. What is not read is named in a note.
 *
 * @param columns that the list has
 * @param layout where they are in the file
 * @param notes about the list as a whole
 */
public record PeopleList(Set<Column> columns, List<ListRow> rows, ListLayout layout, List<ListNote> notes) {

    /** Most people in one list. */
    public static final int MOST_ROWS = 10_000;

    /** Longest file, in bytes. */
    public static final int LONGEST_FILE = 8 * 1024 * 1024;

    /**
     * Media types of lists, in lower case. Browsers on Windows send {@code application/vnd.ms-excel} for CSV and XLSX; the
     * content says which one it is.
     */
    public static final Set<String> MEDIA_TYPES = Set.of(
            "text/csv",
            "application/csv",
            "text/comma-separated-values",
            "text/tab-separated-values",
            "text/plain",
            "application/vnd.ms-excel",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/octet-stream");

    /** How many lists a node unpacks at once, because each takes some memory. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    /**
     * @param required columns that the list must have
     * @throws ProblemException 422 for a file that is not such a list, 413 for one that unpacks to more than the limit
     */
    public static PeopleList read(byte[] file, Set<Column> required) {
        return read(file, required, MOST_ROWS);
    }

    /** The same with another limit to the number of people. */
    public static PeopleList read(byte[] file, Set<Column> required, int mostRows) {
        return list(file(file, new TableFinder(required, ListChoice.NONE), mostRows), required, mostRows);
    }

    /**
     * Reads a list as a person says, and tells what is in the file where it is no such list, so that the person can say more.
     *
     * @throws ProblemException 422 for a file that cannot be opened, 413 for one that unpacks to more than the limit
     */
    public static ListReading read(byte[] file, Set<Column> required, int mostRows, ListChoice choice) {
        var found = file(file, new TableFinder(required, choice), mostRows);
        var source = ListSource.of(found, choice);
        try {
            var list = list(found, required, mostRows);
            list.refuseErrors();
            return new ListReading(source, Optional.of(list), Optional.empty());
        } catch (ProblemException e) {
            return new ListReading(source, Optional.empty(), Optional.of(e.problem()));
        }
    }

    private static PeopleList list(ListFile found, Set<Column> required, int mostRows) {
        if (found.blank()) {
            throw ProblemException.of(422, "list-empty");
        }
        var table = found.table().orElseThrow(() -> ProblemException.of(422, "headings-not-found"));
        if (table.grid().cut()) {
            throw ProblemException.of(422, "list-too-long", String.valueOf(mostRows));
        }
        var list = TableReader.read(table, found.manySheets() ? table.grid().sheet() : "", required);
        if (list.rows().isEmpty()) {
            throw ProblemException.of(422, "list-empty");
        }
        if (list.rows().size() > mostRows) {
            throw ProblemException.of(422, "list-too-long", String.valueOf(mostRows));
        }
        return found.otherSheets().isEmpty()
                ? list
                : list.with(ListNote.warning(
                        "sheets-passed-over",
                        Heading.shown(table.grid().sheet()),
                        String.join(
                                ", ",
                                found.otherSheets().stream()
                                        .limit(30)
                                        .map(name -> "“" + Heading.shown(name) + "”")
                                        .toList())));
    }

    /** People who did not come in a file. */
    public static PeopleList ofRows(List<ListRow> rows) {
        return new PeopleList(Set.of(), rows, ListLayout.NONE, List.of());
    }

    private static ListFile file(byte[] file, TableFinder finder, int mostRows) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return Workbook.isWorkbook(file)
                    ? Workbook.read(file, finder, mostRows)
                    : CsvFile.read(file, finder, mostRows);
        } finally {
            AT_ONCE.release();
        }
    }

    private PeopleList with(ListNote first) {
        var all = new ArrayList<ListNote>();
        all.add(first);
        all.addAll(notes);
        return new PeopleList(columns, rows, layout, List.copyOf(all));
    }

    /** @throws ProblemException 422 if a note is an error */
    public void refuseErrors() {
        var errors = notes.stream().filter(ListNote::error).map(ListNote::told).toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.fields(errors));
        }
    }
}
