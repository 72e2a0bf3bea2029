package id.go.bappenas.sso.password.expiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.userprofile.ValidationException;

class ExpiryConfigTest {

    @Test
    void missingValuesAreTheDefaults() {
        for (var config :
                new ExpiryConfig[] {new ExpiryConfig(null), config("mailDays", " "), config("warnDays", "")}) {
            assertThat(config.warnDays()).isEqualTo(14);
            assertThat(config.mailDays()).containsExactly(14, 7, 1);
            assertThatCode(config::validate).doesNotThrowAnyException();
        }
    }

    @Test
    void readsValues() {
        assertThat(config("warnDays", " 0 ").warnDays()).isZero();
        assertThat(config("warnDays", "60").warnDays()).isEqualTo(60);
    }

    @Test
    void readsEachDayOfMailsOnceTheMostFirst() {
        assertThat(config("mailDays", " 3, 30,3 ,1").mailDays()).containsExactly(30, 3, 1);
        assertThat(config("mailDays", "60").mailDays()).containsExactly(60);
        assertThat(config("mailDays", "0").mailDays()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "warnDays, 61",
        "warnDays, -1",
        "warnDays, dua",
        "mailDays, '14,,1'",
        "mailDays, '61'",
        "mailDays, '7;1'",
        "mailDays, '1,2,3,4,5,6,7,8,9,10,11'"
    })
    void refusesBadValuesWhenTheyAreSavedAndReadsTheDefaultsInstead(String name, String value) {
        var config = config(name, value);

        assertThatThrownBy(config::validate).isInstanceOf(ValidationException.class);
        assertThat(config.warnDays()).isEqualTo(14);
        assertThat(config.mailDays()).containsExactly(14, 7, 1);
    }

    private static ExpiryConfig config(String name, String value) {
        var model = new RequiredActionConfigModel();
        model.setConfig(Map.of(name, value));
        return new ExpiryConfig(model);
    }
}
