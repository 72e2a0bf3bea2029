package id.go.bappenas.sso.employee.address;

import java.util.HashSet;
import java.util.Set;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * By what a row of a list may concern a person.
 *
 * @param nikDigests on file, one for each key
 * @param mailboxes work mailbox, registered address, address on record, address that an open dispute keeps, and addresses that
 *     were trusted within {@link ExternalAddresses#RECENTLY}; as they are stored
 */
public record PersonMarks(Set<String> nikDigests, Set<String> mailboxes) {

    private static final String AT = "@";

    /** Reads all tables in one statement, because the worker asks this for each row. */
    public static PersonMarks of(KeycloakSession session, RealmModel realm, UserModel person) {
        var niks = new HashSet<String>();
        var mailboxes = new HashSet<String>();
        session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery(
                        "select n.digest from NikEntity n where n.userId = :user and n.realmId = :realm"
                                + " union all select e.address from ExternalAddressEntity e"
                                + " where e.userId = :user and e.realmId = :realm"
                                + " union all select d.frozen from AddressDisputeEntity d"
                                + " where d.userId = :user and d.realmId = :realm and d.resolvedAt is null"
                                + " and d.frozen is not null"
                                + " union all select t.address from TrustedAddressEntity t"
                                + " where t.userId = :user and t.realmId = :realm and t.trustedUntil >= :since",
                        String.class)
                .setParameter("user", person.getId())
                .setParameter("realm", realm.getId())
                .setParameter("since", Time.currentTimeMillis() - ExternalAddresses.RECENTLY.toMillis())
                .getResultList()
                .forEach(mark -> (mark.contains(AT) ? mailboxes : niks).add(mark));
        add(mailboxes, person.getEmail());
        add(mailboxes, person.getFirstAttribute(ExternalAddresses.ATTRIBUTE));
        return new PersonMarks(niks, mailboxes);
    }

    private static void add(Set<String> mailboxes, String address) {
        if (address != null && !address.isBlank()) {
            mailboxes.add(address);
        }
    }
}
