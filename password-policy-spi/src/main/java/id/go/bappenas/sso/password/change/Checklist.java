package id.go.bappenas.sso.password.change;

import id.go.bappenas.sso.password.PasswordRule;
import id.go.bappenas.sso.password.RuleRegistration;
import id.go.bappenas.sso.password.text.PasswordText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.keycloak.models.RealmModel;

/**
 * "Persyaratan Password": the lines of the realm's rules, and whether a password meets each of them.
 *
 * @param rules returns a rule by its id
 * @param isEmpty whether the rules of the realm do not hold for the password
 * @param undecided ids of the policies that could not compare the password with all that they have to; they may find it broken,
 *     and never met
 */
record Checklist(
        RealmModel realm, Function<String, Optional<PasswordRule>> rules, boolean isEmpty, Set<String> undecided) {

    private static final String UNKNOWN = "unknown";

    /**
     * The lines for the template before a password was checked, one map per line: hook, message key, its argument, whether it
     * is met.
     */
    List<Map<String, String>> unjudged() {
        return list(rule -> line -> UNKNOWN);
    }

    /**
     * The lines for the template after a refusal.
     *
     * @param brokenPolicies ids of all broken policies; empty if only the message is known
     * @param message the key of the message that refused the password
     */
    List<Map<String, String>> judged(String password, Collection<String> brokenPolicies, String message) {
        var prepared = PasswordText.prepared(password);
        return list(rule -> {
            var brokenLines = rules.apply(rule.id()).flatMap(found -> found.brokenLines(realm, prepared));
            return line -> met(rule, line, brokenLines, brokenPolicies, message);
        });
    }

    /**
     * The lines for the template after the form was refused for another reason, too.
     *
     * @param judged ids of the policies that have judged the password; the lines of the others stay unknown
     * @param broken ids of those that it breaks
     */
    List<Map<String, String>> judged(String password, Collection<String> judged, Collection<String> broken) {
        var prepared = PasswordText.prepared(password);
        return list(rule -> {
            if (!judged.contains(rule.id())) {
                return line -> UNKNOWN;
            }
            var brokenLines = rules.apply(rule.id()).flatMap(found -> found.brokenLines(realm, prepared));
            return line -> String.valueOf(
                    !brokenLines.map(lines -> lines.contains(line)).orElse(broken.contains(rule.id())));
        });
    }

    private static String met(
            RuleRegistration rule,
            String line,
            Optional<Set<String>> brokenLines,
            Collection<String> brokenPolicies,
            String message) {
        if (brokenLines.isPresent()) {
            return String.valueOf(!brokenLines.get().contains(line));
        }
        if (!brokenPolicies.isEmpty()) {
            return String.valueOf(!brokenPolicies.contains(rule.id()));
        }
        return rule.errors().contains(message) ? "false" : UNKNOWN;
    }

    private Function<String, String> decided(RuleRegistration rule, Function<String, String> met) {
        return undecided.contains(rule.id()) ? line -> "true".equals(met.apply(line)) ? UNKNOWN : met.apply(line) : met;
    }

    private List<Map<String, String>> list(Function<RuleRegistration, Function<String, String>> met) {
        var lines = new ArrayList<Map<String, String>>();
        for (var rule : RuleRegistration.all()) {
            if (!isEmpty && realm.getPasswordPolicy().getPolicies().contains(rule.id())) {
                var metLine = decided(rule, met.apply(rule));
                Object value = realm.getPasswordPolicy().getPolicyConfig(rule.id());
                for (var line : rule.checklist()) {
                    lines.add(Map.of(
                            "hook", line,
                            "text", rule.text(line, value),
                            "argument", argument(rule.said(value)),
                            "met", metLine.apply(line)));
                }
            }
        }
        return lines;
    }

    private static String argument(Object value) {
        return value instanceof Integer number ? number.toString() : "";
    }
}
