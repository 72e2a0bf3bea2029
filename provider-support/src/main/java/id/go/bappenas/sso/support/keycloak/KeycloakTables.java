package id.go.bappenas.sso.support.keycloak;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.Collection;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.CachedUserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.jpa.entities.CredentialEntity;

/** Locks on rows of Keycloak's tables, and queries on its entities that its SPIs do not have. */
public final class KeycloakTables {

    /** JPQL: accounts of people in a realm, alias {@code u}, with parameter {@code realm}. */
    public static final String PEOPLE_OF_REALM =
            "UserEntity u where u.realmId = :realm and u.serviceAccountClientLink is null";

    /**
     * JPQL: ids of accounts of a realm with a user name or an e-mail address, with parameters {@code realm}, {@code login} and
     * {@code mailbox}; Keycloak stores both texts in lower case.
     */
    public static final String ACCOUNTS_WITH_NAME_OR_MAILBOX =
            "select u.id from UserEntity u where u.realmId = :realm and u.username = :login"
                    + " union all select m.id from UserEntity m where m.realmId = :realm and m.email = :mailbox";

    /** JPQL: accounts, alias {@code u}, each with user attribute {@code :attribute}, alias {@code a}, if it has one. */
    public static final String ACCOUNTS_AND_ATTRIBUTE =
            "UserEntity u left join UserAttributeEntity a on a.user = u and a.name = :attribute";

    /** JPQL: values of user attribute {@code :attribute}, alias {@code a}, each with its account, alias {@code u}. */
    public static final String ATTRIBUTE_OF_ACCOUNTS = "UserAttributeEntity a join a.user u on a.name = :attribute";

    /** JPQL: whether alias {@code u} is an enabled person of a realm, with parameter {@code realm}. */
    public static final String IS_ACTIVE_PERSON =
            "u.realmId = :realm and u.enabled = true and u.serviceAccountClientLink is null";

    private static final String USER = "select ID from {h-schema}USER_ENTITY where ID = :id for update";

    /** Keycloak writes this row where an administrator changes the realm's settings. */
    private static final String REALM = "select ID from {h-schema}REALM where ID = :id for update";

    private KeycloakTables() {}

    /**
     * Waits for the person's row, and holds it until the transaction ends.
     *
     * @return whether there is such a row
     */
    public static boolean lockUser(KeycloakSession session, String userId) {
        return lockUser(session, userId, USER);
    }

    /** The same, but fails at once where another transaction holds the row. */
    public static boolean lockUserAtOnce(KeycloakSession session, String userId) {
        return lockUser(session, userId, USER + " nowait");
    }

    private static boolean lockUser(KeycloakSession session, String userId, String query) {
        return !entities(session)
                .createNativeQuery(query)
                .setParameter("id", userId)
                // Without a flush: a row that this transaction inserts needs no lock yet.
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList()
                .isEmpty();
    }

    /** Waits for the realm's row, and holds it until the transaction ends. */
    public static void lockRealm(KeycloakSession session, RealmModel realm) {
        entities(session)
                .createNativeQuery(REALM)
                .setParameter("id", realm.getId())
                .getSingleResult();
    }

    /** Reads the person's password again, because the server's cache and the transaction may have an older one. */
    public static void refreshPassword(KeycloakSession session, UserModel person) {
        if (person instanceof CachedUserModel cached) {
            cached.invalidate();
        }
        var entities = entities(session);
        entities.createQuery(
                        "select c from CredentialEntity c where c.user.id = :userId and c.type = :type",
                        CredentialEntity.class)
                .setParameter("userId", person.getId())
                .setParameter("type", PasswordCredentialModel.TYPE)
                .getResultList()
                .forEach(entities::refresh);
    }

    /**
     * The people of a realm with one of these first names. Each array is user name, first name, last name; the last name
     * may be {@code null}.
     *
     * @param firstNames in lower case
     */
    public static Stream<String[]> namesOfPeople(
            EntityManager entities, String realmId, Collection<String> firstNames) {
        return entities.createQuery(
                        "select u.username, u.firstName, u.lastName from " + PEOPLE_OF_REALM
                                + " and lower(u.firstName) in :names",
                        Object[].class)
                .setParameter("realm", realmId)
                .setParameter("names", firstNames)
                .getResultStream()
                .map(row -> new String[] {(String) row[0], (String) row[1], (String) row[2]});
    }

    private static EntityManager entities(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
