package id.go.bappenas.sso.signin;

import id.go.bappenas.sso.support.keycloak.KeycloakTables;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.storage.StorageId;

/** Writes the days of sign-ins. SQL that PostgreSQL and H2 both have; two nodes may write the same person at once. */
record SignInRows(KeycloakSessionFactory factory, String realmId, LocalDate day) {

    /**
     * Writes the day of each person whose row has an earlier one. A person without a row gets one in a transaction of its own,
     * because it locks the account: a lock on many accounts would make other work wait for all of them.
     */
    void write(Collection<String> userIds) {
        var people = new TreeSet<>(userIds);
        var unknown = KeycloakModelUtils.<List<String>>runJobInTransactionWithResult(
                factory, session -> update(session, people));
        unknown.forEach(person -> KeycloakModelUtils.runJobInTransaction(factory, session -> insert(session, person)));
    }

    /** @return people without a row */
    List<String> update(KeycloakSession session, Collection<String> people) {
        var entities = entities(session);
        var known = new HashSet<String>();
        var earlier = new ArrayList<String>();
        entities.createQuery(
                        "select l.userId, l.lastDay from LastSignInEntity l where l.userId in :users", Object[].class)
                .setParameter("users", people)
                .getResultStream()
                .forEach(row -> {
                    known.add((String) row[0]);
                    if (row[1] == null || ((String) row[1]).compareTo(day.toString()) < 0) {
                        earlier.add((String) row[0]);
                    }
                });
        if (!earlier.isEmpty()) {
            // A sign-in before midnight may be written after the account was brought back: the later day stays.
            entities.createQuery("update LastSignInEntity l set l.lastDay = :day, l.countedFrom ="
                            + " case when l.countedFrom > :day then l.countedFrom else :day end"
                            + " where l.userId in :users and (l.lastDay is null or l.lastDay < :day)")
                    .setParameter("day", day.toString())
                    .setParameter("users", earlier)
                    .executeUpdate();
        }
        return people.stream().filter(person -> !known.contains(person)).toList();
    }

    /**
     * The person's row in Keycloak's table is locked first: so another node that inserts the same person, and an account's removal,
     * come before or after, and not between.
     */
    void insert(KeycloakSession session, String person) {
        var entities = entities(session);
        if (exists(session, person) && entities.find(LastSignInEntity.class, person) == null) {
            entities.persist(LastSignInEntity.signedIn(realmId, person, day));
        }
    }

    /** A person of a directory that Keycloak does not import has no row to lock, and the directory is not asked. */
    private static boolean exists(KeycloakSession session, String userId) {
        return !StorageId.isLocalStorage(userId) || KeycloakTables.lockUser(session, userId);
    }

    private static EntityManager entities(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
