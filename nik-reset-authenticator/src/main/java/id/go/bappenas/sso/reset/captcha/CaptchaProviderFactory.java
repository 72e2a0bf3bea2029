package id.go.bappenas.sso.reset.captcha;

import org.keycloak.provider.ProviderFactory;

/** Factory of SPI {@code captcha}. */
public interface CaptchaProviderFactory extends ProviderFactory<CaptchaProvider> {}
