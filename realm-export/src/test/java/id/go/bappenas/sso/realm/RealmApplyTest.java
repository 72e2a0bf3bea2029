package id.go.bappenas.sso.realm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealmApplyTest extends CommandContract {

    @Override
    int run(Map<String, String> environment, String[] args, PrintStream out, PrintStream err) {
        return RealmApply.run(args, environment, out, err);
    }

    @Test
    void usageErrorExitsWithTwo() {
        assertThat(run(ADMIN, "--dry-run")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("--server is required.").contains("--realm-file FILE");
    }

    @Test
    void commandExitsWithOneIfTheRealmFileIsMissing() {
        assertThat(run(ADMIN, "--server", "https://sso.example.invalid", "--realm-file", "no-such.json"))
                .isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("no-such.json does not exist.").doesNotContain("rahasia");
    }

    @Test
    void helpExitsWithZero() {
        assertThat(run(Map.of(), "--help")).isZero();
        assertThat(out.toString(UTF_8)).contains("--dry-run");
    }

    @Test
    void sentenceContainsKeycloaksMessage() {
        assertThat(new RejectedException(400, "Invalid redirect URI.").about("client webmail"))
                .hasMessage("Keycloak menolak client webmail: HTTP 400, Invalid redirect URI."
                        + " / Keycloak refused client webmail: HTTP 400, Invalid redirect URI.");
    }
}
