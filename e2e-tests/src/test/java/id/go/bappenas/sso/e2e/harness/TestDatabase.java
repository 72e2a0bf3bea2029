package id.go.bappenas.sso.e2e.harness;

import id.go.bappenas.sso.e2e.harness.canary.Harvest;
import id.go.bappenas.sso.postgres.PostgresDatabase;
import id.go.bappenas.sso.postgres.PostgresServer;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The database of one server, or of several servers that share it. A JVM has one PostgreSQL for all databases; it
 * starts with the first database and stops with the JVM. {@code -De2e.postgres=jdbc:postgresql://…} names a running
 * PostgreSQL instead.
 */
public final class TestDatabase implements AutoCloseable {

    private static PostgresServer server;
    private static IOException failure;
    private static boolean firstIsMade;
    private static PostgresDatabase tables;
    /**
     * Databases that the end of a run deletes from a running PostgreSQL; an embedded PostgreSQL is deleted as a whole.
     */
    private static final Set<TestDatabase> OPEN = ConcurrentHashMap.newKeySet();

    private final PostgresDatabase database;

    private TestDatabase(PostgresDatabase database) {
        this.database = database;
    }

    /**
     * Creates a database without the realm for a server of the bundle. It is a copy of a database with all tables,
     * because the tables take most of a first start. In a run of single classes the first database is empty, because
     * there may be no second server.
     */
    public static TestDatabase create() throws IOException {
        return isFirst() && Settings.isSelection() && Settings.template().isEmpty() ? empty() : opened(copyOfTables());
    }

    private static synchronized boolean isFirst() {
        var first = !firstIsMade;
        firstIsMade = true;
        return first;
    }

    /** Creates a database without tables. */
    public static TestDatabase empty() throws IOException {
        try {
            return opened(server().create(randomName()));
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static TestDatabase opened(PostgresDatabase postgres) {
        var database = new TestDatabase(postgres);
        OPEN.add(database);
        return database;
    }

    private static String randomName() {
        return "sso_" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    /**
     * Copies the database with the tables. No server uses that database, because PostgreSQL copies unused databases
     * only.
     */
    private static synchronized PostgresDatabase copyOfTables() throws IOException {
        try {
            if (tables == null) {
                tables = template(Settings.template().orElse(TablesFolder.DATABASE));
            }
            return server().copy(tables, randomName());
        } catch (SQLException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** The database that an earlier run has left, or a new database with all tables. */
    private static PostgresDatabase template(String name) throws IOException, SQLException, InterruptedException {
        var found = server().existing(name);
        return found.isPresent() ? found.get() : withTables(name);
    }

    private static PostgresDatabase withTables(String name) throws IOException, SQLException, InterruptedException {
        return withTables(server(), name);
    }

    /** Makes a database with all tables in a PostgreSQL. */
    static PostgresDatabase withTables(PostgresServer server, String name)
            throws IOException, SQLException, InterruptedException {
        var made = server.create(name);
        try {
            ServerProcess.makeTables(new TestDatabase(made));
        } catch (IOException | InterruptedException e) {
            server.drop(made);
            throw e;
        }
        return made;
    }

    /** Starts PostgreSQL on first use: a run against a container or a running server does not need it. */
    private static synchronized PostgresServer server() throws IOException {
        if (failure != null) {
            throw new IOException(failure.getMessage(), failure);
        }
        if (server == null) {
            try {
                server = start();
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
        return server;
    }

    private static PostgresServer start() throws IOException {
        var url = Settings.postgres();
        if (url.isEmpty()) {
            var folder = Settings.output().resolve("postgres");
            // A run of single classes may need one empty database only.
            return Settings.isSelection() || !PostgresServer.canCopyData()
                    ? PostgresServer.start(Settings.binaries(), folder, Map.of())
                    : PostgresServer.startWithCopy(Settings.binaries(), folder, TablesFolder.made());
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> OPEN.forEach(TestDatabase::drop)));
        return PostgresServer.running(url.get());
    }

    /** Where it is, for programs of PostgreSQL. */
    public PostgresDatabase postgres() {
        return database;
    }

    /** Options of {@code kc.sh start} for this database. */
    List<String> options() {
        var options = new ArrayList<>(List.of(PostgresDatabase.BUILD_OPTION));
        options.addAll(database.startOptions());
        return options;
    }

    /** Runs an SQL statement and returns the number of changed rows. */
    public int change(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** Runs a query that counts rows. */
    int count(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var count = statement.executeQuery(sql)) {
            count.next();
            return count.getInt(1);
        }
    }

    /** Number of mails in the outbox that are due now or were due before. */
    int waitingMails() throws SQLException {
        try (var connection = database.connect();
                var query = connection.prepareStatement("SELECT count(*) FROM sso_mail_order WHERE ordered_at <= ?")) {
            query.setLong(1, System.currentTimeMillis());
            try (var count = query.executeQuery()) {
                count.next();
                return count.getInt(1);
            }
        }
    }

    /** Names of our tables that have a row of the user. */
    List<String> tablesWith(String userId) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var tables = statement.executeQuery("SELECT upper(table_name) FROM information_schema.columns"
                        + " WHERE column_name = 'user_id' AND table_name LIKE 'sso~_%' ESCAPE '~' ORDER BY 1")) {
            while (tables.next()) {
                try (var rows =
                        connection.prepareStatement("SELECT 1 FROM " + tables.getString(1) + " WHERE user_id = ?")) {
                    rows.setString(1, userId);
                    if (rows.executeQuery().next()) {
                        found.add(tables.getString(1));
                    }
                }
            }
        }
        return found;
    }

    /**
     * Keeps a dump for the search for secrets after the last test, and deletes the database. Its servers have stopped.
     */
    @Override
    public void close() {
        Harvest.ofOwnDatabase(database);
        drop();
    }

    void drop() {
        try {
            server().drop(database);
            OPEN.remove(this);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
