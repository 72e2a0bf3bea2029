package id.go.bappenas.sso.desk.draft;

import id.go.bappenas.sso.desk.TypedNumber;
import id.go.bappenas.sso.list.Column;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Fields of a form that are cells of a list: {@code cell.12.nik} is the NIK in row 12. */
final class CellFields {

    private static final Pattern NAME = Pattern.compile("cell\\.(" + TypedNumber.ROW + ")\\.([A-Za-z]{1,30})");

    private CellFields() {}

    static String name(int row, String column) {
        return "cell." + row + "." + column;
    }

    /** Texts by row and column; other fields are passed over. */
    static Map<Integer, Map<String, String>> read(Map<String, List<String>> form) {
        var cells = new TreeMap<Integer, Map<String, String>>();
        form.forEach((name, values) -> Optional.of(NAME.matcher(name))
                .filter(cell -> cell.matches() && !values.isEmpty())
                .filter(cell -> Column.ofField(cell.group(2)).isPresent())
                .ifPresent(cell -> cells.computeIfAbsent(Integer.valueOf(cell.group(1)), row -> new TreeMap<>())
                        .put(cell.group(2), values.get(0).strip())));
        return cells;
    }
}
