package id.go.bappenas.sso.reset.captcha;

import id.go.bappenas.sso.support.OperationalInfo;
import org.keycloak.Config;
import org.keycloak.common.util.Environment;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * Provider {@code none} of SPI {@code captcha}, for development: a server with this default starts only by
 * {@code kc.sh start-dev}.
 */
public final class NoCaptchaProviderFactory implements CaptchaProviderFactory, OperationalInfo {

    public static final String PROVIDER_ID = "none";

    @Override
    public CaptchaProvider create(KeycloakSession session) {
        requireDevelopment();
        return new NoCaptchaProvider();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        if (factory.getProviderFactory(CaptchaProvider.class) == this) {
            requireDevelopment();
        }
    }

    static void requireDevelopment() {
        if (!Environment.isDevMode()) {
            throw new IllegalStateException(
                    "spi-captcha--provider=none leaves Lupa Password open to machines and works only"
                            + " with kc.sh start-dev: remove the option, the default is "
                            + AltchaProviderFactory.PROVIDER_ID);
        }
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return PROVIDER_ID;
    }
}
