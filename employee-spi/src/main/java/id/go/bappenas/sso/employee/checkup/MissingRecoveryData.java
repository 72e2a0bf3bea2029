package id.go.bappenas.sso.employee.checkup;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.support.keycloak.KeycloakTables;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * How many active people of a realm lack what Lupa Password needs. Each count reads all people: 0.1 to 0.2 s for 100,000 people
 * on PostgreSQL.
 *
 * @param people active people
 * @param withoutIdentity those of them without identity data
 * @param withoutAddress those of them without a valid external address
 */
public record MissingRecoveryData(long people, long withoutIdentity, long withoutAddress) {

    private static final String ACTIVE =
            "select count(u) from " + KeycloakTables.PEOPLE_OF_REALM + " and u.enabled = true";

    private static final String WITHOUT_IDENTITY =
            ACTIVE + " and not exists (select 1 from IdentityEntity i where i.userId = u.id and i.realmId = u.realmId)";

    private static final String WITH_ADDRESS =
            "select count(distinct u.id) from " + KeycloakTables.ATTRIBUTE_OF_ACCOUNTS + " where "
                    + KeycloakTables.IS_ACTIVE_PERSON + " and a.value like regexp :valid";

    public static MissingRecoveryData of(KeycloakSession session, RealmModel realm) {
        var entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        var people = count(entities.createQuery(ACTIVE, Long.class), realm);
        return new MissingRecoveryData(
                people,
                count(entities.createQuery(WITHOUT_IDENTITY, Long.class), realm),
                people - count(withAddress(entities), realm));
    }

    private static TypedQuery<Long> withAddress(EntityManager entities) {
        return entities.createQuery(WITH_ADDRESS, Long.class)
                .setParameter("attribute", ExternalAddresses.ATTRIBUTE)
                .setParameter("valid", ExternalAddress.REGULAR_EXPRESSION);
    }

    private static long count(TypedQuery<Long> query, RealmModel realm) {
        return query.setParameter("realm", realm.getId()).getSingleResult();
    }
}
