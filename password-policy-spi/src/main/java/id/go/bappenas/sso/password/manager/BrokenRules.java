package id.go.bappenas.sso.password.manager;

import java.util.Collection;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/** Which password policies the last password of this request broke, for pages that mark them in a list. */
public final class BrokenRules {

    /** The attribute of the {@link KeycloakSession}: a list of policy ids. */
    public static final String KEY = "sso.brokenPasswordRules";

    private BrokenRules() {}

    /** Ids of password policies in the realm's order; empty if none was broken, or no password was judged. */
    public static List<String> of(KeycloakSession session) {
        return session.getAttribute(KEY) instanceof List<?> ids
                ? ids.stream().map(String.class::cast).toList()
                : List.of();
    }

    static void keep(KeycloakSession session, Collection<String> ids) {
        session.setAttribute(KEY, List.copyOf(ids));
    }
}
