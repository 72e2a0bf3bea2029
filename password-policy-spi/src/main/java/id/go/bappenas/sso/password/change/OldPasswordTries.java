package id.go.bappenas.sso.password.change;

import id.go.bappenas.sso.password.credential.HistoryKeepingPasswordProviderFactory;
import id.go.bappenas.sso.password.credential.OldPasswordLimits;
import id.go.bappenas.sso.support.counter.Counters;
import id.go.bappenas.sso.support.counter.SameText;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * The tries of one password of one account, whichever way they come. They count for the password that the account has now: a
 * new one, such as Lupa Password gives, has all its tries.
 *
 * @param password the account and when its password was written
 */
record OldPasswordTries(Counters counters, OldPasswordLimits limits, String password) {

    private static final String PURPOSE = "old-password";
    private static final String TRY = "TRY";
    private static final String PRETENDED = "PRETENDED";

    static OldPasswordTries of(KeycloakSession session, RealmModel realm, UserModel user) {
        var written = user.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .findFirst()
                .map(stored -> String.valueOf(stored.getCreatedDate()))
                .orElse("elsewhere");
        return new OldPasswordTries(
                Counters.of(session, realm, PURPOSE),
                HistoryKeepingPasswordProviderFactory.oldPasswordLimits(session),
                user.getId() + ' ' + written);
    }

    /** Counts a try of a name of no account: as much work, and for nothing. */
    static void pretend(KeycloakSession session, RealmModel realm, String name) {
        Counters.of(session, realm, PURPOSE)
                .count(
                        PRETENDED,
                        SameText.of(name),
                        HistoryKeepingPasswordProviderFactory.oldPasswordLimits(session)
                                .window());
    }

    /** Counts what is not tried, since the account is locked. */
    void pretend() {
        counters.count(PRETENDED, password, limits.window());
    }

    /** False: this password was tried too often. */
    boolean reserve() {
        return counters.count(TRY, password, limits.window()) <= limits.tries();
    }

    void giveBack() {
        counters.giveBack(TRY, password);
    }
}
