package id.go.bappenas.sso.password.age;

import id.go.bappenas.sso.password.PolicyValue;
import java.util.Objects;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

record MinAgeHoursPolicyProvider(KeycloakContext context) implements PasswordPolicyProvider {

    /** Its parameter: the hours left, rounded up. */
    static final String MESSAGE = "invalidPasswordMinAgeMessage";

    static final int LEAST_HOURS = 1;
    static final int MOST_HOURS = 720;
    static final int DEFAULT_HOURS = 24;

    @Override
    public PolicyError validate(RealmModel realm, UserModel user, String password) {
        if (user == null || !VoluntaryChange.isMade(user, context.getAuthenticationSession(), context.getUser())) {
            return null;
        }
        return error(user, realm.getPasswordPolicy().getPolicyConfig(MinAgeHoursPolicyProviderFactory.PROVIDER_ID));
    }

    static PolicyError error(UserModel user, int hours) {
        long left = user.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .map(CredentialModel::getCreatedDate)
                .filter(Objects::nonNull)
                .mapToLong(created -> MinimumAge.hoursLeft(created, Time.currentTimeMillis(), hours))
                .max()
                .orElse(0);
        return left == 0 ? null : new PolicyError(MESSAGE, left);
    }

    /** Asked before there is an account: nothing can be too young. */
    @Override
    public PolicyError validate(String username, String password) {
        return null;
    }

    @Override
    public Object parseConfig(String value) {
        return PolicyValue.wholeNumber(
                value, "minimum age in hours", "usia minimal dalam jam", LEAST_HOURS, MOST_HOURS, DEFAULT_HOURS);
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
