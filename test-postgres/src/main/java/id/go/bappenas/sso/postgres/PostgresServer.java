package id.go.bappenas.sso.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * A PostgreSQL with a database for each Keycloak: started from Maven's binaries, or already running.
 *
 * <p>PostgreSQL refuses to run as root. The library then starts it in a user namespace ({@code unshare -U}); without user
 * namespaces it runs as user {@code nobody}. It stops by {@link #close()} or at the end of this JVM; if the JVM is killed, a
 * {@link Watcher} stops it.
 */
public final class PostgresServer implements AutoCloseable {

    /** @param original the data folder to begin with */
    private record Data(Optional<Path> original, boolean isKept) {

        /** Whether the library makes the data, which it then deletes, too. */
        boolean isMadeByLibrary() {
            return original.isEmpty() && !isKept;
        }
    }

    private static final String DATA = "data";
    private static final String USER = "postgres";
    private static final String CONNECTIONS = "500";
    /** The library's ten seconds can be too short on a busy machine. */
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
     * Unpacks the binaries if they are missing, and starts PostgreSQL.
     *
     * @param binaries a folder for the unpacked binaries, which several servers may share
     * @param folder for the data and the log of this server; existing data are deleted
     * @param settings of PostgreSQL. The defaults are fast and may lose data when the machine fails
     */
    public static PostgresServer start(Path binaries, Path folder, Map<String, String> settings) throws IOException {
        return start(binaries, folder, settings, new Data(Optional.empty(), false));
    }

    /**
     * As {@link #start}, but {@link #close} leaves the data for {@link #startWithCopy}.
     *
     * @see #canCopyData
     */
    public static PostgresServer startAndKeepData(Path binaries, Path folder) throws IOException {
        return start(binaries, folder, Map.of(), new Data(Optional.empty(), true));
    }

    /**
     * As {@link #start}, with the databases of another server, which has been stopped.
     *
     * @param original folder of the server that {@link #startAndKeepData} started
     * @see #canCopyData
     */
    public static PostgresServer startWithCopy(Path binaries, Path folder, Path original) throws IOException {
        return start(binaries, folder, Map.of(), new Data(Optional.of(original.resolve(DATA)), false));
    }

    /** Whether this machine can keep and copy data. It cannot if PostgreSQL has to run as user {@code nobody}. */
    public static boolean canCopyData() {
        return !UnprivilegedBinaries.areNeeded();
    }

    private static PostgresServer start(Path binaries, Path folder, Map<String, String> settings, Data content)
            throws IOException {
        Files.createDirectories(folder);
        var log = folder.resolve("postgres.log").toFile();
        try {
            if (UnprivilegedBinaries.areNeeded()) {
                return startAsNobody(log, settings);
            }
            var data = folder.resolve(DATA).toAbsolutePath();
            delete(data);
            if (content.original().isPresent()) {
                copy(content.original().get(), data);
            }
            return started(Files.createDirectories(binaries), data, log, settings, content);
        } catch (IOException | IllegalStateException e) {
            throw new IOException(
                    ("PostgreSQL tidak mau mulai / does not start (%s; log: %s). As root it needs \"unshare -U\" or"
                                    + " \"setpriv\" of util-linux.")
                            .formatted(e.getMessage(), log),
                    e);
        }
    }

    private static PostgresServer started(
            Path binaries, Path data, File log, Map<String, String> settings, Data content) throws IOException {
        var output = ProcessBuilder.Redirect.appendTo(log);
        var builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(content.isMadeByLibrary())
                .setPGStartupWait(START)
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                .setServerConfig("max_connections", CONNECTIONS)
                // The library sets fsync and synchronous_commit to off, but not this setting.
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("unix_socket_directories", "");
        settings.forEach(builder::setServerConfig);
        var embedded = builder.start();
        var watcher = content.original().isPresent() ? Watcher.thatDeletes(data) : Watcher.of(data);
        return new PostgresServer(
                new PostgresDatabase("localhost", embedded.getPort(), USER, USER, USER), embedded, watcher);
    }

    /**
     * Uses the system's folder for temporary files, because user nobody cannot read a folder of root. The library unpacks the
     * binaries in a first start, which fails because PostgreSQL refuses root.
     */
    private static PostgresServer startAsNobody(File log, Map<String, String> settings) throws IOException {
        var folder = UnprivilegedBinaries.folder();
        var data = folder.resolve(DATA);
        var content = new Data(Optional.empty(), false);
        try {
            return started(folder, data, log, settings, content);
        } catch (IllegalStateException e) {
            UnprivilegedBinaries.wrap(folder);
            UnprivilegedBinaries.own(Files.createDirectories(data));
            return started(folder, data, log, settings, content);
        }
    }

    private static void copy(Path original, Path data) throws IOException {
        try (var tree = Files.walk(original)) {
            for (var file : tree.toList()) {
                Files.copy(file, data.resolve(original.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Deletes the data that a killed server left. */
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
     * A PostgreSQL that runs already. Its user may create databases. It keeps running after {@link #close()}.
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

    /** The version, for example {@code 17.6}. */
    public String version() throws SQLException {
        try (var connection = maintenance.connect();
                var statement = connection.prepareStatement("SHOW server_version");
                var answer = statement.executeQuery()) {
            answer.next();
            return answer.getString(1);
        }
    }

    /** The id of the server's process on this machine: the parent of the process that serves a connection. */
    public long process() throws SQLException {
        try (var connection = maintenance.connect();
                var statement = connection.prepareStatement("SELECT pg_backend_pid()");
                var answer = statement.executeQuery()) {
            answer.next();
            return ProcessHandle.of(answer.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow(() -> new SQLException("PostgreSQL does not run on this machine"))
                    .pid();
        }
    }

    /** An empty database. */
    public PostgresDatabase create(String name) throws SQLException {
        execute("CREATE DATABASE " + checked(name));
        return maintenance.named(name);
    }

    /** The database of that name, if it exists. */
    public Optional<PostgresDatabase> existing(String name) throws SQLException {
        try (var connection = maintenance.connect();
                var statement = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            statement.setString(1, checked(name));
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(maintenance.named(name)) : Optional.empty();
            }
        }
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

    /** Writes all changes to disk, so that the stop is fast. */
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

    /** Stops PostgreSQL and deletes its data. A server that ran before keeps running. */
    @Override
    public void close() throws IOException {
        if (embedded != null) {
            embedded.close();
            watcher.close();
        }
    }
}
