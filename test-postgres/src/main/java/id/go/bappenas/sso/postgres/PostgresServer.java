package id.go.bappenas.sso.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * A PostgreSQL with a database for each server that needs one: from Maven's binaries, or one that runs already.
 *
 * <p>PostgreSQL refuses to run as root: the library then puts it into a user namespace of its own ({@code unshare -U}); where
 * there are none it runs as {@code nobody}. It is stopped by {@link #close()}, or when this JVM ends, and by a {@link Watcher} when the JVM is killed.
 */
public final class PostgresServer implements AutoCloseable {

    private static final String USER = "postgres";
    private static final String CONNECTIONS = "500";
    /** The library's ten seconds can be too few on a busy machine. */
    private static final Duration START = Duration.ofMinutes(2);

    private final PostgresDatabase maintenance;
    private final EmbeddedPostgres embedded;
    private final Watcher watcher;

    private PostgresServer(PostgresDatabase maintenance, EmbeddedPostgres embedded, Watcher watcher) {
        this.maintenance = maintenance;
        this.embedded = embedded;
        this.watcher = watcher;
    }

    /**
     * Unpacks the binaries where they are missing, and starts.
     *
     * @param binaries a folder for the unpacked binaries, which several servers may share
     * @param folder for the data and the log of this server alone; data that are there are deleted
     * @param settings PostgreSQL's. Without any it is quick and may lose data when its machine fails
     */
    public static PostgresServer start(Path binaries, Path folder, Map<String, String> settings) throws IOException {
        Files.createDirectories(folder);
        var log = folder.resolve("postgres.log").toFile();
        try {
            if (UnprivilegedBinaries.areNeeded()) {
                return startAsNobody(log, settings);
            }
            var data = folder.resolve("data").toAbsolutePath();
            delete(data);
            return started(Files.createDirectories(binaries), data, log, settings);
        } catch (IOException | IllegalStateException e) {
            throw new IOException(
                    ("PostgreSQL tidak mau mulai / does not start (%s; log: %s). As root it needs \"unshare -U\" or"
                                    + " \"setpriv\" of util-linux.")
                            .formatted(e.getMessage(), log),
                    e);
        }
    }

    private static PostgresServer started(Path binaries, Path data, File log, Map<String, String> settings)
            throws IOException {
        var output = ProcessBuilder.Redirect.appendTo(log);
        var builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(true)
                .setPGStartupWait(START)
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                .setServerConfig("max_connections", CONNECTIONS)
                // What the library leaves on: fsync and synchronous_commit are off already.
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("unix_socket_directories", "");
        settings.forEach(builder::setServerConfig);
        var embedded = builder.start();
        return new PostgresServer(
                new PostgresDatabase("localhost", embedded.getPort(), USER, USER, USER), embedded, Watcher.of(data));
    }

    /**
     * In the system's folder for temporary files, as that user cannot reach a folder of root's. The library unpacks the
     * binaries in a first start, which ends at PostgreSQL's refusal.
     */
    private static PostgresServer startAsNobody(File log, Map<String, String> settings) throws IOException {
        var folder = UnprivilegedBinaries.folder();
        var data = folder.resolve("data");
        try {
            return started(folder, data, log, settings);
        } catch (IllegalStateException e) {
            UnprivilegedBinaries.wrap(folder);
            UnprivilegedBinaries.own(Files.createDirectories(data));
            return started(folder, data, log, settings);
        }
    }

    /** What a server that was killed has left. */
    private static void delete(Path data) throws IOException {
        if (Files.exists(data)) {
            try (var tree = Files.walk(data)) {
                for (var file : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /**
     * One that runs already, whose user may create databases. It is left running.
     *
     * @param url {@code jdbc:postgresql://host:port/database?user=…&password=…}
     */
    public static PostgresServer running(String url) {
        Properties parts = Driver.parseURL(url, null);
        if (parts == null) {
            throw new IllegalArgumentException("no address of a PostgreSQL: " + url);
        }
        return new PostgresServer(
                new PostgresDatabase(
                        parts.getProperty("PGHOST"),
                        Integer.parseInt(parts.getProperty("PGPORT")),
                        parts.getProperty("PGDBNAME"),
                        parts.getProperty("user", "sso"),
                        parts.getProperty("password", "sso")),
                null,
                null);
    }

    /** Such as {@code 17.6}. */
    public String version() throws SQLException {
        try (var connection = maintenance.connect();
                var statement = connection.prepareStatement("SHOW server_version");
                var answer = statement.executeQuery()) {
            answer.next();
            return answer.getString(1);
        }
    }

    /** An empty database. */
    public PostgresDatabase create(String name) throws SQLException {
        execute("CREATE DATABASE " + checked(name));
        return maintenance.named(name);
    }

    /** A copy of a database that has no connections at this time. */
    public PostgresDatabase copy(PostgresDatabase original, String name) throws SQLException {
        execute("CREATE DATABASE " + checked(name) + " TEMPLATE " + checked(original.name()));
        return maintenance.named(name);
    }

    /** Deletes a database with everything in it, even where a server still uses it. */
    public void drop(PostgresDatabase database) throws SQLException {
        execute("DROP DATABASE IF EXISTS " + checked(database.name()) + " WITH (FORCE)");
    }

    /** Has everything that was written on disk, so that stopping takes no time. */
    public void checkpoint() throws SQLException {
        execute("CHECKPOINT");
    }

    private static String checked(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("no name for a database: " + name);
        }
        return name;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = maintenance.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Stops it and deletes its data; one that ran already goes on. */
    @Override
    public void close() throws IOException {
        if (embedded != null) {
            embedded.close();
            watcher.close();
        }
    }
}
