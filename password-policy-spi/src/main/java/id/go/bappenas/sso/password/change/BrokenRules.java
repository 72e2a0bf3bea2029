package id.go.bappenas.sso.password.change;

import java.util.List;
import org.keycloak.models.KeycloakSession;

/**
 * The ids of all policies that the password of this request breaks. Whoever checks all of them at once leaves them with the
 * session; Keycloak's own policy manager stops at the first and leaves nothing.
 */
final class BrokenRules {

    private static final String ATTRIBUTE = "id.go.bappenas.sso.password.BrokenRules";

    private BrokenRules() {}

    /** Empty if nobody said. */
    static List<String> of(KeycloakSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof List<?> ids
                ? ids.stream().map(String::valueOf).toList()
                : List.of();
    }
}
