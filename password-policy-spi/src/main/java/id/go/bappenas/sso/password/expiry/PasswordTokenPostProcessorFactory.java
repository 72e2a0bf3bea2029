package id.go.bappenas.sso.password.expiry;

import id.go.bappenas.sso.support.OperationalInfo;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorFactory;

/**
 * Token post-processor {@code password-still-good}: refuses tokens of every grant once the person's password has expired, or a
 * temporary one has passed its deadline. Otherwise an older refresh token or offline token would work as long as its session
 * exists. It ignores people without a local password, and service accounts.
 */
public final class PasswordTokenPostProcessorFactory implements TokenPostProcessorFactory, OperationalInfo {

    /** Id of the provider. */
    public static final String PROVIDER_ID = "password-still-good";

    @Override
    public TokenPostProcessor create(KeycloakSession session) {
        return new PasswordTokenPostProcessor(session);
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    /** Runs before all of Keycloak's post-processors, whose order is 0. */
    @Override
    public int order() {
        return 1;
    }
}
