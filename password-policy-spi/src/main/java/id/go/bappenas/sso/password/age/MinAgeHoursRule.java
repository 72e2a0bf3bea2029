package id.go.bappenas.sso.password.age;

import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.password.PasswordCandidate;
import id.go.bappenas.sso.password.PasswordRule;
import java.util.concurrent.TimeUnit;
import org.keycloak.common.util.Time;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.policy.PolicyError;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Password policy {@code min-age-hours}: a person may change the password again only after this many hours (1 to 720, default
 * 24). Otherwise a few changes in a row would allow the old password again. The rule does not apply to a first password, a
 * change that is due, or a password that another account sets: see {@link #isVoluntary}. Source: the ministry's guide, which
 * forbids the last five passwords.
 */
public final class MinAgeHoursRule extends PasswordRule {

    /** Message key; its parameter is the number of hours left, rounded up. */
    static final String MESSAGE = "invalidPasswordMinAgeMessage";

    private static final String CHANGE = RequiredAction.UPDATE_PASSWORD.name();
    private static final long HOUR = TimeUnit.HOURS.toMillis(1);

    /** Made by Keycloak. */
    public MinAgeHoursRule() {
        super("min-age-hours");
    }

    /** Accepts each password of a future account. */
    @Override
    public PolicyError check(PasswordCandidate candidate) {
        var user = candidate.user();
        if (user == null) {
            return null;
        }
        var context = candidate.session().getContext();
        return isVoluntary(user, context.getAuthenticationSession(), context.getUser())
                ? error(user, value(candidate.realm()))
                : null;
    }

    static PolicyError error(UserModel user, int hours) {
        long left = TemporaryPassword.written(user)
                .map(written -> hoursLeft(written, Time.currentTimeMillis(), hours))
                .orElse(0L);
        return left == 0 ? null : new PolicyError(MESSAGE, left);
    }

    /**
     * Hours until the password may be changed, rounded up; 0 if it may be changed now.
     *
     * @param created when the password was set, in milliseconds since 1970
     * @param now the current time, in milliseconds since 1970
     * @param hours the age at which the password may be changed
     */
    static long hoursLeft(long created, long now, int hours) {
        // If the clock was set back, the person still waits no longer than the rule says.
        long age = Math.max(0, now - created);
        long left = hours * HOUR - age;
        return left <= 0 ? 0 : (left + HOUR - 1) / HOUR;
    }

    /**
     * Whether the person chose to make the change; Keycloak does not distinguish. These changes are not voluntary: a temporary
     * or expired password (required action of the user), Lupa Password and mailed actions (required action of the
     * authentication session), and a password that another account sets, for example the help desk through the Admin API.
     *
     * @param session the running authentication session, {@code null} outside of a sign-in
     * @param actor the account that is signed in, {@code null} if no account is
     */
    static boolean isVoluntary(UserModel user, AuthenticationSessionModel session, UserModel actor) {
        var isRequiredOfUser = user.getRequiredActionsStream().anyMatch(CHANGE::equals);
        // The action that a client requests with kc_action is in a note of the session, and not in this list.
        var isRequiredInSession =
                session != null && session.getRequiredActions().contains(CHANGE);
        var isMadeByAnother = actor != null && !actor.getId().equals(user.getId());
        return !isRequiredOfUser && !isRequiredInSession && !isMadeByAnother;
    }
}
