package id.go.bappenas.sso.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    private static JsonNode json(String text) {
        return RealmFile.parse(text.replace('\'', '"'), "test");
    }

    private static List<String> changes(String wanted, String live) {
        return Difference.changes("client x", Difference.between(json(wanted), json(live))).stream()
                .map(Change::toString)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a': 'true'} | {'a': true}",
                "{'a': '25'} | {'a': 25}",
                "{'a': 31536000} | {'a': '31536000'}",
                "{'a': ['id', 'en']} | {'a': ['en', 'id']}",
                "{'a': {'k': 'v'}} | {'a': {'k': 'v', 'other': 'stays'}}",
                "{'a': ''} | {}",
                "{'a': []} | {}",
                "{'a': null} | {'a': 'live'}",
                "{'password': 'literal'} | {'password': '**********'}",
                "{'password': '${vault.x}'} | {'password': '${vault.x}'}",
                "{} | {'a': 'not in the file'}",
            })
    void equalValuesAreNoChange(String wanted, String live) {
        assertThat(changes(wanted, live)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'a': true} | {'a': 'false'} | a \"false\" -> true",
                "{'a': 'x'} | {} | a (none) -> \"x\"",
                "{'a': ''} | {'a': 'x'} | a \"x\" -> \"\"",
                "{'a': ['id']} | {'a': ['id', 'en']} | a [\"id\",\"en\"] -> [\"id\"]",
                "{'a': ['x', 'x']} | {'a': ['x', 'y']} | a [\"x\",\"y\"] -> [\"x\",\"x\"]",
                "{'attributes': {'pkce.method': 'S256'}} | {'attributes': {}} | attributes.pkce.method (none) -> \"S256\"",
                "{'password': '${vault.x}'} | {'password': '**********'} | password (secret) -> \"${vault.x}\"",
            })
    void differentValueIsOneChange(String wanted, String live, String detail) {
        assertThat(changes(wanted, live)).containsExactly("client x: " + detail);
    }

    @Test
    void reportMasksSecretsButNotSettingsAboutThem() {
        assertThat(changes(
                        "{'secret': 'a1', 'attributes': {'client.secret.rotated': 'b2', 'id.token.claim': 'true'}}",
                        "{'secret': 'c3'}"))
                .containsExactly(
                        "client x: secret (secret) -> (secret)",
                        "client x: attributes.client.secret.rotated (none) -> (secret)",
                        "client x: attributes.id.token.claim (none) -> \"true\"");
    }

    @Test
    void mergeKeepsFieldsThatTheFileDoesNotName() {
        JsonNode merged = Json.merge(
                json("{'a': {'live': 1, 'both': 1}, 'list': ['x'], 'other': 1}"),
                json("{'a': {'both': 2}, 'list': ['y'], 'other': null}"));

        assertThat(merged).isEqualTo(json("{'a': {'live': 1, 'both': 2}, 'list': ['y'], 'other': 1}"));
    }
}
