package id.go.bappenas.sso.password.change;

import id.go.bappenas.sso.credential.place.DirectoryOutages;
import id.go.bappenas.sso.credential.place.DirectoryUnavailableException;
import id.go.bappenas.sso.credential.temporary.LightHash;
import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.password.credential.HistoryKeepingPasswordProviderFactory;
import id.go.bappenas.sso.password.text.PasswordText;
import id.go.bappenas.sso.support.counter.Counters;
import id.go.bappenas.sso.support.counter.CountersUnavailableException;
import id.go.bappenas.sso.support.counter.NormalizedName;
import id.go.bappenas.sso.support.jpa.PersonLock;
import id.go.bappenas.sso.support.keycloak.BruteForce;
import java.util.Set;
import java.util.function.Predicate;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.services.managers.BruteForceProtector;

/**
 * Checks a person's current password. Without this check, a remembered session at an unlocked desk, or a token, would be enough
 * to take over the account.
 *
 * <p>Tries are counted by account and by the date of its password, on all paths together: after a new password, for example one
 * of Lupa Password, the count begins again.
 */
public record OldPassword(KeycloakSession session, RealmModel realm, UserModel user) {

    /** The error, and the detail {@code reason} of events, of a wrong password that does not count: it is the previous one. */
    public static final String EXCUSED = "previous_password";

    private static final String PURPOSE = "old-password";
    private static final String TRY = "TRY";
    private static final String PRETENDED = "PRETENDED";

    /**
     * Compares the password and counts a failure as a sign-in does: Keycloak itself does not count in required actions and in
     * REST resources. Keycloak counts later, in its own thread. Therefore each try is reserved first, so that concurrent tries
     * do not exceed the limit; only a right password gives the reserved try back.
     *
     * @return the error to record, {@code null} if the password is right
     * @throws CountersUnavailableException if the try could not be counted; the password was not compared then
     * @throws DirectoryUnavailableException if the directory of the password does not answer; the try does not count then
     */
    public String refusal(String password) {
        return refusal(password, wrong -> false);
    }

    /**
     * As {@link #refusal(String)}, for a caller that may still send the previous password.
     *
     * @param excused whether a wrong password does not count; the error is {@link #EXCUSED} then
     */
    public String refusal(String password, Predicate<String> excused) {
        var protector = session.getProvider(BruteForceProtector.class);
        var locked = BruteForce.lockError(session, realm, user);
        var limits = HistoryKeepingPasswordProviderFactory.oldPasswordLimits(session);
        var counters = Counters.of(session, realm, PURPOSE);
        var counted = user.getId() + ' ' + written();
        if (locked != null) {
            // Does as much work as a try that is counted.
            counters.count(PRETENDED, counted, limits.window());
            return locked;
        }
        if (counters.count(TRY, counted, limits.window()) > limits.tries()) {
            return Errors.USER_TEMPORARILY_DISABLED;
        }
        // After the count, so the number of requests that wait for the row is limited. A simultaneous "Bukan saya" runs
        // either before this try or after it.
        PersonLock.take(session, user);
        if (isRight(password)) {
            counters.giveBack(TRY, counted);
            return null;
        }
        if (DirectoryOutages.hidePassword(user)) {
            counters.giveBack(TRY, counted);
            throw new DirectoryUnavailableException(null);
        }
        if (excused.test(password)) {
            counters.giveBack(TRY, counted);
            return EXCUSED;
        }
        if (realm.isBruteForceProtected()) {
            var context = session.getContext();
            protector.failedLogin(
                    realm, user, context.getConnection(), context.getUri(), Set.of(PasswordCredentialModel.TYPE));
        }
        return Errors.INVALID_USER_CREDENTIALS;
    }

    /**
     * Counts and hashes as for a real try, for an unknown name or an account whose password cannot be compared. The response
     * time therefore does not reveal whether the account exists.
     *
     * @param name the typed name
     */
    public static void pretend(KeycloakSession session, RealmModel realm, String name, String guess) {
        Counters.of(session, realm, PURPOSE)
                .count(
                        PRETENDED,
                        NormalizedName.of(name),
                        HistoryKeepingPasswordProviderFactory.oldPasswordLimits(session)
                                .window());
        pretendHash(session, realm, guess);
    }

    /**
     * Computes the hashes of a try that was counted and refused, like {@code AuthenticatorUtils.dummyHash} of Keycloak, which
     * works only in a running sign-in.
     */
    public static void pretendHash(KeycloakSession session, RealmModel realm, String guess) {
        var policy = realm.getPasswordPolicy();
        var algorithm = policy.getHashAlgorithm();
        var hash = algorithm == null
                ? session.getProvider(PasswordHashProvider.class)
                : session.getProvider(PasswordHashProvider.class, algorithm);
        PasswordText.compared(guess).forEach(form -> hash.encodedCredential(form, policy.getHashIterations()));
    }

    private String written() {
        return TemporaryPassword.written(user).map(String::valueOf).orElse("elsewhere");
    }

    /**
     * Does not use {@code credentialManager().isValid}: if the hash is due for renewal, Keycloak 26.7.4 hashes the compared
     * password after the transaction, and would write the old password over the new password.
     */
    private boolean isRight(String password) {
        var credentials = user.credentialManager();
        return credentials
                        .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                        .map(PasswordCredentialModel::createFromCredentialModel)
                        .anyMatch(stored ->
                                PasswordText.compared(password).stream().anyMatch(form -> matches(form, stored)))
                || (user.isFederated() && credentials.isValid(UserCredentialModel.password(password)));
    }

    private boolean matches(String password, PasswordCredentialModel stored) {
        var algorithm = stored.getPasswordCredentialData().getAlgorithm();
        var hash = session.getProvider(PasswordHashProvider.class, algorithm);
        var matches = hash != null && hash.verify(password, stored);
        if (!matches) {
            // A mailed password has a light hash; the response time must not reveal that.
            LightHash.makeUp(session, realm, stored, password);
        }
        return matches;
    }
}
