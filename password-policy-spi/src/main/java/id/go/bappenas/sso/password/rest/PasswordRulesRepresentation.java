package id.go.bappenas.sso.password.rest;

import id.go.bappenas.sso.password.PasswordRule;
import id.go.bappenas.sso.password.manager.PolicyErrorMessages;
import id.go.bappenas.sso.support.problem.Language;
import id.go.bappenas.sso.support.problem.ProblemMessages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.policy.MaximumLengthPasswordPolicyProviderFactory;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;

/**
 * A realm's rules as the employee reads them. Of a rule's value only numbers are shown: other values are names of files or
 * patterns, or concern how passwords are stored.
 *
 * @param words the sentences of Keycloak's own rules; those of this module are messages of the theme
 */
record PasswordRulesRepresentation(KeycloakSession session, ProblemMessages words, Language language) {

    /** Rules that do not concern the password that an employee chooses. */
    private static final Set<String> HIDDEN = Set.of(
            PasswordPolicy.HASH_ALGORITHM_ID,
            PasswordPolicy.HASH_ITERATIONS_ID,
            "recoveryCodesWarningThreshold",
            PasswordPolicy.MAX_AUTH_AGE_ID);

    private static final String DEFAULT_PARAMETER = "minimum";

    /** Names of the numbers of Keycloak's own rules. */
    private static final Map<String, String> PARAMETERS = Map.of(
            PasswordPolicy.FORCE_EXPIRED_ID, "days",
            PasswordPolicy.PASSWORD_AGE, "days",
            MaximumLengthPasswordPolicyProviderFactory.ID, "maximum");

    /** The rules in the order of the realm's policy string. */
    List<Map<String, Object>> list() {
        var messages =
                PolicyErrorMessages.in(session, session.getContext().getRealm(), Locale.forLanguageTag(language.tag()));
        return PasswordRule.idsInOrder(policy()).stream()
                .filter(id -> !HIDDEN.contains(id))
                .map(id -> PasswordRule.of(session, id)
                        .map(rule -> ours(rule, messages))
                        .orElseGet(() -> keycloaks(id)))
                .toList();
    }

    private Map<String, Object> ours(PasswordRule rule, PolicyErrorMessages messages) {
        var registration = rule.registration();
        var parameters = new LinkedHashMap<String, Object>();
        Object value = policy().getPolicyConfig(rule.getId());
        if (registration.number() != null) {
            parameters.put(registration.number().parameter(), value);
        }
        parameters.putAll(registration.constants());
        var said = parameters.values().stream().map(registration::said).toArray();
        return rule(rule.getId(), parameters, messages.sentence(registration.text(value), said));
    }

    private Map<String, Object> keycloaks(String id) {
        var parameters = new LinkedHashMap<String, Object>();
        if (policy().getPolicyConfig(id) instanceof Integer number) {
            parameters.put(PARAMETERS.getOrDefault(id, DEFAULT_PARAMETER), number);
        }
        return rule(id, parameters, text(id, parameters));
    }

    private static Map<String, Object> rule(String id, Map<String, Object> parameters, String text) {
        var rule = new LinkedHashMap<String, Object>();
        rule.put("id", id);
        rule.put("parameters", parameters);
        rule.put("text", text);
        return rule;
    }

    private String text(String id, Map<String, Object> parameters) {
        var key = "rule." + id;
        var text = words.say(language, key, List.of(arguments(parameters)));
        return text.equals(key) ? words.say(language, "rule-other", List.of(name(id))) : text;
    }

    private static Object[] arguments(Map<String, Object> parameters) {
        return parameters.values().toArray();
    }

    /** The name that the admin console shows, for a policy without a message. */
    private String name(String id) {
        return ((PasswordPolicyProviderFactory)
                        session.getKeycloakSessionFactory().getProviderFactory(PasswordPolicyProvider.class, id))
                .getDisplayName();
    }

    private PasswordPolicy policy() {
        return session.getContext().getRealm().getPasswordPolicy();
    }
}
