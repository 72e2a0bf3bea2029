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
    /** With its server the embedded one deletes all its databases. */
    private static final Set<TestDatabase> OPEN = ConcurrentHashMap.newKeySet();

    private final PostgresDatabase database;

    private TestDatabase(PostgresDatabase database) {
        this.database = database;
    }

    /** An empty one. */
    public static TestDatabase create() throws IOException {
        var name =
                "sso_" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        try {
            var database = new TestDatabase(server().create(name));
            OPEN.add(database);
            return database;
        } catch (SQLException e) {
            throw new IOException(e);
        }
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
