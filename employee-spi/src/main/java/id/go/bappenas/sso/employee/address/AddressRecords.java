package id.go.bappenas.sso.employee.address;

import id.go.bappenas.sso.support.keycloak.KeycloakTables;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Queries for the rows of many people, and deletions. */
final class AddressRecords {

    private static final List<String> ENTITIES = List.of(
            "ExternalAddressEntity",
            "TrustedAddressEntity",
            "AddressDisputeEntity",
            "DisputeReportEntity",
            "FormerWorkMailboxEntity");

    private final EntityManager entities;

    AddressRecords(KeycloakSession session) {
        entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Addresses on record by user id. */
    Map<String, String> of(Collection<String> userIds) {
        return entities.createQuery(
                        "select e from ExternalAddressEntity e where e.userId in :users", ExternalAddressEntity.class)
                .setParameter("users", userIds)
                .getResultStream()
                .collect(Collectors.toMap(ExternalAddressEntity::userId, ExternalAddressEntity::address));
    }

    /**
     * The accounts of a realm with the next greater user ids: user id, external address as the account has it (twice if it has the
     * attribute twice), and address on record. All tables are bounded: a merge join reads an unbounded one from its first row.
     */
    List<Object[]> after(String realmId, String userId, int most) {
        return entities.createQuery(
                        "select u.id, a.value, e.address from " + KeycloakTables.ACCOUNTS_AND_ATTRIBUTE
                                + " and a.user.id > :id left join ExternalAddressEntity e on e.userId = u.id and e.userId > :id"
                                + " where u.realmId = :realm and u.id > :id order by u.id",
                        Object[].class)
                .setParameter("realm", realmId)
                .setParameter("id", userId)
                .setParameter("attribute", ExternalAddresses.ATTRIBUTE)
                .setMaxResults(most)
                .getResultList();
    }

    List<String> usersWith(String realmId, String address) {
        return entities.createQuery(
                        "select e.userId from ExternalAddressEntity e where e.realmId = :realm and e.address ="
                                + " :address",
                        String.class)
                .setParameter("realm", realmId)
                .setParameter("address", address)
                .getResultList();
    }

    /** In one statement: people with the address on record, and people of Keycloak's database with it on their account. */
    List<String> usersWithOrRegistered(String realmId, String address) {
        return entities.createQuery(
                        "select e.userId from ExternalAddressEntity e where e.realmId = :realm and e.address = :address"
                                + " union all select u.id from " + KeycloakTables.ATTRIBUTE_OF_ACCOUNTS
                                + " where u.realmId = :realm and a.value = :address",
                        String.class)
                .setParameter("realm", realmId)
                .setParameter("address", address)
                .setParameter("attribute", ExternalAddresses.ATTRIBUTE)
                // Without a flush: what this transaction writes is not about other people.
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }

    /**
     * Deletes addresses that are no longer trusted, resolved disputes, and former work mailboxes, if they ended before a
     * moment.
     */
    void forgetBefore(Instant moment) {
        entities.createQuery("delete from FormerWorkMailboxEntity f where f.leftAt < :moment")
                .setParameter("moment", moment.toEpochMilli())
                .executeUpdate();
        entities.createQuery("delete from TrustedAddressEntity t where t.trustedUntil < :moment")
                .setParameter("moment", moment.toEpochMilli())
                .executeUpdate();
        entities.createQuery("delete from DisputeReportEntity p where exists (select d from AddressDisputeEntity d"
                        + " where d.userId = p.userId and d.realmId = p.realmId and d.resolvedAt < :moment)")
                .setParameter("moment", moment.toEpochMilli())
                .executeUpdate();
        entities.createQuery("delete from AddressDisputeEntity d where d.resolvedAt < :moment")
                .setParameter("moment", moment.toEpochMilli())
                .executeUpdate();
    }

    void forgetUser(String realmId, String userId) {
        ENTITIES.forEach(entity -> entities.createQuery(
                        "delete from " + entity + " e where e.realmId = :realm and e.userId = :user")
                .setParameter("realm", realmId)
                .setParameter("user", userId)
                .executeUpdate());
    }

    void forgetRealm(String realmId) {
        ENTITIES.forEach(entity -> entities.createQuery("delete from " + entity + " e where e.realmId = :realm")
                .setParameter("realm", realmId)
                .executeUpdate());
    }
}
