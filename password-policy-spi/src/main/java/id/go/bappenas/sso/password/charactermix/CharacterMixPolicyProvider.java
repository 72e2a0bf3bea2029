package id.go.bappenas.sso.password.charactermix;

import static id.go.bappenas.sso.password.charactermix.CharacterMix.LEAST_MINIMUM_LENGTH;
import static id.go.bappenas.sso.password.charactermix.CharacterMix.MAXIMUM_LENGTH;

import id.go.bappenas.sso.password.PolicyValue;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
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
        return PolicyValue.wholeNumber(
                value, "minimum length", "panjang minimal", LEAST_MINIMUM_LENGTH, MAXIMUM_LENGTH, LEAST_MINIMUM_LENGTH);
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
