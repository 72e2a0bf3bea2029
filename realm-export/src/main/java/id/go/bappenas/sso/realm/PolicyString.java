package id.go.bappenas.sso.realm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A realm's password policy as Keycloak writes and splits it: {@code length(8) and notUsername(undefined)}. */
final class PolicyString {

    private static final String AND = " and ";
    private static final Pattern NUMBER = Pattern.compile("\\((\\d{1,9})\\)");

    /** Keycloak's rule about the age of a password; beside ours there would be two last days. */
    private static final String KEYCLOAKS_AGE = "forceExpiredPasswordChange";

    private static final String OUR_AGE = "max-age-months";
    private static final String LONGEST = "maxLength";
    private static final List<String> SHORTEST = List.of("character-mix", "length");

    private PolicyString() {}

    /** The other rules, unchanged and in their order. */
    static String without(String policy, Set<String> ids) {
        return names(policy, ids)
                ? rules(policy).stream().filter(rule -> !ids.contains(id(rule))).collect(Collectors.joining(AND))
                : policy;
    }

    static boolean names(String policy, Set<String> ids) {
        return rules(policy).stream().anyMatch(rule -> ids.contains(id(rule)));
    }

    /**
     * The file's rules, then the live rules that the file does not name. A live rule that contradicts a rule of the file is left
     * out: Keycloak's rule about the age of a password, and a greatest length that no password of the file's rules can have.
     */
    static String with(String file, String live) {
        List<String> rules = new ArrayList<>(rules(file));
        Set<String> named = rules.stream().map(PolicyString::id).collect(Collectors.toSet());
        int shortest = rules.stream()
                .filter(rule -> SHORTEST.contains(id(rule)))
                .mapToInt(rule -> number(rule, 0))
                .max()
                .orElse(0);
        rules(live).stream()
                .filter(rule -> !named.contains(id(rule)))
                .filter(rule -> !(id(rule).equals(KEYCLOAKS_AGE) && named.contains(OUR_AGE)))
                .filter(rule -> !(id(rule).equals(LONGEST) && number(rule, Integer.MAX_VALUE) < shortest))
                .forEach(rules::add);
        return String.join(AND, rules);
    }

    /** The rules of a policy that another one does not have in the same words. */
    static List<String> missing(String policy, String other) {
        List<String> kept = rules(other);
        return rules(policy).stream().filter(rule -> !kept.contains(rule)).toList();
    }

    /** Whether two policies have the same rules; Keycloak checks all of them, in any order. */
    static boolean same(String policy, String other) {
        return missing(policy, other).isEmpty() && missing(other, policy).isEmpty();
    }

    private static List<String> rules(String policy) {
        return policy.isBlank()
                ? List.of()
                : Arrays.stream(policy.split(AND)).map(String::strip).toList();
    }

    private static int number(String rule, int otherwise) {
        Matcher number = NUMBER.matcher(rule);
        return number.find() ? Integer.parseInt(number.group(1)) : otherwise;
    }

    private static String id(String rule) {
        int parenthesis = rule.indexOf('(');
        return (parenthesis < 0 ? rule : rule.substring(0, parenthesis)).strip();
    }
}
