package id.go.bappenas.sso.password.manager;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.policy.PolicyError;

/** Which password policies the last password of this request broke, for who explains them one by one. */
public record BrokenRules(Map<String, PolicyError> errors) {

    private static final String KEY = "sso.brokenPasswordRules";

    /** Ids of password policies in the realm's order; empty if none was broken, or no password was judged. */
    public static List<String> of(KeycloakSession session) {
        return List.copyOf(in(session).errors().keySet());
    }

    /** The same with what each of them said. */
    public static BrokenRules in(KeycloakSession session) {
        return session.getAttribute(KEY) instanceof BrokenRules broken ? broken : new BrokenRules(Map.of());
    }

    static void keep(KeycloakSession session, Map<String, PolicyError> errors) {
        session.setAttribute(KEY, new BrokenRules(Collections.unmodifiableMap(new LinkedHashMap<>(errors))));
    }
}
