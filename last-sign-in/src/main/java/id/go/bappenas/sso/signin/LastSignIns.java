package id.go.bappenas.sso.signin;

import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.jpa.PersonLock;
import id.go.bappenas.sso.support.keycloak.KeycloakTables;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.StorageId;

/**
 * The last sign-ins of the people of a realm, in the caller's transaction. The sweeps read without a lock, page by page: the next
 * page begins after the last id of the page before, and the first one after {@link #BEGIN}.
 */
public final class LastSignIns {

    /** Is before all ids. */
    public static final String BEGIN = "";

    private static final String ENABLED_PEOPLE = KeycloakTables.PEOPLE_OF_REALM + " and u.enabled = true";

    // Each page bounds both tables: a merge join would read the other one from its beginning for each page.

    private static final String IDLE = "select l from LastSignInEntity l where l.realmId = :realm"
            + " and l.countedFrom <= :day and l.userId > :after and exists (select 1 from " + ENABLED_PEOPLE
            + " and u.id = l.userId and u.id > :after) order by l.userId";

    private static final String NOT_ON_RECORD = "select u.id, u.createdTimestamp from " + ENABLED_PEOPLE
            + " and (u.createdTimestamp is null or u.createdTimestamp < :created) and u.id > :after"
            + " and not exists (select 1 from LastSignInEntity l where l.userId = u.id and l.userId > :after)"
            + " order by u.id";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final EntityManager entities;

    private LastSignIns(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Those of a realm. */
    public static LastSignIns of(KeycloakSession session, RealmModel realm) {
        return new LastSignIns(session, realm);
    }

    /** Today in the realm's time zone, by Keycloak's clock. */
    public LocalDate today() {
        return LocalDate.ofInstant(Instant.ofEpochMilli(Time.currentTimeMillis()), RealmTimeZone.of(realm));
    }

    /** What is on record about a person; empty if they have not signed in since this module was installed. */
    public Optional<SignInDates> of(String userId) {
        return Optional.ofNullable(entities.find(LastSignInEntity.class, userId))
                .map(LastSignInEntity::dates);
    }

    /**
     * Days without a sign-in count from today on, because the account was brought back. The day of the last sign-in stays. This
     * module calls it where an administrator or a request enables a disabled account. A person of a directory that Keycloak does
     * not import gets no row by it, because no sweep sees them.
     */
    public void countAnew(UserModel person) {
        // A second officer who does the same waits here, and then finds the row.
        PersonLock.take(session, person);
        var rows = entities.createQuery("update LastSignInEntity l set l.countedFrom = :day where l.userId = :user")
                .setParameter("day", today().toString())
                .setParameter("user", person.getId())
                .executeUpdate();
        if (rows == 0 && StorageId.isLocalStorage(person.getId())) {
            entities.persist(LastSignInEntity.counted(realm.getId(), person.getId(), today()));
        }
    }

    /**
     * A page of enabled people whose days without a sign-in count from that day or an earlier one. People of a directory that
     * Keycloak does not import are not among them.
     *
     * @param day the latest
     * @param after id of the last person of the page before, or {@link #BEGIN}
     * @param most size of the page; the last page has fewer
     */
    public List<IdlePerson> idleSince(LocalDate day, String after, int most) {
        return entities.createQuery(IDLE, LastSignInEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("day", day.toString())
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new IdlePerson(row.userId(), Optional.of(row.dates()), Optional.empty()))
                .toList();
    }

    /**
     * A page of enabled people about whom nothing is on record: they never signed in, or last did before this module was
     * installed. The caller decides from which day their days count.
     *
     * @param created accounts that were made before this moment, or at a time that Keycloak does not know
     * @param after id of the last person of the page before, or {@link #BEGIN}
     * @param most size of the page; the last page has fewer
     */
    public List<IdlePerson> notOnRecord(Instant created, String after, int most) {
        return entities.createQuery(NOT_ON_RECORD, Object[].class)
                .setParameter("realm", realm.getId())
                .setParameter("created", created.toEpochMilli())
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new IdlePerson(
                        (String) row[0],
                        Optional.empty(),
                        Optional.ofNullable((Long) row[1]).map(Instant::ofEpochMilli)))
                .toList();
    }

    void forget(String userId) {
        entities.createQuery("delete from LastSignInEntity l where l.realmId = :realm and l.userId = :user")
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .executeUpdate();
    }

    void forgetAll() {
        entities.createQuery("delete from LastSignInEntity l where l.realmId = :realm")
                .setParameter("realm", realm.getId())
                .executeUpdate();
    }
}
