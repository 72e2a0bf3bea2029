package id.go.bappenas.sso.password.recent;

import id.go.bappenas.sso.password.PasswordCandidate;
import id.go.bappenas.sso.password.PasswordRule;
import id.go.bappenas.sso.password.RuleRegistration;
import id.go.bappenas.sso.password.history.RecentPasswords;
import id.go.bappenas.sso.support.keycloak.StoredPolicy;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.policy.PasswordPolicyConfigException;
import org.keycloak.policy.PolicyError;

/**
 * Password policy {@code passwordHistory} in place of Keycloak's, which takes effect again if this module is removed. Refuses
 * the last passwords that a person chose (1 to 25, default 6, including the current one), and the current temporary password.
 * Source: the ministry's guide, "Alur Ubah Password Berkala", which forbids "5 (lima) password sebelumnya".
 */
public final class PasswordHistoryRule extends PasswordRule {

    /** Message key; its parameter is the number of refused passwords before the current password. */
    static final String MESSAGE = "invalidPasswordRecentMessage";

    static final String MESSAGE_CURRENT_ONLY = "invalidPasswordCurrentMessage";

    /** Made by Keycloak. */
    public PasswordHistoryRule() {
        super(PasswordPolicy.PASSWORD_HISTORY_ID);
    }

    /** Takes precedence over Keycloak's factory, which has the same id and order 0. */
    @Override
    public int order() {
        return 1;
    }

    /** Accepts each password of a future account. */
    @Override
    public PolicyError check(PasswordCandidate candidate) {
        if (candidate.user() == null) {
            return null;
        }
        int places = value(candidate.realm());
        return RecentPasswords.contain(candidate.session(), candidate.user(), places, candidate.password())
                ? error(places)
                : null;
    }

    static PolicyError error(int places) {
        return places == 1 ? new PolicyError(MESSAGE_CURRENT_ONLY) : new PolicyError(MESSAGE, places - 1);
    }

    /**
     * Reads a stored number of any size as the nearest valid number, because Keycloak's own rule allows any number and the
     * realm must still load.
     */
    @Override
    public Object parse(String value) {
        return StoredPolicy.isBeingRead() ? stored(value) : super.parse(value);
    }

    private int stored(String value) {
        var number = RuleRegistration.of(getId()).number();
        try {
            int places = value == null ? number.standard() : Integer.parseInt(value);
            return Math.max(number.least(), Math.min(number.most(), places));
        } catch (NumberFormatException e) {
            throw new PasswordPolicyConfigException("Not a valid number");
        }
    }
}
