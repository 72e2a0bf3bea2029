package id.go.bappenas.sso.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.go.bappenas.sso.fakes.Fakes;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;

class ServiceDeskLimitsTest {

    @Test
    void optionsAreListedWithTheirDefaults() {
        assertThat(new AccountContributor().getConfigMetadata())
                .extracting(ProviderConfigProperty::getName, ProviderConfigProperty::getDefaultValue)
                .containsExactly(tuple("looksPerDay", 200), tuple("searchesPerDay", 200), tuple("actionsPerDay", 200));
    }

    @Test
    void looksSearchesAndActionsHaveLimitsOfTheirOwn() {
        var contributor = new AccountContributor();
        contributor.init(Fakes.of(
                Config.Scope.class, Map.of("get", arguments -> Map.of("looksPerDay", "7", "searchesPerDay", "9")
                        .getOrDefault(arguments[0], "11"))));

        assertThat(contributor.limits().looks().most()).isEqualTo(7);
        assertThat(contributor.limits().searches().most()).isEqualTo(9);
        assertThat(contributor.limits().actions().most()).isEqualTo(11);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000001", "banyak"})
    void invalidLimitStopsTheStartAndNamesTheOption(String value) {
        Map.of("looksPerDay", "looks-per-day", "searchesPerDay", "searches-per-day", "actionsPerDay", "actions-per-day")
                .forEach((wrong, option) -> {
                    var scope = Fakes.of(
                            Config.Scope.class, Map.of("get", arguments -> wrong.equals(arguments[0]) ? value : "7"));

                    assertThatThrownBy(() -> new AccountContributor().init(scope))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessageContaining("spi-account-state--account--" + option);
                });
    }
}
