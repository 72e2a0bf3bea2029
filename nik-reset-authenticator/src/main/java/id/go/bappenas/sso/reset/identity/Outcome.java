package id.go.bappenas.sso.reset.identity;

import org.keycloak.models.UserModel;

/**
 * What became of a try.
 *
 * @param person whose name was typed, {@code null} for nobody's
 * @param matches whether the data is theirs
 */
record Outcome(UserModel person, boolean matches) {

    boolean isProven() {
        return matches && person != null && person.isEnabled();
    }

    /** For auditors only. */
    String reason() {
        if (person == null) {
            return "unknown_user";
        }
        if (!person.isEnabled()) {
            return matches ? "user_disabled" : "user_disabled_and_mismatch";
        }
        return "identity_mismatch";
    }
}
