package id.go.bappenas.sso.e2e.debian;

import id.go.bappenas.sso.demo.keycloak.FreePort;
import id.go.bappenas.sso.postgres.PostgresDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Debian's PostgreSQL with a cluster of its own, as user postgres, with the settings that keep data after a crash. */
final class Postgres implements AutoCloseable {

    private static final String USER = "keycloak";

    private final Path folder;
    private final Path binaries;
    private final PostgresDatabase database;
    private final int connections;
    private Daemon daemon;

    private Postgres(Path folder, Path binaries, PostgresDatabase database, int connections) {
        this.folder = folder;
        this.binaries = binaries;
        this.database = database;
        this.connections = connections;
    }

    /** @param connections that PostgreSQL accepts at once */
    static Postgres start(Path parent, int connections) throws IOException {
        var folder = Files.createDirectories(parent.resolve("postgres"));
        DebianPackages.run("chown", "postgres", folder.toString());
        var binaries = binaries();
        var password = Files.writeString(folder.resolve("password"), USER);
        DebianPackages.run(
                "runuser",
                "-u",
                "postgres",
                "--",
                binaries.resolve("initdb").toString(),
                "-D",
                folder.resolve("data") + "",
                "-U",
                USER,
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--pwfile=" + password);
        var port = FreePort.next();
        var server =
                new Postgres(folder, binaries, new PostgresDatabase("127.0.0.1", port, USER, USER, USER), connections);
        server.start();
        try (var connection = new PostgresDatabase("127.0.0.1", port, "postgres", USER, USER).connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + USER);
        } catch (SQLException e) {
            server.close();
            throw new IOException(e);
        }
        return server;
    }

    private static Path binaries() throws IOException {
        try (var versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.sorted()
                    .reduce((older, newer) -> newer)
                    .orElseThrow()
                    .resolve("bin");
        }
    }

    void start() {
        daemon = Daemon.start(
                List.of(
                        "runuser",
                        "-u",
                        "postgres",
                        "--",
                        binaries.resolve("postgres").toString(),
                        "-D",
                        folder.resolve("data").toString(),
                        "-p",
                        String.valueOf(database.port()),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "max_connections=" + connections),
                Map.of(),
                folder,
                database.port());
    }

    /** A fast stop, as by {@code systemctl stop}: transactions are rolled back, connections are closed. */
    void stop() {
        DebianPackages.run(
                "runuser",
                "-u",
                "postgres",
                "--",
                binaries.resolve("pg_ctl").toString(),
                "-D",
                folder.resolve("data").toString(),
                "-m",
                "fast",
                "-w",
                "stop");
        daemon.close();
    }

    List<String> options() {
        return database.startOptions();
    }

    long count(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Takes all connections that are free, as a foreign program might; the caller closes them. */
    List<Connection> takeAllConnections() {
        var taken = new ArrayList<Connection>();
        try {
            while (taken.size() < connections) {
                taken.add(database.connect());
            }
        } catch (SQLException e) {
            // PostgreSQL has no more.
        }
        return taken;
    }

    @Override
    public void close() {
        stop();
    }
}
