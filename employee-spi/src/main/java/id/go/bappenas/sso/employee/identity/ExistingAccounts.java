package id.go.bappenas.sso.employee.identity;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserProvider;
import org.keycloak.storage.StorageId;
import org.keycloak.storage.UserStorageProviderModel;

/**
 * Tells whether an account still exists. Keycloak publishes no event when it removes the imported people of a user federation
 * provider, so rows of ours can outlive their account. Where a directory gives no answer, its people count as existing.
 */
record ExistingAccounts(KeycloakSession session, RealmModel realm) {

    boolean contains(String userId) {
        var provider = new StorageId(userId).getProviderId();
        // Keycloak's own database knows its people, imported ones too, without asking their directory.
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
