package id.go.bappenas.sso.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.Config;
import org.keycloak.provider.ProviderConfigProperty;

class NotMeLimitsTest {

    @Test
    void limitsWithoutOptionsAreTheDefaults() {
        assertThat(NotMeLimits.of(Fakes.of(Config.Scope.class, Map.of("get", args -> args[1]))))
                .isEqualTo(new NotMeLimits(100, 600));
    }

    @Test
    void limitsReadEachOption() {
        var given = Map.of("originPresses", "7", "originSeconds", "60");

        assertThat(NotMeLimits.of(Fakes.of(Config.Scope.class, Map.of("get", args -> given.get(args[0].toString())))))
                .isEqualTo(new NotMeLimits(7, 60));
        assertThat(NotMeLimits.properties())
                .extracting(ProviderConfigProperty::getName)
                .containsExactlyInAnyOrderElementsOf(given.keySet());
    }
}
