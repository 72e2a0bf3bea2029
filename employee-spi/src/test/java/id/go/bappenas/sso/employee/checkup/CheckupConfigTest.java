package id.go.bappenas.sso.employee.checkup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.userprofile.ValidationException;

class CheckupConfigTest {

    @Test
    void withoutAValueItIsNinetyDays() {
        for (var config : new CheckupConfig[] {new CheckupConfig(null), config(" ")}) {
            assertThat(config.days()).isEqualTo(90);
            assertThatCode(config::validate).doesNotThrowAnyException();
        }
    }

    @Test
    void aValueIsRead() {
        assertThat(config(" 0 ").days()).isZero();
        assertThat(config("3650").days()).isEqualTo(3650);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "3651", "tiga", "1.5", "99999999999"})
    void aBadValueIsRefusedWhenSavedAndHarmlessWhenRead(String value) {
        assertThatThrownBy(config(value)::validate).isInstanceOf(ValidationException.class);
        assertThat(config(value).days()).isEqualTo(90);
    }

    private static CheckupConfig config(String days) {
        var model = new RequiredActionConfigModel();
        model.setConfig(Map.of("days", days));
        return new CheckupConfig(model);
    }
}
