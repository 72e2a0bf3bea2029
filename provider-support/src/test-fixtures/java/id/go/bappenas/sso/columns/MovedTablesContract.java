package id.go.bappenas.sso.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.Test;

/**
 * The tables of a module moved here from another one. Liquibase keeps one history per module, so a database from before the move
 * has the tables and nothing of them in this module's history.
 */
public abstract class MovedTablesContract {

    private final String changelog;
    private final int moved;

    /**
     * @param changelog as the module's factory names it
     * @param moved how many changesets moved here; they are its first ones
     */
    protected MovedTablesContract(String changelog, int moved) {
        this.changelog = changelog;
        this.moved = moved;
    }

    @Test
    void changelogTakesTablesThatAreThereAsTheyAre() throws SQLException, LiquibaseException {
        var url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        try (var connection = DriverManager.getConnection(url)) {
            liquibase(connection, "HISTORY_OF_ANOTHER_MODULE").update(moved, new Contexts(), new LabelExpression());
            var made = columns(connection);
            assertThat(ran(connection, "HISTORY_OF_ANOTHER_MODULE"))
                    .hasSize(moved)
                    .containsOnly("EXECUTED");

            liquibase(connection, "HISTORY_OF_THIS_MODULE").update(new Contexts(), new LabelExpression());

            assertThat(columns(connection)).containsAll(made).isNotEmpty();
            var ran = ran(connection, "HISTORY_OF_THIS_MODULE");
            assertThat(ran.subList(0, moved)).containsOnly("MARK_RAN");
            assertThat(ran.subList(moved, ran.size())).allMatch("EXECUTED"::equals);
        }
    }

    /** Not closed by the caller: that would close the connection. */
    private Liquibase liquibase(Connection connection, String history) throws LiquibaseException {
        var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        database.setDatabaseChangeLogTableName(history);
        return new Liquibase(changelog, new ClassLoaderResourceAccessor(), database);
    }

    private static List<String> columns(Connection connection) throws SQLException {
        return read(
                connection,
                "select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable"
                        + " from information_schema.columns where table_name like 'SSO~_%' escape '~'");
    }

    private static List<String> ran(Connection connection, String history) throws SQLException {
        return read(connection, "select exectype from " + history + " order by orderexecuted");
    }

    private static List<String> read(Connection connection, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
