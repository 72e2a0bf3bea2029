package id.go.bappenas.sso.realm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The choice of sub-commands, and the realm file that they find by themselves. */
class CommandLineTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path home;

    private Invocation call(Map<String, String> environment, String... words) {
        return new Invocation(
                List.of(words),
                environment,
                home,
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
    }

    @Test
    void helpListsTheSubCommands() {
        assertThat(CommandContract.SSO.run(call(Map.of(), "help"))).isZero();
        assertThat(out.toString(UTF_8)).contains("apply", "remove", "help [COMMAND]");
    }

    @Test
    void helpOfASubCommandIsItsUsage() {
        assertThat(CommandContract.SSO.run(call(Map.of(), "help", "remove"))).isZero();
        assertThat(out.toString(UTF_8)).startsWith("sso remove ").contains("--realm NAME");
    }

    @Test
    void unknownSubCommandExitsWithTwoAndListsThoseThatExist() {
        assertThat(CommandContract.SSO.run(call(Map.of(), "aply"))).isEqualTo(2);
        assertThat(err.toString(UTF_8))
                .contains("  apply ")
                .endsWith("Perintah aply tidak dikenal. / Unknown command aply." + System.lineSeparator());
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void sentenceAboutAWrongArgumentIsTheLastLine() {
        assertThat(CommandContract.SSO.run(call(Map.of(), "apply", "--sever", "https://sso.example.go.id")))
                .isEqualTo(2);
        assertThat(err.toString(UTF_8))
                .contains("--realm-file FILE")
                .endsWith("Unknown argument --sever." + System.lineSeparator());
    }

    @Test
    void callWithoutWordsExitsWithTwo() {
        assertThat(CommandContract.SSO.run(call(Map.of()))).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("  apply ").doesNotContain("Unknown");
    }

    @Test
    void realmFileHasTheNameOfTheRealmOrItsFirstName() throws Exception {
        var folder = Files.createDirectories(home.resolve("data/import"));
        var first = Files.writeString(folder.resolve("bappenas-realm.json"), "{}");

        assertThat(call(Map.of("SSO_REALM", "kemenlain")).realmFile()).isEqualTo(first);

        var renamed = Files.writeString(folder.resolve("kemenlain-realm.json"), "{}");
        assertThat(call(Map.of("SSO_REALM", "kemenlain")).realmFile()).isEqualTo(renamed);
        assertThat(call(Map.of("SSO_REALM", "")).realmFile()).isEqualTo(first);
    }

    @Test
    void missingRealmFileIsNamed() {
        var admin = Map.of("SSO_ADMIN_USERNAME", "admin", "SSO_ADMIN_PASSWORD", "rahasia");

        assertThat(CommandContract.SSO.run(call(admin, "apply", "--server", "https://sso.example.invalid")))
                .isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("name it with --realm-file.");
    }
}
