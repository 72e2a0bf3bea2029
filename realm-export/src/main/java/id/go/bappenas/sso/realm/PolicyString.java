package id.go.bappenas.sso.realm;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A realm's password policy as Keycloak writes and splits it: {@code length(8) and notUsername(undefined)}. */
final class PolicyString {

    private static final String AND = " and ";

    private PolicyString() {}

    /** The other rules, unchanged and in their order. */
    static String without(String policy, Set<String> ids) {
        return names(policy, ids)
                ? Arrays.stream(policy.split(AND))
                        .filter(rule -> !ids.contains(id(rule)))
                        .collect(Collectors.joining(AND))
                : policy;
    }

    static boolean names(String policy, Set<String> ids) {
        return Arrays.stream(policy.split(AND)).anyMatch(rule -> ids.contains(id(rule)));
    }

    private static String id(String rule) {
        int parenthesis = rule.indexOf('(');
        return (parenthesis < 0 ? rule : rule.substring(0, parenthesis)).strip();
    }
}
