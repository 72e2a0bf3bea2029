package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.employee.identity.KnownPerson;
import id.go.bappenas.sso.support.keycloak.KeycloakTables;
import java.util.ArrayList;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Whether the realm has two independent identity managers, who can record other officers. Until then an administrator records
 * them; afterwards only identity managers do.
 */
record FirstOfficers(KeycloakSession session, RealmModel realm) {

    private static final int PAGE = 200;

    /**
     * Runs the transactions of all nodes one after the other from here on: otherwise concurrent transactions would count before
     * the others have written.
     */
    FirstOfficers oneAtATime() {
        KeycloakTables.lockRealm(session, realm);
        return this;
    }

    /**
     * Whether two identity managers are independent: an officer and the people whom this officer recorded are not. The first
     * officers are longest on file, so the search usually ends early.
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

    /**
     * Whether two officers count as two persons. NIKs that cannot be compared do, so that administrators cannot record more
     * people.
     */
    private static boolean areTwo(KnownPerson one, KnownPerson other) {
        var relation = one.to(other);
        return relation == KnownPerson.Relation.APART || relation == KnownPerson.Relation.UNCLEAR;
    }

    private boolean isOfficer(String userId) {
        var person = session.users().getUserById(realm, userId);
        return person != null && isOfficer(person);
    }

    /** An account that may record people: enabled, of a person, with the role. */
    boolean isOfficer(UserModel person) {
        return person.isEnabled()
                && person.getServiceAccountClientLink() == null
                && OfficerRoles.isIdentityManager(realm, person);
    }
}
