package id.go.bappenas.sso.password.manager;

import id.go.bappenas.sso.support.OperationalInfo;
import java.util.Collection;
import java.util.stream.Collectors;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.policy.PasswordPolicyManagerProviderFactory;
import org.keycloak.policy.PolicyError;

/**
 * Takes the place of Keycloak's password policy manager {@code default}, which reports one broken rule at a time. This manager
 * reports all, in the order of the realm's policy string, after the rule {@link InvisibleCharacters}.
 */
public final class AllRulesPolicyManagerProviderFactory
        implements PasswordPolicyManagerProviderFactory, OperationalInfo {

    /** The id of Keycloak's manager. */
    public static final String PROVIDER_ID = "default";

    /** Message key; its parameter is the list of broken rules, one sentence per line, in the reader's language. */
    static final String MESSAGE = "invalidPasswordRulesMessage";

    /** Before each sentence, because pages show the message as lines of one text. */
    private static final String BULLET = "• ";

    /** One error for all of them, {@code null} for none. */
    public static PolicyError combined(
            KeycloakSession session, RealmModel realm, UserModel person, Collection<PolicyError> errors) {
        if (errors.size() < 2) {
            return errors.stream().findFirst().orElse(null);
        }
        var messages = PolicyErrorMessages.of(session, realm, person);
        return new PolicyError(
                MESSAGE,
                errors.stream().map(error -> BULLET + messages.sentence(error)).collect(Collectors.joining("\n")));
    }

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
