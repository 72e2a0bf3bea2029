package id.go.bappenas.sso.password.age;

import id.go.bappenas.sso.password.PolicyValue;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

record MaxAgeMonthsPolicyProvider() implements PasswordPolicyProvider {

    static final int LEAST_MONTHS = 1;
    static final int MOST_MONTHS = 120;
    static final int DEFAULT_MONTHS = 3;

    @Override
    public PolicyError validate(RealmModel realm, UserModel user, String password) {
        return null;
    }

    @Override
    public PolicyError validate(String username, String password) {
        return null;
    }

    @Override
    public Object parseConfig(String value) {
        return PolicyValue.wholeNumber(
                value, "maximum age in months", "usia maksimal dalam bulan", LEAST_MONTHS, MOST_MONTHS, DEFAULT_MONTHS);
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
