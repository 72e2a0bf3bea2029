package id.go.bappenas.sso.credential.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.component.ComponentModel;

class DirectorySettingsTest {

    @ParameterizedTest
    @CsvSource({", true", "'', true", "realm, true", "directory, false"})
    void rulesOfTheRealmHoldUnlessTheComponentLeavesThemToTheDirectory(String value, boolean ofRealm) {
        var directory = directory(DirectorySettings.RULES, value);

        assertThat(DirectorySettings.areRealmRulesUsed(directory)).isEqualTo(ofRealm);
        assertThatCode(() -> DirectorySettings.validate(directory)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Realm", "ldap", "realm,directory"})
    void refusesAnUnknownKeeperOfTheRules(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DirectorySettings.validate(directory(DirectorySettings.RULES, value)))
                .withMessageContaining("realm or directory")
                .withMessageContaining("harus berisi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://kantor.example",
                "javascript:alert(1)",
                "https:///ubah",
                "https://a@kantor.example",
                "kantor",
                "ht tps"
            })
    void refusesAPageThatIsNoHttpsAddress(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DirectorySettings.validate(directory(DirectorySettings.PASSWORD_PAGE, value)))
                .withMessageContaining("harus berupa alamat https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://kantor.example/ubah?x=1"})
    void acceptsAnHttpsAddressOrNone(String value) {
        assertThatCode(() -> DirectorySettings.validate(directory(DirectorySettings.PASSWORD_PAGE, value)))
                .doesNotThrowAnyException();
    }

    private static ComponentModel directory(String name, String value) {
        var directory = new ComponentModel();
        if (value != null) {
            directory.put(name, value);
        }
        return directory;
    }
}
