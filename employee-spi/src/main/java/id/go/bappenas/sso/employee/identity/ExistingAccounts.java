package id.go.bappenas.sso.employee.identity;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserProvider;
import org.keycloak.storage.StorageId;
import org.keycloak.storage.UserStorageProviderModel;

/**
 * Whether an account still exists. Keycloak publishes no event when it removes the imported people of a directory, so the
 * product's rows can outlive their account. If a directory does not answer, its people count as existing.
 */
record ExistingAccounts(KeycloakSession session, RealmModel realm) {

    boolean contains(String userId) {
        var provider = new StorageId(userId).getProviderId();
        // Keycloak's database has imported people too, so no directory is asked.
        return provider == null
                ? session.getProvider(UserProvider.class).getUserById(realm, userId) != null
                : isInDirectory(provider, userId);
    }

    private boolean isInDirectory(String provider, String userId) {
        var component = realm.getComponent(provider);
        if (component == null) {
            return false;
        }
        return !new UserStorageProviderModel(component).isEnabled() || isFound(userId);
    }

    private boolean isFound(String userId) {
        try {
            return session.users().getUserById(realm, userId) != null;
        } catch (RuntimeException e) {
            return true;
        }
    }
}
