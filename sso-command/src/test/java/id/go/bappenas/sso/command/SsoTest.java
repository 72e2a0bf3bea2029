package id.go.bappenas.sso.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.realm.Invocation;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sub-commands of {@code bin/sso}, which come from several modules. */
class SsoTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int run(String... words) {
        var out = new PrintStream(said, true, UTF_8);
        return Sso.commands().run(new Invocation(List.of(words), Map.of(), Path.of("target"), out, out));
    }

    @Test
    void helpListsTheSubCommandsInTheOrderOfTheirUse() {
        assertThat(run("help")).isZero();
        assertThat(said.toString(UTF_8).lines().skip(2).map(line -> line.strip().split("  +")[0]))
                .containsExactly(
                        "apply",
                        "restore",
                        "remove",
                        "rehearse",
                        "realm print",
                        "doctor",
                        "help [COMMAND]",
                        "--version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"apply", "restore", "remove", "rehearse", "realm print", "doctor"})
    void helpOfASubCommandIsItsUsage(String name) {
        assertThat(run(("help " + name).split(" "))).isZero();
        assertThat(said.toString(UTF_8)).startsWith("sso " + name + " ");
    }
}
