package id.go.bappenas.sso.password.charactermix;

import static id.go.bappenas.sso.password.charactermix.CharacterMix.LEAST_MINIMUM_LENGTH;
import static id.go.bappenas.sso.password.charactermix.CharacterMix.MAXIMUM_LENGTH;

import org.keycloak.models.KeycloakContext;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyConfigException;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

record CharacterMixPolicyProvider(KeycloakContext context) implements PasswordPolicyProvider {

    static final String MIX_MESSAGE = "invalidPasswordCharacterMixMessage";
    static final String TOO_LONG_MESSAGE = "invalidPasswordTooLongMessage";

    @Override
    public PolicyError validate(RealmModel realm, UserModel user, String password) {
        return validate(user.getUsername(), password);
    }

    @Override
    public PolicyError validate(String username, String password) {
        int minimum =
                context.getRealm().getPasswordPolicy().getPolicyConfig(CharacterMixPolicyProviderFactory.PROVIDER_ID);
        var broken = new CharacterMix(minimum).broken(password);
        if (broken.isEmpty()) {
            return null;
        }
        return broken.contains(Requirement.MAXIMUM_LENGTH)
                ? new PolicyError(TOO_LONG_MESSAGE, MAXIMUM_LENGTH)
                : new PolicyError(MIX_MESSAGE, minimum);
    }

    @Override
    public Object parseConfig(String value) {
        if (value == null) {
            return LEAST_MINIMUM_LENGTH;
        }
        try {
            int minimum = Integer.parseInt(value.strip());
            if (minimum >= LEAST_MINIMUM_LENGTH && minimum <= MAXIMUM_LENGTH) {
                return minimum;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        throw new PasswordPolicyConfigException(
                "minimum length must be a whole number from %1$d to %2$d (panjang minimal harus bilangan bulat %1$d sampai %2$d)"
                        .formatted(LEAST_MINIMUM_LENGTH, MAXIMUM_LENGTH));
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
