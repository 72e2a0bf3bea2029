package id.go.bappenas.sso.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    private static final Path BINARIES = Path.of("target", "postgres-binaries");

    @Test
    void databasesAreSeparateCanBeDumpedAndDropped(@TempDir Path folder) throws Exception {
        try (var server = PostgresServer.start(BINARIES, folder, Map.of())) {
            var database = server.create("one");
            var other = server.create("other");
            execute(database, "CREATE TABLE kata (teks text, isi bytea)");
            execute(database, "INSERT INTO kata VALUES ('rahasia', convert_to('kenari', 'UTF8'))");

            var dump = folder.resolve("dump.sql");
            database.dump(dump);

            assertThat(Files.readString(dump)).contains("-- public.kata", "rahasia", "6b656e617269");
            assertThatThrownBy(() -> execute(other, "SELECT * FROM kata")).isInstanceOf(SQLException.class);
            server.drop(database);
            assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
            assertThat(server.version()).startsWith("17.");
        }
    }

    @Test
    void copyHasTheTablesOfItsOriginalAndIsSeparate(@TempDir Path folder) throws Exception {
        try (var server = PostgresServer.start(BINARIES, folder, Map.of())) {
            var original = server.create("one");
            execute(original, "CREATE TABLE kata (teks text)");

            var copy = server.copy(original, "two");

            execute(copy, "INSERT INTO kata VALUES ('kenari')");
            var dump = folder.resolve("dump.sql");
            original.dump(dump);
            assertThat(Files.readString(dump)).contains("-- public.kata").doesNotContain("kenari");
        }
    }

    @Test
    void serverBeginsWithTheDatabasesOfAStoppedServerAndLeavesThemUnchanged(@TempDir Path folder) throws Exception {
        assumeTrue(PostgresServer.canCopyData(), "PostgreSQL runs as another user");
        var original = folder.resolve("original");
        try (var server = PostgresServer.startAndKeepData(BINARIES, original)) {
            execute(server.create("one"), "CREATE TABLE kata (teks text)");
        }

        for (var copy : List.of("first", "second")) {
            try (var server = PostgresServer.startWithCopy(BINARIES, folder.resolve(copy), original)) {
                var database = server.existing("one").orElseThrow();
                execute(database, "INSERT INTO kata VALUES ('kenari')");
                var dump = folder.resolve(copy + ".sql");
                database.dump(dump);
                assertThat(Files.readString(dump)).containsOnlyOnce("kenari");
            }
        }
    }

    @Test
    void closeLeavesAGivenServerRunning(@TempDir Path folder) throws Exception {
        try (var server = PostgresServer.start(BINARIES, folder, Map.of())) {
            var database = server.create("one");
            var given = PostgresServer.running(database.url() + "?user=postgres&password=postgres");
            given.create("two");
            given.close();

            assertThat(server.version()).isNotEmpty();
        }
    }

    @Test
    void refusesOtherAddressesAndNames() {
        assertThatThrownBy(() -> PostgresServer.running("jdbc:h2:mem:x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        PostgresServer.running("jdbc:postgresql://localhost/x").create("x; drop"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** {@code kill -9} runs no shutdown hook, so the watcher has to stop the server. */
    @Test
    void serverStopsWhenItsJvmIsKilled(@TempDir Path folder) throws Exception {
        var jvm = killed(folder).start();
        var reader = new BufferedReader(new InputStreamReader(jvm.getInputStream(), StandardCharsets.UTF_8));
        var postgres = ProcessHandle.of(Long.parseLong(reader.readLine())).orElseThrow();
        assertThat(postgres.isAlive()).isTrue();

        jvm.destroyForcibly();

        postgres.onExit().get(30, TimeUnit.SECONDS);
        assertThat(postgres.isAlive()).isFalse();
        try (var next = PostgresServer.start(BINARIES, folder, Map.of())) {
            assertThat(next.version()).as("on what the other left").isNotEmpty();
        }
    }

    private static ProcessBuilder killed(Path folder) {
        return new ProcessBuilder(new ArrayList<>(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName(),
                        folder.toString())))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    /** The JVM of this test finds a program {@code unshare} that fails, as in a container without user namespaces. */
    @Test
    void serverOfRootWithoutUserNamespacesRunsAsUserNobody(@TempDir Path folder) throws Exception {
        assumeTrue(
                Integer.valueOf(0).equals(Files.getAttribute(folder, "unix:uid")),
                "only root is refused by PostgreSQL");
        var unshare = Files.createDirectory(folder.resolve("bin")).resolve("unshare");
        Files.writeString(unshare, "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(unshare, PosixFilePermissions.fromString("rwxr-xr-x"));
        var command = killed(folder);
        command.command().add(1, "-Djava.io.tmpdir=" + folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        command.environment().merge("PATH", unshare.getParent().toString(), (path, first) -> first + ":" + path);

        var jvm = command.start();
        try (var reader = jvm.inputReader(StandardCharsets.UTF_8)) {
            var postgres = ProcessHandle.of(Long.parseLong(reader.readLine())).orElseThrow();

            assertThat(Files.getAttribute(Path.of("/proc", Long.toString(postgres.pid())), "unix:uid"))
                    .isEqualTo(65534);
            jvm.getOutputStream().close();
            postgres.onExit().get(30, TimeUnit.SECONDS);
        } finally {
            jvm.destroyForcibly();
        }
    }

    /** Starts a server, prints its process id, and waits to be killed. */
    static final class Killed {

        private Killed() {}

        public static void main(String[] arguments) throws Exception {
            var folder = Path.of(arguments[0]);
            var server = PostgresServer.start(BINARIES, folder, Map.of());
            try (var connection = server.create("one").connect();
                    var statement = connection.createStatement();
                    var answer = statement.executeQuery("SHOW data_directory")) {
                answer.next();
                System.out.println(Files.readAllLines(Path.of(answer.getString(1), "postmaster.pid"))
                        .get(0));
            }
            System.in.read();
        }
    }

    private static void execute(PostgresDatabase database, String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
