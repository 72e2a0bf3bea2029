package id.go.bappenas.sso.password.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.provider.ProviderConfigProperty;

class HistoryKeepingPasswordProviderFactoryTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "24, 24", "' 720 ', 720", "'', 24", ", 24"})
    void factoryReadsTheLifetimeOfATemporaryPasswordInHours(String value, int hours) {
        assertThat(HistoryKeepingPasswordProviderFactory.lifetime(value)).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "721", "x", "1.5", "99999999999"})
    void badLifetimeStopsTheServer(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HistoryKeepingPasswordProviderFactory.lifetime(value))
                .withMessageContaining("temporary-hours must be a whole number from 1 to 720");
    }

    @Test
    void providerComesBeforeKeycloaksAndKeepsItsSettings() {
        var factory = new HistoryKeepingPasswordProviderFactory();

        assertThat(factory.getId()).isEqualTo("keycloak-password");
        assertThat(factory.order()).isPositive();
        assertThat(factory.getConfigMetadata())
                .extracting(ProviderConfigProperty::getName)
                .containsExactly(
                        "validations-counter-tags",
                        "temporaryHours",
                        "oldPasswordTries",
                        "oldPasswordSeconds",
                        "changesPerDay");
    }
}
