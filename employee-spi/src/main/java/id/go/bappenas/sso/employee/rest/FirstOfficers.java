package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Whether there are two identity managers already who can put others on file. As long as there are not, an administrator puts
 * them on file; afterwards only they do it.
 */
record FirstOfficers(KeycloakSession session, RealmModel realm) {

    private static final int ENOUGH = 2;
    private static final int PAGE = 200;

    /** The realm's own row: Keycloak writes it where an administrator changes the realm's settings. */
    private static final String LOCK = "select ID from {h-schema}REALM where ID = :realmId for update";

    /**
     * Lets one transaction of all nodes after the other go on from here, until it ends: with several at once, each would count
     * before the others have written.
     */
    FirstOfficers oneAtATime() {
        session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createNativeQuery(LOCK)
                .setParameter("realmId", realm.getId())
                .getSingleResult();
        return this;
    }

    /** The first ones are those longest on file, so the search ends at its beginning where there are enough. */
    boolean areOnFile() {
        var found = 0;
        for (var first = 0; ; first += PAGE) {
            var page = session.getProvider(EmployeeIdentityProvider.class).longestOnFile(realm, first, PAGE);
            found += (int) page.stream().filter(this::isOfficer).limit(ENOUGH).count();
            if (found >= ENOUGH || page.size() < PAGE) {
                return found >= ENOUGH;
            }
        }
    }

    private boolean isOfficer(String userId) {
        var person = session.users().getUserById(realm, userId);
        return person != null && isOfficer(person);
    }

    /** An account that may put people on file: enabled, of a person, with the role. */
    boolean isOfficer(UserModel person) {
        return person.isEnabled()
                && person.getServiceAccountClientLink() == null
                && OfficerRoles.isIdentityManager(realm, person);
    }
}
