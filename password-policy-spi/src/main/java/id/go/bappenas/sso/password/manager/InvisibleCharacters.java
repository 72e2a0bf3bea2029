package id.go.bappenas.sso.password.manager;

import id.go.bappenas.sso.password.text.PasswordText;
import java.util.Optional;
import org.keycloak.policy.PolicyError;

/**
 * The rule of all realms, whatever their policy string says: a new password has no character that a person cannot see or type.
 * With one, for example with the line break at the end of a file, the person could not sign in at a page. Source: RFC 8265,
 * profile OpaqueString.
 */
public final class InvisibleCharacters {

    /** Takes the place of a policy's id in events and as the code of REST. */
    public static final String ID = "no-invisible-characters";

    /** Message key without parameters. */
    static final String MESSAGE = "invalidPasswordInvisibleCharacterMessage";

    private InvisibleCharacters() {}

    /** Empty if the password keeps the rule. */
    public static Optional<PolicyError> error(String password) {
        return PasswordText.hasInvisible(password) ? Optional.of(new PolicyError(MESSAGE)) : Optional.empty();
    }
}
