package id.go.bappenas.sso.employee.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.bappenas.sso.fakes.Fakes;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.Config;

class RowsPerDayTest {

    @Test
    void listsRowsPerDayOptionWithItsDefault() {
        var option = new IdentityResourceProviderFactory().getConfigMetadata().get(0);

        assertThat(option.getName()).isEqualTo("rowsPerDay");
        assertThat(option.getDefaultValue()).isEqualTo(20_000);
        assertThat(option.getHelpText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100000001", "banyak"})
    void refusesInvalidRowsPerDayAtStartAndNamesTheOption(String value) {
        var scope = Fakes.of(Config.Scope.class, Map.of("get", arguments -> value));

        assertThatThrownBy(() -> new IdentityResourceProviderFactory().init(scope))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("spi-realm-restapi-extension--employee-identity--rows-per-day");
    }
}
