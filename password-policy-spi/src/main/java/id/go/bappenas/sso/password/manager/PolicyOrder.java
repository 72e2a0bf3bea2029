package id.go.bappenas.sso.password.manager;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import org.keycloak.models.PasswordPolicy;

/** The ids of a realm's policies as its policy string has them; Keycloak 26.7.4 hands them out in hash order. */
public final class PolicyOrder {

    private PolicyOrder() {}

    /** All of them, in order; empty if there is none. */
    public static List<String> of(PasswordPolicy policy) {
        // A realm without policies has no policy string either, and would stumble over being asked.
        if (policy.getPolicies().isEmpty()) {
            return List.of();
        }
        var inOrder = new LinkedHashSet<>(ids(policy.toString()));
        inOrder.retainAll(policy.getPolicies());
        inOrder.addAll(new TreeSet<>(policy.getPolicies()));
        return List.copyOf(inOrder);
    }

    /** As Keycloak splits it. */
    static List<String> ids(String policies) {
        return Arrays.stream(policies.split(" and "))
                .map(policy -> policy.split("\\(", 2)[0].strip())
                .toList();
    }
}
