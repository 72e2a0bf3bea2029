package id.go.bappenas.sso.password.personaldata;

import id.go.bappenas.sso.password.PolicyValue;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyConfigException;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

record PersonalDataPolicyProvider() implements PasswordPolicyProvider {

    /** Without parameters: which datum was found is nothing for a page, a log or an event. */
    static final String MESSAGE = "invalidPasswordPersonalDataMessage";

    static final String EXTERNAL_EMAIL = "externalEmail";
    static final String EMPLOYEE_NUMBER = "employeeNumber";

    @Override
    public PolicyError validate(RealmModel realm, UserModel user, String password) {
        return user == null ? null : error(known(user), password);
    }

    @Override
    public PolicyError validate(String username, String password) {
        return error(PersonalData.of(Objects.toString(username, ""), List.of(), List.of(), List.of()), password);
    }

    @Override
    public Object parseConfig(String value) {
        if (PolicyValue.isMissing(value)) {
            return null;
        }
        throw new PasswordPolicyConfigException("this policy takes no value (kebijakan ini tidak memakai nilai)");
    }

    @Override
    public void close() {
        // Holds nothing.
    }

    private static PolicyError error(PersonalData data, String password) {
        return data.isIn(password) ? new PolicyError(MESSAGE) : null;
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
