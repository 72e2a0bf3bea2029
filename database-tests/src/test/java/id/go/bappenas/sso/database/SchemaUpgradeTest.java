package id.go.bappenas.sso.database;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.postgres.PostgresDatabase;
import id.go.bappenas.sso.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Upgrades a database of each earlier version to the current version. The schemas are in {@code src/test/resources/schema}, one
 * file per version; the README of this module says when a file may change.
 */
class SchemaUpgradeTest {

    private static final Path SCHEMAS = Path.of("src", "test", "resources", "schema");
    private static final int ROWS = 1_000;

    private static PostgresServer server;

    private final ModuleTables tables = new ModuleTables();

    @BeforeAll
    static void startServer(@TempDir Path folder) throws IOException {
        server = PostgresServer.start(Path.of("..", "test-postgres", "target", "postgres-binaries"), folder, Map.of());
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    static List<Path> schemas() throws IOException {
        try (var files = Files.list(SCHEMAS)) {
            return files.sorted().toList();
        }
    }

    @Test
    void schemaOfThisVersionEqualsTheStoredSchema() throws Exception {
        var database = server.create("current");
        tables.update(database);
        var file = SCHEMAS.resolve(System.getProperty("schema.version").replace("-SNAPSHOT", "") + ".sql");
        if (Boolean.getBoolean("schema.write")) {
            Files.createDirectories(SCHEMAS);
            Files.writeString(file, SchemaDump.withHistory(database));
        }
        assertThat(file).as("to write it: -Dschema.write=true (README)").exists();
        assertThat(SchemaDump.withHistory(database)).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void databaseOfEarlierVersionGetsCurrentSchemaAndKeepsItsRows(Path schema) throws Exception {
        var name = schema.getFileName().toString().replaceAll("\\W", "_");
        var upgraded = server.create("from_" + name);
        restore(upgraded, Files.readString(schema));
        try (var connection = upgraded.connect()) {
            new GeneratedRows(tables.entities(), ROWS, "realm").insert(connection);
        }
        var before = rows(upgraded);
        assertThat(before).isNotEmpty();

        tables.update(upgraded);

        var fresh = server.create("fresh_" + name);
        tables.update(fresh);
        assertThat(SchemaDump.schema(upgraded)).isEqualTo(SchemaDump.schema(fresh));
        assertThat(rows(upgraded)).containsAllEntriesOf(before);
    }

    private static void restore(PostgresDatabase database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Map<String, Integer> rows(PostgresDatabase database) throws SQLException {
        var counts = new TreeMap<String, Integer>();
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var names = connection.createStatement();
                var found = names.executeQuery(
                        "select relname from pg_class where relkind = 'r' and relname like 'sso\\_%'")) {
            while (found.next()) {
                try (var count = statement.executeQuery("select count(*) from " + found.getString(1))) {
                    count.next();
                    counts.put(found.getString(1), count.getInt(1));
                }
            }
        }
        return counts;
    }
}
