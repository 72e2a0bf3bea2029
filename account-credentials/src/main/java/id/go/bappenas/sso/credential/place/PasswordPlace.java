package id.go.bappenas.sso.credential.place;

import id.go.bappenas.sso.support.jpa.CreatedAccount;
import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.storage.UserStorageProvider.EditMode;
import org.keycloak.storage.UserStorageProviderModel;

/**
 * Where the password of a person is. Code that writes, marks, expires, resets or explains a password asks this first, because
 * Keycloak's own calls look the same for each place and fail late.
 */
public enum PasswordPlace {
    /** In Keycloak's database. */
    LOCAL,
    /** In a directory that Keycloak may write (edit mode {@code WRITABLE}). */
    DIRECTORY_WRITABLE,
    /** In a directory that Keycloak only reads, in one whose settings are off, or in a user storage that is not LDAP. */
    DIRECTORY_READ_ONLY,
    /** In a directory, until the first new password, which goes into Keycloak's database (edit mode {@code UNSYNCED}). */
    DIRECTORY_UNSYNCED,
    /** At an identity provider; the account has no password. */
    IDENTITY_PROVIDER,
    /** The account has no password, and no other place has one. */
    NONE;

    private static final String LDAP = "ldap";

    /** The place of the person's current password. */
    public static PasswordPlace of(KeycloakSession session, RealmModel realm, UserModel person) {
        var stored = hasLocalPassword(person);
        if (person.isFederated()) {
            return ofDirectory(directory(realm, person), stored);
        }
        if (stored) {
            return LOCAL;
        }
        return !CreatedAccount.is(session, person.getId())
                        && session.users()
                                .getFederatedIdentitiesStream(realm, person)
                                .findAny()
                                .isPresent()
                ? IDENTITY_PROVIDER
                : NONE;
    }

    private static PasswordPlace ofDirectory(Optional<ComponentModel> directory, boolean stored) {
        if (directory
                .filter(found -> new UserStorageProviderModel(found).isEnabled())
                .isEmpty()) {
            return DIRECTORY_READ_ONLY;
        }
        var mode = directory.get().get("editMode");
        if (mode == null || mode.isBlank() || mode.equals(EditMode.UNSYNCED.name())) {
            // Without an edit mode a provider leaves new passwords to Keycloak's database.
            return stored ? LOCAL : DIRECTORY_UNSYNCED;
        }
        // Another provider that writes would write before the mail with the password is accepted.
        return mode.equals(EditMode.WRITABLE.name())
                        && LDAP.equals(directory.get().getProviderId())
                ? DIRECTORY_WRITABLE
                : DIRECTORY_READ_ONLY;
    }

    static boolean hasLocalPassword(UserModel person) {
        return person.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .findAny()
                .isPresent();
    }

    /** The component of the directory that the person comes from; empty for a local account. */
    public static Optional<ComponentModel> directory(RealmModel realm, UserModel person) {
        return Optional.ofNullable(person.getFederationLink()).map(realm::getComponent);
    }

    /** Whether the current password is in a directory. */
    public boolean isDirectory() {
        return this == DIRECTORY_WRITABLE || this == DIRECTORY_READ_ONLY || this == DIRECTORY_UNSYNCED;
    }

    /** Whether Keycloak can give this person a password. */
    public boolean isWritable() {
        return this != DIRECTORY_READ_ONLY;
    }
}
