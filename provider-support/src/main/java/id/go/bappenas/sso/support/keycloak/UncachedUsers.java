package id.go.bappenas.sso.support.keycloak;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserProvider;
import org.keycloak.models.cache.infinispan.UserCacheSession;

/**
 * The users of a realm without Keycloak's cache. Keycloak 26.7.4 caches a person at the first lookup and never caches that a
 * name has no account, so the time of a cached lookup reveals whether an account exists.
 */
public final class UncachedUsers {

    private UncachedUsers() {}

    /** The users of the session, from the database and the federation providers. */
    public static UserProvider of(KeycloakSession session) {
        var users = session.users();
        return users instanceof UserCacheSession cache ? cache.getDelegate() : users;
    }
}
