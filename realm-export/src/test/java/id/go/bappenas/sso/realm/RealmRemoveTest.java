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

class RealmRemoveTest {

    private static final Map<String, String> ADMIN =
            Map.of("SSO_ADMIN_USERNAME", "admin", "SSO_ADMIN_PASSWORD", "rahasia");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Map<String, String> environment, String... args) {
        return RealmRemove.run(args, environment, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    @Test
    void serverThatIsDownIsOneSentence() throws IOException {
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
    void usageErrorsExitWithTwoAndTellItsOwnUsage() {
        assertThat(run(ADMIN, "--dry-run")).isEqualTo(2);
        assertThat(err.toString(UTF_8))
                .contains("--server is required.", "--realm NAME")
                .doesNotContain("--realm-file");
    }

    @Test
    void missingCredentialsAreAUsageError() {
        assertThat(run(Map.of(), "--server", "https://sso.example.invalid")).isEqualTo(2);
    }
}
