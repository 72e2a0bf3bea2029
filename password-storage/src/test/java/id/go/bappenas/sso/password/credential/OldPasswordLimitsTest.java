package id.go.bappenas.sso.password.credential;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;

class OldPasswordLimitsTest {

    @Test
    void defaultIsTenTriesInAQuarterOfAnHour() {
        assertThat(OldPasswordLimits.of(Fakes.of(Config.Scope.class, Map.of("get", args -> args[1]))))
                .isEqualTo(new OldPasswordLimits(10, Duration.ofMinutes(15)));
    }

    @Test
    void readsEachOption() {
        var given = Map.of("oldPasswordTries", "3", "oldPasswordSeconds", "60");

        assertThat(OldPasswordLimits.of(
                        Fakes.of(Config.Scope.class, Map.of("get", args -> given.get(args[0].toString())))))
                .isEqualTo(new OldPasswordLimits(3, Duration.ofMinutes(1)));
        assertThat(OldPasswordLimits.properties())
                .extracting(ProviderConfigProperty::getName)
                .containsExactlyInAnyOrderElementsOf(given.keySet());
    }
}
