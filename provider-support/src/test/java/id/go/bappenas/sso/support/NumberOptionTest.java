package id.go.bappenas.sso.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.go.bappenas.sso.fakes.Fakes;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.Config;

class NumberOptionTest {

    private static final NumberOption OPTION = new NumberOption("captcha--altcha", "maxNumber", "Hashes.", 50, 10, 100);

    @ParameterizedTest
    @ValueSource(ints = {10, 50, 100})
    void acceptsValueWithinBounds(int value) {
        assertThat(OPTION.read(configured(" " + value))).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "9", "101", "banyak", "1e2", "99999999999"})
    void refusesOtherValueAndNamesTheOption(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OPTION.read(configured(value)))
                .withMessage("spi-captcha--altcha--max-number must be a whole number from 10 to 100, not " + value);
    }

    @Test
    void missingValueIsTheDefault() {
        assertThat(OPTION.read(Fakes.of(Config.Scope.class, Map.of("get", args -> args[1]))))
                .isEqualTo(50);
        assertThat(OPTION.property().getDefaultValue()).isEqualTo(50);
    }

    private static Config.Scope configured(String value) {
        return Fakes.of(Config.Scope.class, Map.of("get", args -> args[0].equals("maxNumber") ? value : args[1]));
    }
}
