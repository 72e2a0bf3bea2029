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

class RealmApplyTest {

    private static final Map<String, String> ADMIN =
            Map.of("SSO_ADMIN_USERNAME", "admin", "SSO_ADMIN_PASSWORD", "rahasia");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Map<String, String> environment, String... args) {
        return RealmApply.run(args, environment, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
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
    void usageErrorsExitWithTwo() {
        assertThat(run(ADMIN, "--dry-run")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("--server is required.").contains("--realm-file FILE");
    }

    @Test
    void missingCredentialsAreAUsageError() {
        assertThat(run(Map.of(), "--server", "https://sso.example.invalid")).isEqualTo(2);
    }

    @Test
    void missingFileExitsWithOne() {
        assertThat(run(ADMIN, "--server", "https://sso.example.invalid", "--realm-file", "no-such.json"))
                .isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("no-such.json does not exist.").doesNotContain("rahasia");
    }

    @Test
    void helpIsNoError() {
        assertThat(run(Map.of(), "--help")).isZero();
        assertThat(out.toString(UTF_8)).contains("--dry-run");
    }

    @Test
    void keycloaksOwnWordsAreInTheSentence() {
        assertThat(new RejectedException(400, "Invalid redirect URI.").about("client webmail"))
                .hasMessage("Keycloak menolak client webmail: HTTP 400, Invalid redirect URI."
                        + " / Keycloak refused client webmail: HTTP 400, Invalid redirect URI.");
    }
}
