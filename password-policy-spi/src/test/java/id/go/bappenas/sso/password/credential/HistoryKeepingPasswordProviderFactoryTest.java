package id.go.bappenas.sso.password.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.provider.ProviderConfigProperty;

class HistoryKeepingPasswordProviderFactoryTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 24, 720})
    void aTemporaryPasswordLivesForHours(int hours) {
        assertThat(HistoryKeepingPasswordProviderFactory.lifetime(hours)).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 721})
    void aLifetimeThatIsNoneStopsTheServer(int hours) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HistoryKeepingPasswordProviderFactory.lifetime(hours))
                .withMessageContaining("temporary-hours");
    }

    @Test
    void itComesBeforeKeycloaksAndKeepsItsSettings() {
        var factory = new HistoryKeepingPasswordProviderFactory();

        assertThat(factory.getId()).isEqualTo("keycloak-password");
        assertThat(factory.order()).isPositive();
        assertThat(factory.getConfigMetadata())
                .extracting(ProviderConfigProperty::getName)
                .containsExactly("validations-counter-tags", "temporaryHours");
    }
}
