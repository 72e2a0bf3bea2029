package id.go.bappenas.sso.columns;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
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

    /** @param changelog as the module's factory names it */
    protected MovedTablesContract(String changelog) {
        this.changelog = changelog;
    }

    @Test
    void changelogTakesTablesThatAreThereAsTheyAre() throws SQLException, LiquibaseException {
        var url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        try (var connection = DriverManager.getConnection(url)) {
            update(connection, "HISTORY_OF_ANOTHER_MODULE");
            var made = columns(connection);
            assertThat(ran(connection, "HISTORY_OF_ANOTHER_MODULE")).containsOnly("EXECUTED");

            update(connection, "HISTORY_OF_THIS_MODULE");

            assertThat(columns(connection)).isEqualTo(made).isNotEmpty();
            assertThat(ran(connection, "HISTORY_OF_THIS_MODULE")).containsOnly("MARK_RAN");
        }
    }

    private void update(Connection connection, String history) throws LiquibaseException {
        var database = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        database.setDatabaseChangeLogTableName(history);
        // Not closed: that would close the connection.
        new Liquibase(changelog, new ClassLoaderResourceAccessor(), database)
                .update(new Contexts(), new LabelExpression());
    }

    private static Set<String> columns(Connection connection) throws SQLException {
        return read(
                connection,
                "select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable"
                        + " from information_schema.columns where table_name like 'SSO~_%' escape '~'");
    }

    private static Set<String> ran(Connection connection, String history) throws SQLException {
        return read(connection, "select exectype from " + history);
    }

    private static Set<String> read(Connection connection, String query) throws SQLException {
        var found = new TreeSet<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
