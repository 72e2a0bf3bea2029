package id.go.bappenas.sso.password.change;

import id.go.bappenas.sso.password.charactermix.CharacterMixPolicyProviderFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.keycloak.models.RealmModel;

/** "Persyaratan Password": the rules that the realm has, and what is known about a password under them. */
record Checklist(RealmModel realm) {

    private static final String UNKNOWN = "unknown";

    /** What the template shows, one map per rule: hook, message key, its argument, whether it is met. */
    List<Map<String, String>> unjudged() {
        return list(rule -> UNKNOWN);
    }

    /**
     * After a refusal.
     *
     * @param brokenPolicies all that are broken; empty if only the message is known
     * @param message the key of the message that refused the password
     */
    List<Map<String, String>> judged(String password, List<String> brokenPolicies, String message) {
        var lacks = CharacterMixPolicyProviderFactory.broken(realm, password);
        return list(rule -> {
            if (rule.isOfCharacters()) {
                return String.valueOf(!rule.isAmong(lacks));
            }
            if (!brokenPolicies.isEmpty()) {
                return String.valueOf(!brokenPolicies.contains(rule.policy()));
            }
            return rule.isRefusedBy(message) ? "false" : UNKNOWN;
        });
    }

    private List<Map<String, String>> list(Function<ChecklistRule, String> met) {
        var policy = realm.getPasswordPolicy();
        return Arrays.stream(ChecklistRule.values())
                .filter(rule -> policy.getPolicies().contains(rule.policy()))
                .map(rule -> Map.of(
                        "hook", rule.hook(),
                        "text", rule.text(),
                        "argument", argument(rule),
                        "met", met.apply(rule)))
                .toList();
    }

    private String argument(ChecklistRule rule) {
        Object value = realm.getPasswordPolicy().getPolicyConfig(rule.policy());
        return value instanceof Integer number ? number.toString() : "";
    }
}
