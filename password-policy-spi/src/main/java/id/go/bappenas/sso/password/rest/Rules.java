package id.go.bappenas.sso.password.rest;

import id.go.bappenas.sso.password.age.MaxAgeMonthsPolicyProviderFactory;
import id.go.bappenas.sso.password.age.MinAgeHoursPolicyProviderFactory;
import id.go.bappenas.sso.password.charactermix.CharacterMixPolicyProviderFactory;
import id.go.bappenas.sso.password.manager.PolicyOrder;
import id.go.bappenas.sso.support.problem.Language;
import id.go.bappenas.sso.support.problem.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.policy.MaximumLengthPasswordPolicyProviderFactory;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;

/**
 * A realm's rules as people meet them. Only numbers are shown of a rule: the value of some is the name of a file, a pattern, or
 * concerns how passwords are stored.
 */
record Rules(KeycloakSession session, Words words, Language language) {

    /** Not about what a person chooses. */
    private static final Set<String> HIDDEN = Set.of(
            PasswordPolicy.HASH_ALGORITHM_ID,
            PasswordPolicy.HASH_ITERATIONS_ID,
            "recoveryCodesWarningThreshold",
            PasswordPolicy.MAX_AUTH_AGE_ID);

    /** What the number of a rule is; without a name of its own it is a {@code minimum}. */
    private static final Map<String, String> NUMBERS = Map.of(
            PasswordPolicy.PASSWORD_HISTORY_ID, "passwords",
            PasswordPolicy.FORCE_EXPIRED_ID, "days",
            PasswordPolicy.PASSWORD_AGE, "days",
            MinAgeHoursPolicyProviderFactory.PROVIDER_ID, "hours",
            MaxAgeMonthsPolicyProviderFactory.PROVIDER_ID, "months",
            MaximumLengthPasswordPolicyProviderFactory.ID, "maximum");

    /** In the order of the realm's policy string. */
    List<Map<String, Object>> list() {
        return PolicyOrder.of(policy()).stream()
                .filter(id -> !HIDDEN.contains(id))
                .map(this::rule)
                .toList();
    }

    private Map<String, Object> rule(String id) {
        var parameters = parameters(id);
        var rule = new LinkedHashMap<String, Object>();
        rule.put("id", id);
        rule.put("parameters", parameters);
        rule.put("text", text(id, parameters));
        return rule;
    }

    private Map<String, Object> parameters(String id) {
        var parameters = new LinkedHashMap<String, Object>();
        if (policy().getPolicyConfig(id) instanceof Integer number) {
            parameters.put(NUMBERS.getOrDefault(id, "minimum"), number);
        }
        if (id.equals(CharacterMixPolicyProviderFactory.PROVIDER_ID)) {
            parameters.put("maximum", CharacterMixPolicyProviderFactory.MAXIMUM_LENGTH);
        }
        return parameters;
    }

    private String text(String id, Map<String, Object> parameters) {
        var key = "rule." + id;
        var arguments = parameters.values().stream().map(Object.class::cast).toList();
        var text = words.say(language, key, arguments);
        return text.equals(key) ? words.say(language, "rule-other", List.of(name(id))) : text;
    }

    /** As the admin console lists a policy that we have no words for. */
    private String name(String id) {
        return ((PasswordPolicyProviderFactory)
                        session.getKeycloakSessionFactory().getProviderFactory(PasswordPolicyProvider.class, id))
                .getDisplayName();
    }

    private PasswordPolicy policy() {
        return session.getContext().getRealm().getPasswordPolicy();
    }
}
