package id.go.bappenas.sso.password.contextwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.RealmModel;
import org.keycloak.policy.PasswordPolicyConfigException;

class ContextWordsPolicyProviderTest {

    @TempDir
    private Path directory;

    private ContextWordsPolicyProvider provider;

    @BeforeEach
    void aFileOfTheOperator() throws IOException {
        Files.writeString(directory.resolve("words.txt"), "siaga\n");
        var folder = new WordFolder(directory);
        provider = new ContextWordsPolicyProvider(null, () -> folder);
    }

    @Test
    void theOperatorsWordsHoldWhereTheyAreNamed() {
        assertThat(error("words.txt", "Kota Siaga 7!")).isEqualTo("invalidPasswordContextWordMessage");
        assertThat(error("words.txt", "Bappenas#1")).isEqualTo("invalidPasswordContextWordMessage");
        assertThat(error("words.txt", "Rapat#Pagi12")).isNull();
        assertThat(error("", "Kota Siaga 7!")).isNull();
        assertThat(error("", "Bappenas#1")).isEqualTo("invalidPasswordContextWordMessage");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "undefined"})
    void withoutAFileTheShippedWordsHold(String value) {
        assertThat(provider.parseConfig(value)).isNull();
    }

    @Test
    void aFileIsOneForAllRealms() {
        assertThat(provider.parseConfig("words.txt")).isSameAs(provider.parseConfig(" words.txt "));
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
    void anythingElseIsRefusedAndSaysWhatIsAllowed(String value) {
        assertThatThrownBy(() -> provider.parseConfig(value))
                .isInstanceOf(PasswordPolicyConfigException.class)
                .hasMessageContaining("name of a plain text file in " + directory)
                .hasMessageContaining("nama berkas teks di " + directory);
    }

    @Test
    void aFileWithAShortWordIsRefused() throws IOException {
        Files.writeString(directory.resolve("short.txt"), "siaga\nabc\n");

        assertThatThrownBy(() -> provider.parseConfig("short.txt"))
                .isInstanceOf(PasswordPolicyConfigException.class)
                .hasMessageStartingWith("line 2: a word must have 4 letters or more");
    }

    @Test
    void aRealmWhoseFileIsLostCanStillBeLoaded() throws IOException {
        Files.delete(directory.resolve("words.txt"));
        var file = (WordFile) StoredRealm.getPasswordPolicy(() -> provider.parseConfig("words.txt"));

        assertThat(ContextWordsPolicyProvider.error("Bappenas#1", file)).isNotNull();
        assertThat(ContextWordsPolicyProvider.error("Kota Siaga 7!", file)).isNull();
        assertThatThrownBy(() -> provider.parseConfig("words.txt")).isInstanceOf(PasswordPolicyConfigException.class);
    }

    private String error(String value, String password) {
        var error = ContextWordsPolicyProvider.error(password, (WordFile) provider.parseConfig(value));
        return error == null ? null : error.getMessage();
    }

    /** A real realm parses its stored policy within a method of this name. */
    private abstract static class StoredRealm implements RealmModel {

        static Object getPasswordPolicy(Supplier<Object> parse) {
            return parse.get();
        }
    }
}
