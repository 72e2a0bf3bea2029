package id.go.bappenas.sso.password.charactermix;

import id.go.bappenas.sso.password.OperationalInfo;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;

/**
 * Password policy {@code character-mix}: at least one lower-case and one upper-case letter, one digit, one special
 * character, and a length between the configured minimum (8 to 128, default 8) and 128, in code points. Source: the
 * ministry's guide, "Persyaratan Password".
 */
public final class CharacterMixPolicyProviderFactory implements PasswordPolicyProviderFactory, OperationalInfo {

    /** As it stands in a realm's policy string. */
    public static final String PROVIDER_ID = "character-mix";

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        // While a realm is imported the context has no realm yet: it is asked for when a password comes.
        return new CharacterMixPolicyProvider(session.getContext());
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayName() {
        return "Character Mix and Minimum Length";
    }

    @Override
    public String getConfigType() {
        return PasswordPolicyProvider.INT_CONFIG_TYPE;
    }

    @Override
    public String getDefaultConfigValue() {
        return String.valueOf(CharacterMix.LEAST_MINIMUM_LENGTH);
    }

    @Override
    public boolean isMultiplSupported() {
        return false;
    }

    @Override
    public void init(Config.Scope config) {
        // No server-wide settings.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to prepare.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
