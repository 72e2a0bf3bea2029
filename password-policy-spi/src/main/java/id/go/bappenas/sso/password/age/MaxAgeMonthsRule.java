package id.go.bappenas.sso.password.age;

import id.go.bappenas.sso.password.PasswordCandidate;
import id.go.bappenas.sso.password.PasswordRule;
import java.util.OptionalInt;
import org.keycloak.models.RealmModel;
import org.keycloak.policy.PolicyError;

/**
 * Password policy {@code max-age-months}: after this many calendar months (1 to 120, default 3) a password has to be changed.
 * The rule accepts each password; required action {@code password-expiry} reads the number with {@link #months}. Source: the
 * ministry's guide, "Alur Ubah Password Berkala": within "kurun waktu 3 bulan".
 */
public final class MaxAgeMonthsRule extends PasswordRule {

    private static final String ID = "max-age-months";

    /** Made by Keycloak. */
    public MaxAgeMonthsRule() {
        super(ID);
    }

    /** The realm's maximum age in calendar months, empty if passwords do not expire in the realm. */
    public static OptionalInt months(RealmModel realm) {
        Integer months = realm.getPasswordPolicy().getPolicyConfig(ID);
        return months == null ? OptionalInt.empty() : OptionalInt.of(months);
    }

    @Override
    public PolicyError check(PasswordCandidate candidate) {
        return null;
    }
}
