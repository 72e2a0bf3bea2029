package id.go.bappenas.sso.password;

import id.go.bappenas.sso.support.OperationalInfo;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.policy.PasswordPolicyProviderFactory;

/**
 * What the factories of this module have in common: an id as it stands in a realm's policy string, a name and a kind of
 * value for the admin console, one use per realm at most, and nothing to prepare or to close.
 *
 * <p>While a realm is imported or loaded, the session's context has no realm yet. {@code create} therefore hands over the
 * context or the session, and a policy asks for the realm when a password comes.
 */
public abstract class PolicyFactory implements PasswordPolicyProviderFactory, OperationalInfo {

    private final String id;
    private final String displayName;
    private final String configType;
    private final String defaultConfigValue;

    /**
     * @param configType one of the constants of {@link org.keycloak.policy.PasswordPolicyProvider}, {@code null} for a
     *     policy without a value
     * @param defaultConfigValue what the admin console proposes, {@code null} for a policy without a value
     */
    protected PolicyFactory(String id, String displayName, String configType, String defaultConfigValue) {
        this.id = id;
        this.displayName = displayName;
        this.configType = configType;
        this.defaultConfigValue = defaultConfigValue;
    }

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final String getDisplayName() {
        return displayName;
    }

    @Override
    public final String getConfigType() {
        return configType;
    }

    @Override
    public final String getDefaultConfigValue() {
        return defaultConfigValue;
    }

    @Override
    public final boolean isMultiplSupported() {
        return false;
    }

    @Override
    public void init(Config.Scope config) {
        // No server-wide settings, unless a policy says otherwise.
    }

    @Override
    public final void postInit(KeycloakSessionFactory factory) {
        // Nothing to prepare.
    }

    @Override
    public final void close() {
        // Holds nothing.
    }
}
