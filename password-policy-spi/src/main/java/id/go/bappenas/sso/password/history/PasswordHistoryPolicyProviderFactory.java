package id.go.bappenas.sso.password.history;

import id.go.bappenas.sso.password.PolicyFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.policy.PasswordPolicyProvider;

/**
 * Password policy {@code passwordHistory}, in place of Keycloak's, which comes back if this module is removed: the last so
 * many passwords that a person chose are refused (1 to 25, default 6, the current one included), and a temporary password
 * while it is current. Source: the ministry's guide, "Alur Ubah Password Berkala": not "5 (lima) password sebelumnya".
 */
public final class PasswordHistoryPolicyProviderFactory extends PolicyFactory {

    /** Made by Keycloak. */
    public PasswordHistoryPolicyProviderFactory() {
        super(
                PasswordPolicy.PASSWORD_HISTORY_ID,
                "Not Recently Used",
                PasswordPolicyProvider.INT_CONFIG_TYPE,
                String.valueOf(PasswordHistoryPolicyProvider.DEFAULT));
    }

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new PasswordHistoryPolicyProvider(session);
    }

    /** Before Keycloak's own, which has the same id and order 0. */
    @Override
    public int order() {
        return 1;
    }
}
