package id.go.bappenas.sso.password.personaldata;

import id.go.bappenas.sso.password.PasswordCandidate;
import id.go.bappenas.sso.password.PasswordRule;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PolicyError;

/**
 * Password policy {@code no-personal-data}: a password contains neither the username, nor a part of the person's name, nor the
 * mailbox name of the work or the external address (user attribute {@code externalEmail}), nor the employee number (user
 * attribute {@code employeeNumber}) or the birth date it begins with, as yyyymmdd or ddmmyyyy. Parts of four characters or more
 * count, in any case and under the usual substitutions of letters; short ones where they stand as words ({@link PersonalValue}). The policy has no value. Source: NIST SP 800-63B, which asks
 * for a list of context-specific words with "the username, and derivatives thereof".
 */
public final class PersonalDataRule extends PasswordRule {

    /** Message key without parameters: pages, logs and events must not show which value was found. */
    static final String MESSAGE = "invalidPasswordPersonalDataMessage";

    static final String EXTERNAL_EMAIL = "externalEmail";
    static final String EMPLOYEE_NUMBER = "employeeNumber";

    /** Made by Keycloak. */
    public PersonalDataRule() {
        super("no-personal-data");
    }

    @Override
    public PolicyError check(PasswordCandidate candidate) {
        var known = candidate.user() == null ? known(candidate.username()) : known(candidate.user());
        return known.isIn(candidate.password()) ? new PolicyError(MESSAGE) : null;
    }

    private static PersonalData known(String username) {
        return PersonalData.of(Objects.toString(username, ""), List.of(), List.of(), List.of());
    }

    private static PersonalData known(UserModel user) {
        return PersonalData.of(
                Objects.toString(user.getUsername(), ""),
                present(Stream.of(user.getFirstName(), user.getLastName())),
                present(Stream.concat(Stream.of(user.getEmail()), user.getAttributeStream(EXTERNAL_EMAIL))),
                present(user.getAttributeStream(EMPLOYEE_NUMBER)));
    }

    private static List<String> present(Stream<String> values) {
        return values.filter(Objects::nonNull).toList();
    }
}
