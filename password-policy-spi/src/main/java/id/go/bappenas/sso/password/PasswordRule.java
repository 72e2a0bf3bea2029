package id.go.bappenas.sso.password;

import id.go.bappenas.sso.support.OperationalInfo;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyConfigException;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;
import org.keycloak.policy.PolicyError;

/**
 * A password policy of this module in one class: Keycloak's factory, and the rule itself. Name, number, message keys and
 * checklist of the rule are in {@code password-rules.json}: see {@link RuleRegistration}.
 *
 * <p>While a realm is imported or loaded, the session's context has no realm yet. A rule therefore gets the realm with the
 * password.
 */
public abstract class PasswordRule implements PasswordPolicyProviderFactory, OperationalInfo {

    private final RuleRegistration registration;

    /** @param id as in a realm's policy string and in {@code password-rules.json} */
    protected PasswordRule(String id) {
        registration = RuleRegistration.of(id);
    }

    /** Returns the rule with this id; empty if this module has no such rule. */
    public static Optional<PasswordRule> of(KeycloakSession session, String id) {
        return session.getKeycloakSessionFactory().getProviderFactory(PasswordPolicyProvider.class, id)
                        instanceof PasswordRule rule
                ? Optional.of(rule)
                : Optional.empty();
    }

    /** Returns the ids of a realm's policies in the order of its policy string; Keycloak 26.7.4 returns them in hash order. */
    public static List<String> idsInOrder(PasswordPolicy policy) {
        // A realm without policies has no policy string either, and toString fails there.
        if (policy.getPolicies().isEmpty()) {
            return List.of();
        }
        var inOrder = new LinkedHashSet<>(ids(policy.toString()));
        inOrder.retainAll(policy.getPolicies());
        inOrder.addAll(new TreeSet<>(policy.getPolicies()));
        return List.copyOf(inOrder);
    }

    /** Splits a policy string as Keycloak does. */
    static List<String> ids(String policies) {
        return Arrays.stream(policies.split(" and "))
                .map(policy -> policy.split("\\(", 2)[0].strip())
                .toList();
    }

    /** The rule's entry in {@code password-rules.json}. */
    public final RuleRegistration registration() {
        return registration;
    }

    /**
     * Checks a password.
     *
     * @return one of the registered errors, {@code null} if the password keeps the rule
     */
    public abstract PolicyError check(PasswordCandidate candidate);

    /**
     * Whether the answer depends on the typed text alone. Only such a rule may judge a password before the old one was right:
     * the others tell something of the account.
     */
    public boolean isAboutTextAlone() {
        return false;
    }

    /**
     * Reads the policy's value, both when it is saved and when a realm is loaded.
     *
     * @throws PasswordPolicyConfigException if the value is invalid, with a message in English and Indonesian
     */
    public Object parse(String value) {
        if (registration.number() != null) {
            return registration.number().parse(value);
        }
        if (isMissing(value)) {
            return null;
        }
        throw new PasswordPolicyConfigException("this policy takes no value (kebijakan ini tidak memakai nilai)");
    }

    /**
     * The lines of the checklist that a password breaks. By default a broken rule breaks all its lines; a rule with several
     * lines overrides this.
     */
    public Optional<Set<String>> brokenLines(RealmModel realm, String password) {
        return Optional.empty();
    }

    /** Whether the value is missing. Keycloak's admin console sends {@code undefined} for a field that it does not show. */
    protected static boolean isMissing(String value) {
        return value == null || value.isBlank() || "undefined".equals(value.strip());
    }

    /** The rule's value in a realm, {@code null} if the policy has no value or the realm does not use it. */
    protected final <T> T value(RealmModel realm) {
        PasswordPolicy policy = realm.getPasswordPolicy();
        return policy.getPolicyConfig(getId());
    }

    @Override
    public final String getId() {
        return registration.id();
    }

    @Override
    public final String getDisplayName() {
        return registration.name();
    }

    @Override
    public String getConfigType() {
        return registration.number() == null ? null : PasswordPolicyProvider.INT_CONFIG_TYPE;
    }

    @Override
    public String getDefaultConfigValue() {
        return registration.number() == null
                ? null
                : String.valueOf(registration.number().standard());
    }

    @Override
    public final boolean isMultiplSupported() {
        return false;
    }

    @Override
    public final PasswordPolicyProvider create(KeycloakSession session) {
        return new Provider(this, session);
    }

    @Override
    public void init(Config.Scope config) {
        // A rule that has server options overrides this.
    }

    @Override
    public final void postInit(KeycloakSessionFactory factory) {
        // Nothing to prepare.
    }

    @Override
    public final void close() {
        // There is nothing to close.
    }

    private record Provider(PasswordRule rule, KeycloakSession session) implements PasswordPolicyProvider {

        @Override
        public PolicyError validate(RealmModel realm, UserModel user, String password) {
            return rule.check(new PasswordCandidate(session, realm, user, null, password));
        }

        @Override
        public PolicyError validate(String username, String password) {
            return rule.check(
                    new PasswordCandidate(session, session.getContext().getRealm(), null, username, password));
        }

        @Override
        public Object parseConfig(String value) {
            return rule.parse(value);
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }
}
