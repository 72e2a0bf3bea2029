package id.go.bappenas.sso.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a column of a list is used for.
 *
 * @param columns of ours that its cells are in: one, or two for cells such as “Bandung, 17-03-1985”; empty for an unused column
 */
public record ColumnUse(Set<Column> columns) {

    public static final ColumnUse UNUSED = new ColumnUse(Set.of());

    private static final ColumnUse BIRTH = new ColumnUse(Set.of(Column.BIRTH_PLACE, Column.BIRTH_DATE));
    private static final ColumnUse PERIOD = new ColumnUse(Set.of(Column.CONTRACT_START, Column.CONTRACT_END));

    /** More than any heading has by its own words. */
    private static final int STRENGTH = 100;

    /** All uses that a person can choose from, {@link #UNUSED} last. */
    public static List<ColumnUse> all() {
        var all = new ArrayList<ColumnUse>();
        Arrays.stream(Column.values())
                .map(column -> new ColumnUse(Set.of(column)))
                .forEach(all::add);
        all.addAll(List.of(BIRTH, PERIOD, UNUSED));
        return all;
    }

    /** The names of its columns in JSON, with a hyphen between two; {@code unused} without one. */
    public String id() {
        return columns.isEmpty()
                ? "unused"
                : columns.stream().sorted().map(Column::field).collect(Collectors.joining("-"));
    }

    /** The use with that id. */
    public static Optional<ColumnUse> ofId(String id) {
        return all().stream().filter(use -> use.id().equals(id)).findFirst();
    }

    Meaning meaning() {
        var kind = equals(BIRTH)
                ? Meaning.Kind.BIRTH
                : equals(PERIOD) ? Meaning.Kind.PERIOD : columns.isEmpty() ? Meaning.Kind.UNKNOWN : Meaning.Kind.PLAIN;
        return new Meaning(kind, columns, columns.isEmpty() ? 0 : STRENGTH);
    }
}
