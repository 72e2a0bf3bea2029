package id.go.bappenas.sso.provisioning.account;

import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.LDAPConstants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The entry that this transaction has made in a directory. A rollback does not reach the directory, and the entry would take its
 * user name from the row's next try.
 *
 * @param id of the entry in the directory
 */
record NewEntry(String username, String id) {

    static NewEntry of(UserModel person) {
        return new NewEntry(person.getUsername(), person.getFirstAttribute(LDAPConstants.LDAP_ID));
    }

    /** Removes the entry if the transaction is rolled back. */
    void removeAfterRollback(KeycloakSession session) {
        var factory = session.getKeycloakSessionFactory();
        var realmId = session.getContext().getRealm().getId();
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {

            @Override
            protected void commitImpl() {
                // The entry has its account.
            }

            @Override
            protected void rollbackImpl() {
                KeycloakModelUtils.runJobInTransaction(
                        factory, other -> remove(other, other.realms().getRealm(realmId)));
            }
        });
    }

    private void remove(KeycloakSession session, RealmModel realm) {
        session.getContext().setRealm(realm);
        var person = session.users().getUserByUsername(realm, username);
        if (person != null && id != null && id.equals(person.getFirstAttribute(LDAPConstants.LDAP_ID))) {
            session.users().removeUser(realm, person);
        }
    }
}
