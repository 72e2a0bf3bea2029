package id.go.bappenas.sso.reset.captcha;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** SPI {@code captcha}. */
public final class CaptchaSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "captcha";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return CaptchaProvider.class;
    }

    @Override
    public Class<? extends ProviderFactory<CaptchaProvider>> getProviderFactoryClass() {
        return CaptchaProviderFactory.class;
    }
}
