package id.go.bappenas.sso.password.age;

import id.go.bappenas.sso.password.PasswordCandidate;
import id.go.bappenas.sso.password.PasswordRule;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.keycloak.common.util.Time;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.policy.PolicyError;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Password policy {@code min-age-hours}: a person changes the password again only after this many hours (1 to 720, default
 * 24), else the old password could be had back by changing it a few times in a row. It does not hold for a first
 * password, a change that is due, or a password that another account sets: see {@link #isVoluntary}. Source: the
 * ministry's guide, which rules out the last five passwords.
 */
public final class MinAgeHoursRule extends PasswordRule {

    /** Its parameter: the hours left, rounded up. */
    static final String MESSAGE = "invalidPasswordMinAgeMessage";

    private static final String CHANGE = RequiredAction.UPDATE_PASSWORD.name();
    private static final long HOUR = TimeUnit.HOURS.toMillis(1);

    /** Made by Keycloak. */
    public MinAgeHoursRule() {
        super("min-age-hours");
    }

    /** Before there is an account, no password is too young. */
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
        long left = user.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .map(CredentialModel::getCreatedDate)
                .filter(Objects::nonNull)
                .mapToLong(created -> hoursLeft(created, Time.currentTimeMillis(), hours))
                .max()
                .orElse(0);
        return left == 0 ? null : new PolicyError(MESSAGE, left);
    }

    /**
     * How many hours a password has to stay as it is, rounded up; 0 if it may be changed.
     *
     * @param created when it was set, in milliseconds since 1970
     * @param now the time of asking, likewise
     * @param hours the age at which it may be changed
     */
    static long hoursLeft(long created, long now, int hours) {
        // A clock that was set back must not keep a person from a change for longer than the rule says.
        long age = Math.max(0, now - created);
        long left = hours * HOUR - age;
        return left <= 0 ? 0 : (left + HOUR - 1) / HOUR;
    }

    /**
     * Whether the person chose to make the change. Keycloak asks the policies in all cases alike. Not voluntary are: a
     * temporary or expired password (required action of the user), Lupa Password and mailed actions (required action of the
     * authentication session), and a password that another account sets, such as the help desk through the Admin API.
     *
     * @param session the running authentication session, {@code null} outside of one
     * @param actor the account that is signed in, {@code null} without one
     */
    static boolean isVoluntary(UserModel user, AuthenticationSessionModel session, UserModel actor) {
        var isRequiredOfUser = user.getRequiredActionsStream().anyMatch(CHANGE::equals);
        // An action the client asked for by kc_action is a note of the session, and not among these.
        var isRequiredInSession =
                session != null && session.getRequiredActions().contains(CHANGE);
        var isMadeByAnother = actor != null && !actor.getId().equals(user.getId());
        return !isRequiredOfUser && !isRequiredInSession && !isMadeByAnother;
    }
}
