package id.go.bappenas.sso.password.age;

import id.go.bappenas.sso.password.PolicyFactory;
import java.util.OptionalInt;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.policy.PasswordPolicyProvider;

/**
 * Password policy {@code max-age-months}: after this many calendar months (1 to 120, default 3) a password has to be
 * changed. It only holds the number and refuses no password; who sees to expiry reads it with {@link #months}. Source: the
 * ministry's guide, "Alur Ubah Password Berkala": within "kurun waktu 3 bulan".
 */
public final class MaxAgeMonthsPolicyProviderFactory extends PolicyFactory {

    /** As it stands in a realm's policy string. */
    public static final String PROVIDER_ID = "max-age-months";

    /** Made by Keycloak. */
    public MaxAgeMonthsPolicyProviderFactory() {
        super(
                PROVIDER_ID,
                "Maximum Age in Months",
                PasswordPolicyProvider.INT_CONFIG_TYPE,
                String.valueOf(MaxAgeMonthsPolicyProvider.DEFAULT_MONTHS));
    }

    /** The realm's maximum age in calendar months, empty if passwords do not expire there. */
    public static OptionalInt months(RealmModel realm) {
        Integer months = realm.getPasswordPolicy().getPolicyConfig(PROVIDER_ID);
        return months == null ? OptionalInt.empty() : OptionalInt.of(months);
    }

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new MaxAgeMonthsPolicyProvider();
    }
}
