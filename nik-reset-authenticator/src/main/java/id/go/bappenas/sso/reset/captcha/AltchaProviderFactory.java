package id.go.bappenas.sso.reset.captcha;

import id.go.bappenas.sso.support.NumberOption;
import id.go.bappenas.sso.support.OperationalInfo;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Provider {@code altcha} of SPI {@code captcha}, the default: a checkbox starts work in the browser. It uses no other service
 * and no cookie. Protocol: ALTCHA, version 1 (SHA-256).
 */
public final class AltchaProviderFactory implements CaptchaProviderFactory, OperationalInfo {

    public static final String PROVIDER_ID = "altcha";

    static final NumberOption MAX_NUMBER = new NumberOption(
            "captcha--altcha",
            "maxNumber",
            "Hashes that a challenge takes at most; half of it on average. Each step of the throttle doubles it, four times"
                    + " at most.",
            50_000,
            1_000,
            1_000_000);

    static final NumberOption LIFETIME = new NumberOption(
            "captcha--altcha",
            "lifetime",
            "Seconds that a challenge lives. The page gets a new one after four fifths of it.",
            300,
            30,
            3_600);

    /** Makes this provider the default instead of {@code none}. */
    private static final int ORDER = 1;

    private int maxNumber = MAX_NUMBER.standard();
    private int lifetime = LIFETIME.standard();

    @Override
    public CaptchaProvider create(KeycloakSession session) {
        return new AltchaProvider(session, maxNumber, lifetime);
    }

    @Override
    public void init(Config.Scope config) {
        maxNumber = MAX_NUMBER.read(config);
        lifetime = LIFETIME.read(config);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return List.of(MAX_NUMBER.property(), LIFETIME.property());
    }
}
