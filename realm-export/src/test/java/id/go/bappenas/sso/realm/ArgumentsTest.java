package id.go.bappenas.sso.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    private static Arguments parse(String... words) {
        return Arguments.ofServer(Set.of("--realm-file"), Set.of("--dry-run"), List.of(words));
    }

    @Test
    void onlyServerIsRequired() {
        var arguments = parse("--server", "https://sso.example.go.id");

        assertThat(arguments.server().address()).isEqualTo(URI.create("https://sso.example.go.id"));
        assertThat(arguments.value("--realm-file")).isEmpty();
        assertThat(arguments.has("--dry-run")).isFalse();
    }

    @Test
    void laterRealmFileWins() {
        var arguments = parse(
                "--realm-file",
                "a.json",
                "--server",
                "http://localhost:8080/auth",
                "--realm-file",
                "b.json",
                "--dry-run");

        assertThat(arguments.value("--realm-file")).contains("b.json");
        assertThat(arguments.has("--dry-run")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1", "http://[::1]:8080", "https://sso.example"})
    void acceptsHttpsAndLoopbackAddresses(String server) {
        assertThat(parse("--server", server).server().address()).isEqualTo(URI.create(server));
    }

    @Test
    void plainHttpToAnotherHostNeedsItsOption() {
        assertThat(parse("--server", "http://keycloak:8080", "--insecure-http")
                        .server()
                        .address())
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
        assertThatThrownBy(() -> parse(line.split(" ")))
                .hasMessageContaining(sentence)
                .satisfies(
                        error -> assertThat(((ApplyException) error).isUsage()).isTrue());
    }
}
