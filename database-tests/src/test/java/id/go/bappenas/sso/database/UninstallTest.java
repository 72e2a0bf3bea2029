package id.go.bappenas.sso.database;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.postgres.PostgresDatabase;
import id.go.bappenas.sso.postgres.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SQL of the manual's page about the removal of the bundle. */
class UninstallTest {

    private static final Path MANUAL = Path.of("..", "docs", "operators", "uninstall.md");
    private static final Pattern SQL = Pattern.compile("<<'SQL'\n(.*?)\nSQL\n", Pattern.DOTALL);

    @Test
    void statementsOfTheManualDropOurTablesAndTheirHistoryAndNothingElse(@TempDir Path folder) throws Exception {
        var text = SQL.matcher(Files.readString(MANUAL));
        assertThat(text.find()).isTrue();
        try (var server =
                PostgresServer.start(Path.of("..", "test-postgres", "target", "postgres-binaries"), folder, Map.of())) {
            var database = server.create("uninstalled");
            new ModuleTables().update(database);
            execute(database, "CREATE TABLE user_entity (id int); CREATE TABLE databasechangelog_of_others (id int)");
            assertThat(tables(database)).hasSizeGreaterThan(20);

            execute(database, text.group(1));

            assertThat(tables(database)).containsExactly("databasechangelog_of_others", "user_entity");
        }
    }

    private static void execute(PostgresDatabase database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> tables(PostgresDatabase database) throws SQLException {
        var names = new ArrayList<String>();
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select tablename from pg_tables where schemaname = 'public'"
                        + " and tablename <> 'databasechangeloglock' order by 1")) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }
}
