package id.go.bappenas.sso.password.manager;

import id.go.bappenas.sso.support.OperationalInfo;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PasswordPolicyManagerProviderFactory;

/**
 * Takes the place of Keycloak's password policy manager {@code default}, which reports one broken rule at a time. This manager
 * reports all, in the order of the realm's policy string.
 */
public final class AllRulesPolicyManagerProviderFactory
        implements PasswordPolicyManagerProviderFactory, OperationalInfo {

    /** The id of Keycloak's manager. */
    public static final String PROVIDER_ID = "default";

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public PasswordPolicyManagerProvider create(KeycloakSession session) {
        return new AllRulesPolicyManagerProvider(session);
    }

    /** Takes precedence over Keycloak's factory, which has the same id and order 0. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void init(Config.Scope config) {
        // No settings.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to prepare.
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
