package id.go.bappenas.sso.password.manager;

import id.go.bappenas.sso.credential.event.PasswordWrite;
import id.go.bappenas.sso.password.PasswordRule;
import id.go.bappenas.sso.password.text.PasswordText;
import java.util.LinkedHashMap;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

/** Judges a password in its prepared form, which is the one that is stored. */
record AllRulesPolicyManagerProvider(KeycloakSession session) implements PasswordPolicyManagerProvider {

    @Override
    public PolicyError validate(RealmModel realm, UserModel user, String password) {
        var prepared = PasswordText.prepared(password);
        return judge(realm, user, prepared, policy -> policy.validate(realm, user, prepared));
    }

    /** Checks the password of a future account with this user name. */
    @Override
    public PolicyError validate(String username, String password) {
        var prepared = PasswordText.prepared(password);
        return judge(session.getContext().getRealm(), null, prepared, policy -> policy.validate(username, prepared));
    }

    private PolicyError judge(
            RealmModel realm,
            UserModel user,
            String password,
            Function<PasswordPolicyProvider, PolicyError> judgement) {
        var errors = new LinkedHashMap<String, PolicyError>();
        InvisibleCharacters.error(password).ifPresent(error -> errors.put(InvisibleCharacters.ID, error));
        for (var id : PasswordRule.idsInOrder(realm.getPasswordPolicy())) {
            var error = judgement.apply(session.getProvider(PasswordPolicyProvider.class, id));
            if (error != null) {
                errors.put(id, error);
            }
        }
        if (user != null) {
            PasswordWrite.of(session, realm, user).judged(errors);
        }
        return AllRulesPolicyManagerProviderFactory.combined(session, realm, user, errors.values());
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
