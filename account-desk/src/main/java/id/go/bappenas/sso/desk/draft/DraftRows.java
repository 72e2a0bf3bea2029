package id.go.bappenas.sso.desk.draft;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import id.go.bappenas.sso.list.Column;
import id.go.bappenas.sso.list.ListCell;
import id.go.bappenas.sso.list.ListLayout;
import id.go.bappenas.sso.list.PeopleList;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of a draft's list, by number. They are stored apart from the draft, as compressed JSON that is read one row after the
 * other, so that a page reads only the rows that it shows: {@code [[3,{"nik":"…","birthDate":{"kind":"DATE",…}}],…]}.
 */
record DraftRows(List<DraftRow> rows) {

    static final DraftRows NONE = new DraftRows(List.of());

    private static final JsonFactory JSON = new JsonFactory();

    /** Which rows are read. */
    @FunctionalInterface
    interface Choice {
        /** @param index from 0, in the order of the rows */
        boolean wants(int index, int number);
    }

    static DraftRows of(PeopleList list) {
        return new DraftRows(list.rows().stream().map(DraftRow::of).toList());
    }

    int size() {
        return rows.size();
    }

    int lastNumber() {
        return rows.isEmpty() ? 0 : rows.get(rows.size() - 1).number();
    }

    /** A row without any cell if there is no such row. */
    DraftRow row(int number) {
        return rows.stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .orElseGet(() -> new DraftRow(number, Map.of()));
    }

    /**
     * The list for the judge. If a column was typed that the file does not have, no column is that of the file any more.
     *
     * @param about where the rows came from
     */
    PeopleList list(DraftPeople about) {
        var columns = EnumSet.noneOf(Column.class);
        rows.forEach(row ->
                row.cells().keySet().forEach(field -> Column.ofField(field).ifPresent(columns::add)));
        var places = about.layout().places();
        var isOfFile = columns.stream().map(Column::field).allMatch(places::containsKey);
        return new PeopleList(
                columns,
                rows.stream().map(DraftRow::row).toList(),
                isOfFile ? about.layout() : ListLayout.NONE,
                about.notes());
    }

    /** The list with texts in some cells. A row that is not in the list is added, and a row without any text is left out. */
    DraftRows with(List<DraftChange> changes) {
        var changed = new TreeMap<Integer, DraftRow>();
        rows.forEach(row -> changed.put(row.number(), row));
        changes.forEach(change -> changed.put(
                change.row(),
                changed.getOrDefault(change.row(), new DraftRow(change.row(), Map.of()))
                        .with(change.field(), change.typed())));
        changed.values().removeIf(row -> row.cells().isEmpty());
        return new DraftRows(List.copyOf(changed.values()));
    }

    DraftRows without(int number) {
        return new DraftRows(rows.stream().filter(row -> row.number() != number).toList());
    }

    /**
     * The rows for the store.
     *
     * @throws ProblemException 413 if they are larger than {@link Packed#LARGEST}
     */
    byte[] toBytes() {
        var json = new ByteArrayOutputStream();
        try (var writer = JSON.createGenerator(json)) {
            writer.writeStartArray();
            for (var row : rows) {
                write(writer, row);
            }
            writer.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Packed.pack(json.toByteArray());
    }

    private static void write(JsonGenerator writer, DraftRow row) throws IOException {
        writer.writeStartArray();
        writer.writeNumber(row.number());
        writer.writeStartObject();
        for (var cell : row.cells().entrySet()) {
            writer.writeFieldName(cell.getKey());
            write(writer, cell.getValue());
        }
        writer.writeEndObject();
        writer.writeEndArray();
    }

    private static void write(JsonGenerator writer, DraftCell cell) throws IOException {
        if (cell.isText()) {
            writer.writeString(cell.text());
            return;
        }
        writer.writeStartObject();
        writer.writeStringField("kind", cell.kind().name());
        writer.writeStringField("text", cell.text());
        if (cell.date() != null) {
            writer.writeStringField("date", cell.date());
        }
        writer.writeEndObject();
    }

    /** All rows of {@link #toBytes}. */
    static DraftRows of(byte[] packed) {
        return of(packed, (index, number) -> true);
    }

    /** Some of the rows of {@link #toBytes}. */
    static DraftRows of(byte[] packed, Choice choice) {
        var rows = new ArrayList<DraftRow>();
        try (var parser = JSON.createParser(Packed.unpack(packed))) {
            parser.nextToken();
            for (var index = 0; parser.nextToken() == JsonToken.START_ARRAY; index++) {
                var number = parser.nextIntValue(0);
                parser.nextToken();
                if (choice.wants(index, number)) {
                    rows.add(new DraftRow(number, cells(parser)));
                } else {
                    parser.skipChildren();
                }
                parser.nextToken();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("rows of a draft", e);
        }
        return new DraftRows(List.copyOf(rows));
    }

    private static Map<String, DraftCell> cells(JsonParser parser) throws IOException {
        var cells = new LinkedHashMap<String, DraftCell>();
        for (var field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
            cells.put(
                    field,
                    parser.nextToken() == JsonToken.VALUE_STRING
                            ? new DraftCell(ListCell.Kind.TEXT, parser.getText(), null)
                            : cell(parser));
        }
        return cells;
    }

    private static DraftCell cell(JsonParser parser) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        for (var part = parser.nextFieldName(); part != null; part = parser.nextFieldName()) {
            parts.put(part, parser.nextTextValue());
        }
        return new DraftCell(ListCell.Kind.valueOf(parts.get("kind")), parts.get("text"), parts.get("date"));
    }

    /** Without the rows, because it may be logged. */
    @Override
    public String toString() {
        return "DraftRows[" + rows.size() + "]";
    }
}
