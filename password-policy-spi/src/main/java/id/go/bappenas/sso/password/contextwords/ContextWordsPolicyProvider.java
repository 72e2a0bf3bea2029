package id.go.bappenas.sso.password.contextwords;

import id.go.bappenas.sso.password.PolicyValue;
import id.go.bappenas.sso.support.keycloak.StoredPolicy;
import java.util.function.Supplier;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

record ContextWordsPolicyProvider(KeycloakContext context, Supplier<WordFolder> folder)
        implements PasswordPolicyProvider {

    static final String MESSAGE = "invalidPasswordContextWordMessage";

    @Override
    public PolicyError validate(RealmModel realm, UserModel user, String password) {
        return error(
                password, realm.getPasswordPolicy().getPolicyConfig(ContextWordsPolicyProviderFactory.PROVIDER_ID));
    }

    @Override
    public PolicyError validate(String username, String password) {
        return validate(context.getRealm(), null, password);
    }

    static PolicyError error(String password, WordFile file) {
        var more = file == null ? WordList.EMPTY : file.words();
        return GuessablePassword.is(password, more) ? new PolicyError(MESSAGE) : null;
    }

    /** @return the operator's {@link WordFile}, {@code null} if there is none */
    @Override
    public Object parseConfig(String value) {
        if (PolicyValue.isMissing(value)) {
            return null;
        }
        var name = value.strip();
        return StoredPolicy.isBeingRead()
                ? folder.get().stored(name)
                : folder.get().checked(name);
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
