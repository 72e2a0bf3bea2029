package id.go.bappenas.sso.password.charactermix;

import id.go.bappenas.sso.password.PolicyFactory;
import java.util.OptionalInt;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.policy.PasswordPolicyProvider;

/**
 * Password policy {@code character-mix}: at least one lower-case and one upper-case letter, one digit, one special
 * character, and a length between the configured minimum (8 to 128, default 8) and 128, in code points. Source: the
 * ministry's guide, "Persyaratan Password".
 */
public final class CharacterMixPolicyProviderFactory extends PolicyFactory {

    /** As it stands in a realm's policy string. */
    public static final String PROVIDER_ID = "character-mix";

    /** In code points. */
    public static final int MAXIMUM_LENGTH = CharacterMix.MAXIMUM_LENGTH;

    /** Made by Keycloak. */
    public CharacterMixPolicyProviderFactory() {
        super(
                PROVIDER_ID,
                "Character Mix and Minimum Length",
                PasswordPolicyProvider.INT_CONFIG_TYPE,
                String.valueOf(CharacterMix.LEAST_MINIMUM_LENGTH));
    }

    /** The realm's minimum length in code points, empty if the policy is not in use there. */
    public static OptionalInt minimumLength(RealmModel realm) {
        Integer minimum = realm.getPasswordPolicy().getPolicyConfig(PROVIDER_ID);
        return minimum == null ? OptionalInt.empty() : OptionalInt.of(minimum);
    }

    /** What a password lacks under the realm's policy; empty if nothing, or if the policy is not in use there. */
    public static Set<Requirement> broken(RealmModel realm, String password) {
        var minimum = minimumLength(realm);
        return minimum.isEmpty() ? Set.of() : new CharacterMix(minimum.getAsInt()).broken(password);
    }

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new CharacterMixPolicyProvider(session.getContext());
    }
}
