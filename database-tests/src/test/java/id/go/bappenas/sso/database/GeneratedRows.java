package id.go.bappenas.sso.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Generates rows for each table of the product, all of one realm. A nullable column has a value in one row of a hundred.
 *
 * @param entities they define the words in a column of an enumeration
 * @param count rows of each table
 */
record GeneratedRows(List<Class<?>> entities, int count, String realm) {

    void insert(Connection connection) throws SQLException {
        var columns = new TreeMap<String, Map<String, String>>();
        var enums = enums();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select table_name, column_name, data_type, is_nullable,"
                        + " coalesce(character_maximum_length, 0) from information_schema.columns"
                        + " where table_name like 'sso\\_%'")) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getString(1), key -> new HashMap<>())
                        .put(
                                rows.getString(2),
                                value(
                                        rows.getString(2),
                                        rows.getString(3),
                                        "YES".equals(rows.getString(4)),
                                        rows.getInt(5),
                                        enums.get(rows.getString(1) + "." + rows.getString(2))));
            }
        }
        try (var statement = connection.createStatement()) {
            for (var table : columns.entrySet()) {
                var names = List.copyOf(table.getValue().keySet());
                statement.execute("insert into " + table.getKey() + " (" + String.join(", ", names) + ") select "
                        + String.join(
                                ", ", names.stream().map(table.getValue()::get).toList())
                        + " from generate_series(1, " + count + ") i");
            }
            statement.execute("vacuum analyze");
        }
    }

    /** @param constants of an enumeration, {@code null} for a column of another type */
    private String value(String column, String type, boolean nullable, int length, List<String> constants) {
        if (column.equals("realm_id")) {
            return "'" + realm + "'";
        }
        if (constants != null) {
            var array = "array['" + String.join("', '", constants) + "']";
            return "(" + array + ")[case when i % 100 = 0 then 1 + i / 100 % " + constants.size() + " else "
                    + constants.size() + " end]";
        }
        return switch (type) {
            case "bigint" -> nullable ? "case when i % 100 = 0 then i end" : "i";
            case "integer" -> "i % 1000";
            case "boolean" -> "i % 100 <> 0";
            case "bytea", "oid" -> type.equals("oid") ? "null" : "'x'::bytea";
            default ->
                length == 10
                        ? "to_char(date '2000-01-01' + i % 9000, 'YYYY-MM-DD')"
                        : length > 0 && length < 7 ? "left(i::text, " + length + ")" : "'v' || i";
        };
    }

    /** Constants by table and column. */
    private Map<String, List<String>> enums() {
        var enums = new HashMap<String, List<String>>();
        for (var entity : entities) {
            var table =
                    entity.getAnnotation(jakarta.persistence.Table.class).name().toLowerCase(Locale.ROOT);
            for (var field : entity.getDeclaredFields()) {
                if (field.getType().isEnum()) {
                    var column = field.getAnnotation(jakarta.persistence.Column.class);
                    enums.put(
                            table + "." + (column == null ? field.getName() : column.name()).toLowerCase(Locale.ROOT),
                            Arrays.stream(field.getType().getEnumConstants())
                                    .map(constant -> ((Enum<?>) constant).name())
                                    .toList());
                }
            }
        }
        return enums;
    }
}
