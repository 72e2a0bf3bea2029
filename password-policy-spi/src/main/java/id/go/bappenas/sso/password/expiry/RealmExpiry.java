package id.go.bappenas.sso.password.expiry;

import id.go.bappenas.sso.password.age.MaxAgeMonthsRule;
import id.go.bappenas.sso.support.RealmTimeZone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * How passwords expire in a realm, for who has to know it outside a sign-in.
 *
 * @param rule months and zone
 * @param mailDays on how many days before the expiry a mail is due, the most first; empty for never
 */
public record RealmExpiry(PasswordExpiry rule, List<Integer> mailDays) {

    /** Empty where passwords do not expire: no policy, or no required action that would see to it. */
    public static Optional<RealmExpiry> of(RealmModel realm) {
        var months = MaxAgeMonthsRule.months(realm);
        var action = realm.getRequiredActionProviderByAlias(PasswordExpiryAction.PROVIDER_ID);
        if (months.isEmpty() || action == null || !action.isEnabled()) {
            return Optional.empty();
        }
        var config = new ExpiryConfig(realm.getRequiredActionConfigByAlias(PasswordExpiryAction.PROVIDER_ID));
        return Optional.of(
                new RealmExpiry(new PasswordExpiry(months.getAsInt(), RealmTimeZone.of(realm)), config.mailDays()));
    }

    /**
     * When the local password was chosen; empty where there is none. A password of an unknown age counts as old, as in
     * Keycloak's own rule.
     */
    public static Optional<Instant> chosen(UserModel person) {
        return person.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .map(password ->
                        Instant.ofEpochMilli(password.getCreatedDate() == null ? 0 : password.getCreatedDate()))
                .findFirst();
    }
}
