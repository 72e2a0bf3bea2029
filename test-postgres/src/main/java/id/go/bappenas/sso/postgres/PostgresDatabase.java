package id.go.bappenas.sso.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** One database of a {@link PostgresServer}. */
public record PostgresDatabase(String host, int port, String name, String user, String password) {

    /** For {@code kc.sh build}, and for {@code start} without {@code --optimized}. */
    public static final String BUILD_OPTION = "--db=postgres";

    private static final String TABLES =
            "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables"
                    + " WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1";

    PostgresDatabase named(String other) {
        return new PostgresDatabase(host, port, other, user, password);
    }

    /** Without user and password. */
    public String url() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + name;
    }

    /** The options of {@code kc.sh start} or {@code export} for this database, without the option of the build. */
    public List<String> startOptions() {
        return List.of("--db-url=" + url(), "--db-username=" + user, "--db-password=" + password);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user, password);
    }

    /** Writes every row of every table as text, bytes as hexadecimal digits. */
    public void dump(Path file) throws IOException {
        try (var connection = connect();
                var out = Files.newOutputStream(file)) {
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : tables(connection)) {
                copy(copies, table, out);
            }
        } catch (SQLException e) {
            throw new IOException("no dump of " + url(), e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.prepareStatement(TABLES);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static void copy(CopyManager copies, String table, OutputStream out) throws SQLException, IOException {
        out.write(("-- " + table + "\n").getBytes(StandardCharsets.UTF_8));
        copies.copyOut("COPY " + table + " TO STDOUT", out);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url();
    }
}
