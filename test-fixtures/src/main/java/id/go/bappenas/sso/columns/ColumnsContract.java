package id.go.bappenas.sso.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Checks the text columns of a module's tables: each has an entity that says its length, and a {@link Guard}. A new column
 * fails here until the module adds a guard.
 */
public abstract class ColumnsContract {

    private static final Pattern TABLE =
            Pattern.compile("(?s)<(createTable|addColumn) tableName=\"(\\w+)\">(.*?)</\\1>");
    private static final Pattern TEXT_COLUMN = Pattern.compile("<column name=\"(\\w+)\" type=\"VARCHAR\\((\\d+)\\)\"");

    private final List<String> changelogs;
    private final List<Class<?>> entities;
    private final Map<String, Guard> guards;

    /**
     * @param changelogs below {@code META-INF/}
     * @param guards by {@code TABLE.COLUMN}
     */
    protected ColumnsContract(List<String> changelogs, List<Class<?>> entities, Map<String, Guard> guards) {
        this.changelogs = changelogs;
        this.entities = entities;
        this.guards = new TreeMap<>(guards);
    }

    @Test
    void entitiesHaveTheLengthsOfTheChangelogs() throws IOException {
        assertThat(declared()).isEqualTo(columns());
    }

    @Test
    void everyTextColumnHasAGuard() throws IOException {
        assertThat(guards.keySet()).isEqualTo(columns().keySet());
    }

    @TestFactory
    Stream<DynamicTest> everyTextColumnGetsOnlyTextThatFits() throws IOException {
        var columns = columns();
        return guards.entrySet().stream()
                .map(guard -> dynamicTest(guard.getKey(), () -> guard.getValue().check(columns.get(guard.getKey()))));
    }

    private Map<String, Integer> columns() throws IOException {
        var columns = new TreeMap<String, Integer>();
        for (var changelog : changelogs) {
            try (var stream = getClass().getResourceAsStream("/META-INF/" + changelog)) {
                var text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                TABLE.matcher(text).results().forEach(table -> TEXT_COLUMN
                        .matcher(table.group(3))
                        .results()
                        .forEach(column ->
                                columns.put(table.group(2) + "." + column.group(1), Integer.valueOf(column.group(2)))));
            }
        }
        return columns;
    }

    private Map<String, Integer> declared() {
        var declared = new HashMap<String, Integer>();
        for (var entity : entities) {
            assertThat(entity).hasAnnotation(Entity.class);
            for (var field : entity.getDeclaredFields()) {
                var column = field.getAnnotation(Column.class);
                if (column != null
                        && (field.getType() == String.class || field.getType().isEnum())) {
                    declared.put(entity.getAnnotation(Table.class).name() + "." + column.name(), column.length());
                }
            }
        }
        return declared;
    }
}
