package id.go.bappenas.sso.realm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RealmApplyTest extends CommandContract {

    @Override
    List<String> subcommand() {
        return List.of("apply");
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
    void sentenceContainsKeycloaksMessage() {
        assertThat(new RejectedException(400, "Invalid redirect URI.").about("client webmail"))
                .hasMessage("Keycloak menolak client webmail: HTTP 400, Invalid redirect URI."
                        + " / Keycloak refused client webmail: HTTP 400, Invalid redirect URI.");
    }
}
