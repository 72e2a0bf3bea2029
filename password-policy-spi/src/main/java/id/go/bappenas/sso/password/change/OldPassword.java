package id.go.bappenas.sso.password.change;

import id.go.bappenas.sso.credential.temporary.LightHash;
import id.go.bappenas.sso.password.credential.HistoryKeepingPasswordProviderFactory;
import id.go.bappenas.sso.support.counter.Counters;
import id.go.bappenas.sso.support.counter.CountersUnavailableException;
import id.go.bappenas.sso.support.counter.NormalizedName;
import id.go.bappenas.sso.support.jpa.PersonLock;
import id.go.bappenas.sso.support.keycloak.BruteForce;
import java.util.Set;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.events.Errors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.services.managers.BruteForceProtector;

/**
 * The password that a person has now. Without asking for it, a desk left unlocked at a remembered session, or a token, would
 * be enough to take over the account.
 *
 * <p>Tries count by account and by the date of its password, whichever way they come: a new password, such as Lupa Password
 * gives, has all its tries.
 */
public record OldPassword(KeycloakSession session, RealmModel realm, UserModel user) {

    private static final String PURPOSE = "old-password";
    private static final String TRY = "TRY";
    private static final String PRETENDED = "PRETENDED";

    /**
     * Tries it and counts a failure as at sign-in: neither required actions nor REST are within Keycloak's own accounting.
     * Keycloak counts a moment later, on a thread of its own. So that many at once get no further than one after the other, a
     * try is reserved first, and only a right password gives it back.
     *
     * @return the error to record, {@code null} if it is right
     * @throws CountersUnavailableException if the try could not be counted; nothing was tried then
     */
    public String refusal(String password) {
        var protector = session.getProvider(BruteForceProtector.class);
        var locked = BruteForce.lockError(session, realm, user);
        var limits = HistoryKeepingPasswordProviderFactory.oldPasswordLimits(session);
        var counters = Counters.of(session, realm, PURPOSE);
        var counted = user.getId() + ' ' + written();
        if (locked != null) {
            // As much work as a try that is counted.
            counters.count(PRETENDED, counted, limits.window());
            return locked;
        }
        if (counters.count(TRY, counted, limits.window()) > limits.tries()) {
            return Errors.USER_TEMPORARILY_DISABLED;
        }
        // Only now, so that no more wait for the row than may be tried. What comes first, this try or "Bukan saya",
        // counts.
        PersonLock.take(session, user);
        if (isRight(password)) {
            counters.giveBack(TRY, counted);
            return null;
        }
        if (realm.isBruteForceProtected()) {
            var context = session.getContext();
            protector.failedLogin(
                    realm, user, context.getConnection(), context.getUri(), Set.of(PasswordCredentialModel.TYPE));
        }
        return Errors.INVALID_USER_CREDENTIALS;
    }

    /**
     * Counts and hashes as a try does, for a name of no account, or of an account that cannot be tried: response time does not
     * reveal whether there is such a person.
     *
     * @param name as it was typed
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
     * Does the work of a hash where the try was counted and refused. As Keycloak's {@code AuthenticatorUtils.dummyHash}, which
     * wants a running sign-in.
     */
    public static void pretendHash(KeycloakSession session, RealmModel realm, String guess) {
        var policy = realm.getPasswordPolicy();
        var algorithm = policy.getHashAlgorithm();
        var hash = algorithm == null
                ? session.getProvider(PasswordHashProvider.class)
                : session.getProvider(PasswordHashProvider.class, algorithm);
        hash.encodedCredential(guess, policy.getHashIterations());
    }

    private String written() {
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .findFirst()
                .map(stored -> String.valueOf(stored.getCreatedDate()))
                .orElse("elsewhere");
    }

    /**
     * Not by {@code credentialManager().isValid}: where the hash is due for renewal, Keycloak 26.7.4 hashes the password it
     * was asked about anew after the transaction, and would put the old one back over the one chosen in it.
     */
    private boolean isRight(String password) {
        var credentials = user.credentialManager();
        return credentials
                        .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                        .map(PasswordCredentialModel::createFromCredentialModel)
                        .anyMatch(stored -> matches(password, stored))
                || (user.isFederated() && credentials.isValid(UserCredentialModel.password(password)));
    }

    private boolean matches(String password, PasswordCredentialModel stored) {
        var algorithm = stored.getPasswordCredentialData().getAlgorithm();
        var hash = session.getProvider(PasswordHashProvider.class, algorithm);
        var matches = hash != null && hash.verify(password, stored);
        if (!matches) {
            // A mailed password has a light hash: response time does not reveal that it is one.
            LightHash.makeUp(session, realm, stored, password);
        }
        return matches;
    }
}
