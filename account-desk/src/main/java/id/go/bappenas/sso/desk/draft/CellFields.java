package id.go.bappenas.sso.desk.draft;

import id.go.bappenas.sso.desk.TypedNumber;
import id.go.bappenas.sso.list.Column;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Fields of a form that are cells of a list: {@code cell.12.nik} is the NIK in row 12. The box {@code checked.cell.12.nik} says
 * that the officer has compared its text with the source, so that it counts as typed even if it is the text that was shown.
 */
final class CellFields {

    private static final Pattern NAME = Pattern.compile("cell\\.(" + TypedNumber.ROW + ")\\.([A-Za-z]{1,30})");

    private static final String CHECKED = "checked.";

    private CellFields() {}

    /** The name of the box beside a field. */
    static String checked(String name) {
        return CHECKED + name;
    }

    /** The fields whose box is ticked. */
    static Set<String> checked(Map<String, List<String>> form) {
        return form.keySet().stream()
                .filter(name -> name.startsWith(CHECKED))
                .map(name -> name.substring(CHECKED.length()))
                .collect(Collectors.toSet());
    }

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
