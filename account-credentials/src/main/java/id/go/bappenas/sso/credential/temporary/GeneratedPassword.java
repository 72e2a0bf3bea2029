package id.go.bappenas.sso.credential.temporary;

import id.go.bappenas.sso.credential.event.ChangePath;
import id.go.bappenas.sso.credential.event.PasswordWrite;
import id.go.bappenas.sso.credential.place.PasswordPlace;
import id.go.bappenas.sso.support.keycloak.LocalPasswords;
import java.time.Duration;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.storage.StorageId;

/** A random password that follows the realm's rules and is mailed. It lapses, and must be changed at the first sign-in. */
public final class GeneratedPassword {

    private GeneratedPassword() {}

    /**
     * Gives the person a new password in the caller's transaction. The caller mails it in the same transaction, and then calls
     * {@link PasswordWrite#releaseDirectory}: a directory cannot take a password back, so it gets one that a mail carries.
     *
     * @param path by which the password is written
     * @throws IllegalStateException if the realm's rules refuse every random password
     */
    public static String write(
            KeycloakSession session, RealmModel realm, UserModel person, ChangePath path, Duration lifetime) {
        var rules = session.getProvider(PasswordPolicyManagerProvider.class);
        var password = RandomPassword.generate(candidate -> rules.validate(realm, person, candidate) == null)
                .orElseThrow(
                        () -> new IllegalStateException("the realm's password policy refuses every random password"));
        var write = PasswordWrite.begin(session, realm, person, path);
        write.announceByMail();
        write.holdDirectory();
        store(session, realm, person, password);
        if (StorageId.isLocalStorage(person.getId())) {
            // For a person without an import the mark alone asks for the change.
            person.addRequiredAction(RequiredAction.UPDATE_PASSWORD);
        }
        TemporaryPassword.mark(session, realm, person, lifetime);
        return password;
    }

    /** Stores the password where the person's passwords are; a directory needs the password itself, not a hash. */
    static void store(KeycloakSession session, RealmModel realm, UserModel person, String password) {
        PasswordWrite.of(session, realm, person).isRandom(true);
        if (PasswordPlace.of(session, realm, person) == PasswordPlace.DIRECTORY_WRITABLE
                || !storeHere(session, realm, person, password)) {
            person.credentialManager().updateCredential(UserCredentialModel.password(password, false));
        }
    }

    private static boolean storeHere(KeycloakSession session, RealmModel realm, UserModel person, String password) {
        var hash = LightHash.hash(session, realm, password);
        hash.setCreatedDate(Time.currentTimeMillis());
        return LocalPasswords.store(session, realm, person, hash);
    }
}
