package id.go.bappenas.sso.realm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests that the sub-commands share which talk to a server. */
abstract class CommandContract {

    /** An installation whose realm file is that of this module. */
    static final Path HOME = home();

    /** The sub-commands of this module. */
    static final CommandLine SSO =
            new CommandLine(List.of(new ApplyCommand(), new RestoreCommand(), new RemoveCommand(), new PrintCommand()));

    static final Map<String, String> ADMIN = Map.of("SSO_ADMIN_USERNAME", "admin", "SSO_ADMIN_PASSWORD", "rahasia");

    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** The words that choose the sub-command. */
    abstract List<String> subcommand();

    int run(Map<String, String> environment, String... args) {
        return sso(
                environment,
                Stream.concat(subcommand().stream(), Stream.of(args)).toList());
    }

    int sso(Map<String, String> environment, List<String> words) {
        return SSO.run(new Invocation(
                words, environment, HOME, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8)));
    }

    @Test
    void serverThatIsDownIsReportedInOneSentence() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThat(run(ADMIN, "--server", "http://127.0.0.1:" + port)).isEqualTo(1);
        assertThat(err.toString(UTF_8).lines())
                .containsExactly(("Server http://127.0.0.1:%1$d tidak dapat dihubungi. /"
                                + " Server http://127.0.0.1:%1$d cannot be reached.")
                        .formatted(port));
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    private static Path home() {
        try {
            var home = Files.createTempDirectory(Path.of("target"), "sso-home");
            var folder = Files.createDirectories(home.resolve("data/import"));
            Files.copy(Path.of("bappenas-realm.json"), folder.resolve("bappenas-realm.json"));
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void helpExitsWithZeroAndNamesTheOptions() {
        assertThat(run(Map.of(), "--help")).isZero();
        assertThat(out.toString(UTF_8)).contains("--server URL", "--ca FILE");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void missingCredentialsAreAUsageError() {
        assertThat(run(Map.of(), "--server", "https://sso.example.invalid")).isEqualTo(2);
    }
}
