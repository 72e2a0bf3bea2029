package id.go.bappenas.sso.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    private static final Path BINARIES = Path.of("target", "postgres-binaries");

    @Test
    void eachDatabaseIsAloneCanBeDumpedAndIsGoneWhenDropped(@TempDir Path folder) throws Exception {
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
    void aCopyHasTheTablesOfItsOriginalAndIsAlone(@TempDir Path folder) throws Exception {
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
    void aServerThatRunsAlreadyIsLeftRunning(@TempDir Path folder) throws Exception {
        try (var server = PostgresServer.start(BINARIES, folder, Map.of())) {
            var database = server.create("one");
            var given = PostgresServer.running(database.url() + "?user=postgres&password=postgres");
            given.create("two");
            given.close();

            assertThat(server.version()).isNotEmpty();
        }
    }

    @Test
    void somethingThatIsNoDatabaseIsRefused() {
        assertThatThrownBy(() -> PostgresServer.running("jdbc:h2:mem:x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        PostgresServer.running("jdbc:postgresql://localhost/x").create("x; drop"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** {@code kill -9} runs no shutdown hook. */
    @Test
    void noServerOutlivesAJvmThatIsKilled(@TempDir Path folder) throws Exception {
        var jvm = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
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

    /** Starts a server, says its process id, and waits to be killed. */
    static final class Killed {

        private Killed() {}

        public static void main(String[] arguments) throws Exception {
            var folder = Path.of(arguments[0]);
            PostgresServer.start(BINARIES, folder, Map.of());
            System.out.println(Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"))
                    .get(0));
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
