package id.go.bappenas.sso.realm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tests that the commands {@code apply} and {@code remove} share. */
abstract class CommandContract {

    static final Map<String, String> ADMIN = Map.of("SSO_ADMIN_USERNAME", "admin", "SSO_ADMIN_PASSWORD", "rahasia");

    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();

    abstract int run(Map<String, String> environment, String[] args, PrintStream out, PrintStream err);

    int run(Map<String, String> environment, String... args) {
        return run(environment, args, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
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

    @Test
    void missingCredentialsAreAUsageError() {
        assertThat(run(Map.of(), "--server", "https://sso.example.invalid")).isEqualTo(2);
    }
}
