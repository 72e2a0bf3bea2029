package id.go.bappenas.sso.benchmark.server;

import id.go.bappenas.sso.benchmark.BenchmarkException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * One PostgreSQL from Maven's binaries, with a database per server. PostgreSQL refuses to run as root: the library then
 * puts it into a user namespace of its own ({@code unshare -U}).
 */
public final class Postgres implements Database {

    private static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private final String version;

    private Postgres(EmbeddedPostgres server, String version) {
        this.server = server;
        this.version = version;
    }

    public static Postgres start(Path folder) throws BenchmarkException, IOException {
        Files.createDirectories(folder);
        var log =
                ProcessBuilder.Redirect.appendTo(folder.resolve("postgres.log").toFile());
        EmbeddedPostgres server;
        try {
            server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(folder.toFile())
                    .setDataDirectory(folder.resolve("data"))
                    .setCleanDataDirectory(true)
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    // The library is made for tests and turns both off; a ministry's server has them on.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("unix_socket_directories", "")
                    .start();
        } catch (IOException | IllegalStateException e) {
            throw new BenchmarkException(
                    ("PostgreSQL tidak mau mulai (%s). Jalankan bukan sebagai root, atau pakai -Dbenchmark.database=h2."
                                    + " / PostgreSQL does not start. Run as another user than root, or choose h2.")
                            .formatted(e.getMessage()));
        }
        try {
            return new Postgres(server, "PostgreSQL " + ask(server, "SHOW server_version"));
        } catch (SQLException e) {
            server.close();
            throw new IOException(e);
        }
    }

    private static String ask(EmbeddedPostgres server, String question) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.prepareStatement(question);
                var answer = statement.executeQuery()) {
            answer.next();
            return answer.getString(1);
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
        return List.of("--db=postgres");
    }

    @Override
    public List<String> startOptions(Side side, Path state) throws IOException {
        var database = name(side);
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.prepareStatement("CREATE DATABASE " + database)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return List.of(
                "--db-url=jdbc:postgresql://localhost:" + server.getPort() + "/" + database,
                "--db-username=" + USER,
                "--db-password=" + USER);
    }

    @Override
    public Optional<Connection> connect(Side side) throws SQLException {
        return Optional.of(server.getDatabase(USER, name(side)).getConnection());
    }

    private static String name(Side side) {
        return "keycloak_" + side.id();
    }

    @Override
    public void close() throws IOException {
        // The library lets it stop for five seconds: what has to be written is written before.
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            server.close();
        }
    }
}
