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
 * The database of one server, or of several that share it. All databases of a JVM are in one PostgreSQL, which starts with the
 * first of them and stops with the JVM; {@code -De2e.postgres=jdbc:postgresql://…} names one that runs already.
 */
public final class TestDatabase implements AutoCloseable {

    private static PostgresServer server;
    private static IOException failure;
    private static boolean firstIsMade;
    private static PostgresDatabase tables;
    /** For the end of a run on a PostgreSQL that runs already; the embedded one is deleted with all databases. */
    private static final Set<TestDatabase> OPEN = ConcurrentHashMap.newKeySet();

    private final PostgresDatabase database;

    private TestDatabase(PostgresDatabase database) {
        this.database = database;
    }

    /**
     * One for a server of the bundle, without the realm: a copy of one that has all tables, because making the tables is most
     * of what a first start takes. In a run of single classes the first one is empty, as there may be no second server.
     */
    public static TestDatabase create() throws IOException {
        return isFirst() && Settings.isSelection() && Settings.template().isEmpty() ? empty() : opened(copyOfTables());
    }

    private static synchronized boolean isFirst() {
        var first = !firstIsMade;
        firstIsMade = true;
        return first;
    }

    /** One without tables. */
    static TestDatabase empty() throws IOException {
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

    /** PostgreSQL copies only a database that no server uses, so the tables have one for that alone. */
    private static synchronized PostgresDatabase copyOfTables() throws IOException {
        try {
            if (tables == null) {
                var kept = Settings.template();
                tables = kept.isPresent() ? template(kept.get()) : opened(withTables(randomName())).database;
            }
            return server().copy(tables, randomName());
        } catch (SQLException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** The database that an earlier run has left for this one, or a new one. */
    private static PostgresDatabase template(String name) throws IOException, SQLException, InterruptedException {
        var found = server().existing(name);
        return found.isPresent() ? found.get() : withTables(name);
    }

    private static PostgresDatabase withTables(String name) throws IOException, SQLException, InterruptedException {
        var made = server().create(name);
        try {
            ServerProcess.makeTables(new TestDatabase(made));
        } catch (IOException | InterruptedException e) {
            server().drop(made);
            throw e;
        }
        return made;
    }

    /** Started when it is needed: a run against a container or a running server needs no PostgreSQL here. */
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
            return PostgresServer.start(Settings.binaries(), Settings.output().resolve("postgres"), Map.of());
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> OPEN.forEach(TestDatabase::drop)));
        return PostgresServer.running(url.get());
    }

    PostgresDatabase postgres() {
        return database;
    }

    /** How {@code kc.sh start} is told to use it. */
    List<String> options() {
        var options = new ArrayList<>(List.of(PostgresDatabase.BUILD_OPTION));
        options.addAll(database.startOptions());
        return options;
    }

    /** Changes what is in it. */
    public int change(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** Names of our tables that have a row of that user. */
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

    /** What is in it is searched for secrets after the last test. Its servers have ended. */
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
