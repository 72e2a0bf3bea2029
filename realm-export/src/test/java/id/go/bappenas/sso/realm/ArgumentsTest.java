package id.go.bappenas.sso.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    @Test
    void onlyServerIsRequired() {
        assertThat(Arguments.parse(Command.APPLY, "--server", "https://sso.example.go.id"))
                .isEqualTo(new Arguments(URI.create("https://sso.example.go.id"), "bappenas-realm.json", false, false));
    }

    @Test
    void laterRealmFileWins() {
        Arguments arguments = Arguments.parse(
                Command.APPLY,
                "--realm-file",
                "a.json",
                "--server",
                "http://localhost:8080/auth",
                "--realm-file",
                "b.json",
                "--dry-run");

        assertThat(arguments.target()).isEqualTo("b.json");
        assertThat(arguments.dryRun()).isTrue();
    }

    @Test
    void eachProgramHasItsOwnTargetOption() {
        assertThat(Arguments.parse(Command.REMOVE, "--server", "https://sso.example.go.id")
                        .target())
                .isEqualTo("bappenas");
        assertThat(Arguments.parse(Command.REMOVE, "--server", "https://sso.example.go.id", "--realm", "master")
                        .target())
                .isEqualTo("master");
        assertThatThrownBy(() -> Arguments.parse(
                        Command.REMOVE, "--server", "https://sso.example.go.id", "--realm-file", "a.json"))
                .hasMessageContaining("Unknown argument --realm-file.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1", "http://[::1]:8080", "https://sso.example"})
    void acceptsHttpsAndLoopbackAddresses(String server) {
        assertThat(Arguments.parse(Command.APPLY, "--server", server).server()).isEqualTo(URI.create(server));
    }

    @Test
    void plainHttpToAnotherHostNeedsItsOption() {
        assertThat(Arguments.parse(Command.APPLY, "--server", "http://keycloak:8080", "--insecure-http")
                        .server())
                .isEqualTo(URI.create("http://keycloak:8080"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--dry-run | --server is required",
                "--server | --server lacks a value",
                "--server --dry-run | --server lacks a value",
                "--server http://keycloak:8080 | Plain http to keycloak",
                "--server http://localhost.evil.example | Plain http to localhost.evil.example",
                "--server ftp://sso.example | is not an http(s) address",
                "--server sso.example.go.id | is not an http(s) address",
                "--server https://a:b@sso.example | scheme, host, port and path only",
                "--server https://sso.example --password x | Unknown argument --password.",
            })
    void wrongArgumentsAreAUsageError(String line, String sentence) {
        assertThatThrownBy(() -> Arguments.parse(Command.APPLY, line.split(" ")))
                .hasMessageContaining(sentence)
                .satisfies(
                        error -> assertThat(((ApplyException) error).isUsage()).isTrue());
    }
}
