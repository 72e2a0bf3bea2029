package id.go.bappenas.sso.password.charactermix;

import id.go.bappenas.sso.password.PolicyFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.policy.PasswordPolicyProvider;

/**
 * Password policy {@code character-mix}: at least one lower-case and one upper-case letter, one digit, one special
 * character, and a length between the configured minimum (8 to 128, default 8) and 128, in code points. Source: the
 * ministry's guide, "Persyaratan Password".
 */
public final class CharacterMixPolicyProviderFactory extends PolicyFactory {

    /** As it stands in a realm's policy string. */
    public static final String PROVIDER_ID = "character-mix";

    /** Made by Keycloak. */
    public CharacterMixPolicyProviderFactory() {
        super(
                PROVIDER_ID,
                "Character Mix and Minimum Length",
                PasswordPolicyProvider.INT_CONFIG_TYPE,
                String.valueOf(CharacterMix.LEAST_MINIMUM_LENGTH));
    }

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new CharacterMixPolicyProvider(session.getContext());
    }
}
