package id.go.bappenas.sso.password.directgrant;

import id.go.bappenas.sso.password.change.OldPassword;
import id.go.bappenas.sso.password.history.PreviousPassword;
import java.time.Duration;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.directgrant.ValidatePassword;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * For some days after a change, a try with the previous password does not count towards lock-out, because a program of the
 * person still sends it: the mail program of a phone in a direct grant, an open webmail in {@code change-for}.
 */
public record PreviousPasswordGrace(KeycloakSession session, RealmModel realm, UserModel user) {

    /** Whether the option of the server gives days of grace. */
    public static boolean isGiven(KeycloakSession session) {
        return !days(session).isZero();
    }

    /**
     * Whether a password that is wrong is the previous one, in these days. Computes a hash for each form of the password, with
     * or without a previous password, so that the response time does not reveal a recent change.
     */
    public boolean excuses(String password) {
        var days = days(session);
        if (days.isZero()) {
            return false;
        }
        var previous = PreviousPassword.replacedWithin(days, session, user);
        if (password == null || previous.isEmpty()) {
            OldPassword.pretendHash(session, realm, password);
            return false;
        }
        return previous.get().matches(password);
    }

    private static Duration days(KeycloakSession session) {
        return session.getKeycloakSessionFactory().getProviderFactory(Authenticator.class, ValidatePassword.PROVIDER_ID)
                        instanceof PreviousPasswordValidatePassword check
                ? check.grace()
                : Duration.ZERO;
    }
}
