package id.go.bappenas.sso.support.keycloak;

import java.util.concurrent.Semaphore;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.credential.PasswordCredentialProviderFactory;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.crypto.hash.Argon2Parameters;
import org.keycloak.crypto.hash.Argon2PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Passwords in Keycloak's database that are hashed before they reach its credential provider. */
public final class LocalPasswords {

    /** Iterations of {@link #leastWork}. */
    public static final int ITERATIONS = 1;

    /** KiB: RFC 9106, 3.1 asks for eight for each lane. */
    private static final int MEMORY = 8;

    private static final int LANES = 1;

    private static final PasswordHashProvider LIGHT_ARGON2 = new Argon2PasswordHashProvider(
            Argon2Parameters.DEFAULT_VERSION,
            Argon2Parameters.DEFAULT_TYPE,
            Argon2Parameters.DEFAULT_HASH_LENGTH,
            MEMORY,
            ITERATIONS,
            LANES,
            // Keycloak bounds how many hashes are computed at once. Such a hash takes microseconds.
            new Semaphore(Integer.MAX_VALUE));

    private LocalPasswords() {}

    /** The algorithm of a hash provider, with the least work that it can do in {@link #ITERATIONS} iterations. */
    public static PasswordHashProvider leastWork(PasswordHashProvider provider) {
        return provider instanceof Argon2PasswordHashProvider ? LIGHT_ARGON2 : provider;
    }

    /**
     * Stores a hashed password.
     *
     * @return whether it was stored; false if another credential provider replaces Keycloak's
     */
    public static boolean store(
            KeycloakSession session, RealmModel realm, UserModel person, PasswordCredentialModel password) {
        var provider = session.getProvider(CredentialProvider.class, PasswordCredentialProviderFactory.PROVIDER_ID);
        if (!(provider instanceof PasswordCredentialProvider passwords)) {
            return false;
        }
        passwords.createCredential(realm, person, password);
        return true;
    }
}
