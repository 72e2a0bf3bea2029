package id.go.bappenas.sso.password.credential;

import id.go.bappenas.sso.credential.event.ChangePath;
import id.go.bappenas.sso.credential.event.PasswordWrite;
import id.go.bappenas.sso.credential.place.DirectoryPassword;
import id.go.bappenas.sso.credential.temporary.LightHash;
import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.password.history.PasswordHistory;
import id.go.bappenas.sso.support.keycloak.BeforeCommit;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** What the realm keeps when Keycloak writes a password into a directory: the same as for a password in its own database. */
public final class PasswordReplacement {

    private PasswordReplacement() {}

    /**
     * Prepares everything that can fail, and returns the work that stores date and hash of the new password, moves the former
     * one into the history, and completes the write before the commit. The caller writes the directory, and runs this work
     * after that, because a page that shows the directory's refusal commits; or before, if a refusal rolls all of it back.
     */
    public static Runnable ofDirectory(
            KeycloakSession session, RealmModel realm, UserModel person, PasswordWrite write, String password) {
        var retention = HistoryRetention.of(realm.getPasswordPolicy(), Time.currentTimeMillis());
        var former = DirectoryPassword.of(person);
        var isFirst = former.isEmpty() && write.path() == ChangePath.FIRST;
        var completion = new PasswordWriteCompletion(
                write, person, isFirst, retention, HistoryKeepingPasswordProviderFactory.temporaryLifetime(session));
        var hash = hash(session, realm, write, password);
        return () -> {
            former.ifPresent(replaced -> remember(realm, person, replaced));
            removeLocal(retention, person);
            DirectoryPassword.store(person, Time.currentTimeMillis(), hash, null);
            BeforeCommit.run(session, completion::complete);
        };
    }

    /** Puts a password that is not current any more into the history, if the person chose it and Keycloak knows its hash. */
    public static void remember(RealmModel realm, UserModel person, DirectoryPassword former) {
        if (former.deadline().isEmpty()
                && HistoryRetention.of(realm.getPasswordPolicy(), Time.currentTimeMillis())
                        .isAskedFor()) {
            former.hash().ifPresent(PasswordHistory.of(person)::add);
        }
    }

    /** A password that an earlier setting left in the database would be compared instead of the directory's. */
    private static void removeLocal(HistoryRetention retention, UserModel person) {
        var credentials = person.credentialManager();
        var chosen = !TemporaryPassword.isTemporary(person);
        TemporaryPassword.unmark(person);
        credentials
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .toList()
                .forEach(local -> {
                    credentials.removeStoredCredentialById(local.getId());
                    if (chosen && retention.isAskedFor()) {
                        PasswordHistory.of(person).add(local);
                    }
                });
    }

    private static PasswordCredentialModel hash(
            KeycloakSession session, RealmModel realm, PasswordWrite write, String password) {
        return write.isRandom() ? LightHash.hash(session, realm, password) : hash(session, realm, password);
    }

    /** Hashes a password that a person chose, as Keycloak does. */
    public static PasswordCredentialModel hash(KeycloakSession session, RealmModel realm, String password) {
        var policy = realm.getPasswordPolicy();
        return Optional.ofNullable(policy.getHashAlgorithm())
                .map(name -> session.getProvider(PasswordHashProvider.class, name))
                .orElseGet(() -> session.getProvider(PasswordHashProvider.class))
                .encodedCredential(password, policy.getHashIterations());
    }
}
