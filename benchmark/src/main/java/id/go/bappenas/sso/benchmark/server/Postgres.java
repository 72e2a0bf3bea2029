package id.go.bappenas.sso.benchmark.server;

import id.go.bappenas.sso.benchmark.BenchmarkException;
import id.go.bappenas.sso.postgres.PostgresDatabase;
import id.go.bappenas.sso.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** One PostgreSQL from Maven's binaries, with a database for each server. */
public final class Postgres implements Database {

    /** Settings that are off in the PostgreSQL for tests, and on in production. */
    private static final Map<String, String> SETTINGS =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    private final PostgresServer server;
    private final String version;
    private final long process;
    private final Map<Side, PostgresDatabase> databases = new EnumMap<>(Side.class);

    private Postgres(PostgresServer server, String version, long process) {
        this.server = server;
        this.version = version;
        this.process = process;
    }

    public static Postgres start(Path folder) throws BenchmarkException, IOException {
        PostgresServer server;
        try {
            server = PostgresServer.start(folder, folder, SETTINGS);
        } catch (IOException e) {
            throw new BenchmarkException(
                    ("PostgreSQL tidak mau mulai (%s). Jalankan bukan sebagai root, atau pakai -Dbenchmark.database=h2."
                                    + " / PostgreSQL does not start. Run as another user than root, or choose h2.")
                            .formatted(e.getMessage()));
        }
        try {
            return new Postgres(server, "PostgreSQL " + server.version(), server.process());
        } catch (SQLException e) {
            server.close();
            throw new IOException(e);
        }
    }

    @Override
    public String id() {
        return "postgres";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<String> buildOptions() {
        return List.of(PostgresDatabase.BUILD_OPTION);
    }

    @Override
    public List<String> startOptions(Side side, Path state) throws IOException {
        try {
            databases.put(side, server.create("keycloak_" + side.id()));
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return databases.get(side).startOptions();
    }

    @Override
    public Optional<Connection> connect(Side side) throws SQLException {
        return Optional.of(databases.get(side).connect());
    }

    @Override
    public OptionalLong process() {
        return OptionalLong.of(process);
    }

    @Override
    public void close() throws IOException {
        // The library waits only five seconds for the stop, so everything is written to disk before.
        try {
            server.checkpoint();
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            server.close();
        }
    }
}
