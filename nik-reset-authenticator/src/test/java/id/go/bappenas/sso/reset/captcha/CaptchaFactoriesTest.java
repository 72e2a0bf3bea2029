package id.go.bappenas.sso.reset.captcha;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.tuple;

import id.go.bappenas.sso.fakes.Fakes;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.common.util.Environment;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

class CaptchaFactoriesTest {

    private String profile;

    @BeforeEach
    void inProduction() {
        profile = System.getProperty(Environment.PROFILE);
        System.setProperty(Environment.PROFILE, "prod");
    }

    @AfterEach
    void asBefore() {
        if (profile == null) {
            System.clearProperty(Environment.PROFILE);
        } else {
            System.setProperty(Environment.PROFILE, profile);
        }
    }

    @Test
    void altchaIsTheDefaultAndListsItsOptions() {
        assertThat(new AltchaProviderFactory().order()).isGreaterThan(new NoCaptchaProviderFactory().order());
        assertThat(new AltchaProviderFactory().getConfigMetadata())
                .extracting(ProviderConfigProperty::getName, ProviderConfigProperty::getDefaultValue)
                .containsExactly(tuple("maxNumber", 50_000), tuple("lifetime", 300));
    }

    @Test
    void captchaNoneStopsAProductionServerWithAMessage() {
        var none = new NoCaptchaProviderFactory();

        assertThatIllegalStateException()
                .isThrownBy(() -> none.postInit(serverWith(none)))
                .withMessageContaining("spi-captcha--provider=none")
                .withMessageContaining("start-dev");
        assertThatIllegalStateException().isThrownBy(() -> none.create(null));
    }

    @Test
    void captchaNoneMayBeInstalledBesideAltchaInProduction() {
        var none = new NoCaptchaProviderFactory();

        assertThatNoException().isThrownBy(() -> none.postInit(serverWith(new AltchaProviderFactory())));
    }

    @Test
    void captchaNoneWorksInDevelopment() {
        System.setProperty(Environment.PROFILE, Environment.DEV_PROFILE_VALUE);
        var none = new NoCaptchaProviderFactory();

        none.postInit(serverWith(none));
        assertThat(none.create(null).verify(new CaptchaTask(null, "external-mailbox", "budi", 4), null))
                .isEqualTo(CaptchaResult.SOLVED);
    }

    private static KeycloakSessionFactory serverWith(CaptchaProviderFactory captcha) {
        return Fakes.of(KeycloakSessionFactory.class, Map.of("getProviderFactory", args -> captcha));
    }
}
