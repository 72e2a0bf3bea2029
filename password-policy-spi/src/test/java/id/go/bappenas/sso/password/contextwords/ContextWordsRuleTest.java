package id.go.bappenas.sso.password.contextwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.bappenas.sso.fakes.Fakes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.Config;
import org.keycloak.models.RealmModel;
import org.keycloak.policy.PasswordPolicyConfigException;

class ContextWordsRuleTest {

    @TempDir
    private Path directory;

    private ContextWordsRule rule;

    @BeforeEach
    void writesAFileOfTheOperator() throws IOException {
        Files.writeString(directory.resolve("words.txt"), "siaga\n");
        rule = rule(directory.toString());
    }

    @Test
    void operatorsWordsHoldWhereThePolicyNamesTheirFile() {
        assertThat(error("words.txt", "Kota Siaga 7!")).isEqualTo("invalidPasswordContextWordMessage");
        assertThat(error("words.txt", "Bappenas#1")).isEqualTo("invalidPasswordContextWordMessage");
        assertThat(error("words.txt", "Rapat#Pagi12")).isNull();
        assertThat(error("", "Kota Siaga 7!")).isNull();
        assertThat(error("", "Bappenas#1")).isEqualTo("invalidPasswordContextWordMessage");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "undefined"})
    void policyWithoutAFileHasTheShippedWords(String value) {
        assertThat(rule.parse(value)).isNull();
    }

    @Test
    void allRealmsShareOneFile() {
        assertThat(rule.parse("words.txt")).isSameAs(rule.parse(" words.txt "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../words.txt",
                "/etc/passwd",
                "a/b.txt",
                "a\\b.txt",
                "..",
                ".",
                ".hidden",
                "a b.txt",
                "words.txt)",
                "missing.txt"
            })
    void refusesInvalidFileNameWithMessageAboutTheFolder(String value) {
        assertThatThrownBy(() -> rule.parse(value))
                .isInstanceOf(PasswordPolicyConfigException.class)
                .hasMessageContaining("name of a plain text file in " + directory)
                .hasMessageContaining("nama berkas teks di " + directory);
    }

    @Test
    void refusesAFileWithAShortWord() throws IOException {
        Files.writeString(directory.resolve("short.txt"), "siaga\nabc\n");

        assertThatThrownBy(() -> rule.parse("short.txt"))
                .isInstanceOf(PasswordPolicyConfigException.class)
                .hasMessageStartingWith("line 2: a word must have 4 letters or more");
    }

    @Test
    void realmWhoseFileIsLostStillLoads() throws IOException {
        Files.delete(directory.resolve("words.txt"));
        var file = (WordFile) StoredRealm.getPasswordPolicy(() -> rule.parse("words.txt"));

        assertThat(ContextWordsRule.error("Bappenas#1", file)).isNotNull();
        assertThat(ContextWordsRule.error("Kota Siaga 7!", file)).isNull();
        assertThatThrownBy(() -> rule.parse("words.txt")).isInstanceOf(PasswordPolicyConfigException.class);
    }

    @Test
    void usesKeycloaksDataFolderWithoutServerOption() {
        assertThatThrownBy(() -> rule(null).parse("words.txt"))
                .hasMessageContaining(Path.of("data", "password-words").toString());
    }

    @Test
    void consoleShowsTheServerOption() {
        assertThat(rule.getConfigMetadata()).extracting("name").containsExactly("wordsPath");
    }

    private static ContextWordsRule rule(String wordsPath) {
        var options = Collections.singletonMap("wordsPath", wordsPath);
        var rule = new ContextWordsRule();
        rule.init(Fakes.of(Config.Scope.class, Map.of("get", args -> options.get((String) args[0]))));
        return rule;
    }

    private String error(String value, String password) {
        var error = ContextWordsRule.error(password, (WordFile) rule.parse(value));
        return error == null ? null : error.getMessage();
    }

    /** A realm that, like Keycloak's own, parses its stored policy within a method of this name. */
    private abstract static class StoredRealm implements RealmModel {

        static Object getPasswordPolicy(Supplier<Object> parse) {
            return parse.get();
        }
    }
}
