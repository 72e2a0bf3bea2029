package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.employee.identity.KnownPerson;
import id.go.bappenas.sso.support.keycloak.KeycloakTables;
import java.util.ArrayList;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Whether there are two identity managers already, independent of each other, who can put others on file. As long as there are not, an administrator puts
 * them on file; afterwards only they do it.
 */
record FirstOfficers(KeycloakSession session, RealmModel realm) {

    private static final int PAGE = 200;

    /**
     * Lets one transaction of all nodes after the other go on from here, until it ends: with several at once, each would count
     * before the others have written.
     */
    FirstOfficers oneAtATime() {
        KeycloakTables.lockRealm(session, realm);
        return this;
    }

    /**
     * Whether two of them are independent of each other: one and those whom that one put on file are one word. The first ones
     * are those longest on file, so the search mostly ends at its beginning.
     */
    boolean areOnFile() {
        var identities = session.getProvider(EmployeeIdentityProvider.class);
        var found = new ArrayList<KnownPerson>();
        for (var first = 0; ; first += PAGE) {
            var page = identities.longestOnFile(realm, first, PAGE);
            for (var userId : page) {
                if (isOfficer(userId)) {
                    var officer = identities.person(realm, userId);
                    if (officer.filter(known -> found.stream().anyMatch(other -> areTwo(known, other)))
                            .isPresent()) {
                        return true;
                    }
                    officer.ifPresent(found::add);
                }
            }
            if (page.size() < PAGE) {
                return false;
            }
        }
    }

    /** Those whose NIKs cannot be compared count as two: the way stays closed. */
    private static boolean areTwo(KnownPerson one, KnownPerson other) {
        var relation = one.to(other);
        return relation == KnownPerson.Relation.APART || relation == KnownPerson.Relation.UNCLEAR;
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
