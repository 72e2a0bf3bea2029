package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.event.Disowned;
import id.go.bappenas.sso.mail.MailOutbox;
import id.go.bappenas.sso.support.counter.Counters;
import id.go.bappenas.sso.support.counter.CountersUnavailableException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Alarms about one person. The first alarm of each kind is sent at once, so that a harmless alarm does not hide another. Alarms
 * that follow within the pause go into one summary at its end. All nodes count together whether an alarm is the first; held
 * alarms and the order of the summary are in the database.
 */
final class HeldAlarmRepository {

    private static final Logger LOG = Logger.getLogger(HeldAlarmRepository.class);

    private static final Duration KEPT = Duration.ofDays(30);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final EntityManager database;

    HeldAlarmRepository(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Orders the mail of an alarm, or holds the alarm for the summary; in the caller's transaction. */
    AlarmDelivery raise(String userId, Disowned about, Instant disowned, Map<String, String> details) {
        var pause = new NoticeSettings(realm).alarmPause();
        var outbox = MailOutbox.of(session);
        if (pause.isZero()) {
            outbox.order(realm, AccountDisownedMail.KIND, userId, details);
            return AlarmDelivery.atOnce();
        }
        var first = isFirst(userId + ' ' + about.id(), pause);
        if (first) {
            outbox.order(realm, AccountDisownedMail.KIND, userId, details);
        } else {
            database.persist(new HeldAlarmEntity(realm.getId(), userId, about, disowned));
        }
        // If the first alarm was rolled back, a later one has to order the summary.
        if (first || !outbox.isOrdered(realm, userId, DisownedSummaryMail.KIND)) {
            outbox.orderFor(disowned.plus(pause), realm, DisownedSummaryMail.KIND, userId, Map.of());
        }
        // The summary may be ordered already and be sent earlier.
        return first ? AlarmDelivery.atOnce() : AlarmDelivery.withSummary(disowned.plus(pause));
    }

    /**
     * Whether an alarm is the first. If the counters are unavailable it counts as the first: one mail too many is better than a
     * missing one.
     */
    private boolean isFirst(String personAndKind, Duration pause) {
        try {
            return Counters.of(session, realm, AccountDisownedMail.KIND).count("PERSON", personAndKind, pause) == 1;
        } catch (CountersUnavailableException e) {
            LOG.errorf("SSO-NOTICE-002 an alarm is sent without being counted: %s", e.getMessage());
            return true;
        }
    }

    /** Removes the held alarms about a person, in the transaction that sends the summary. */
    List<HeldAlarmEntity> take(String userId) {
        var held = database.createQuery(
                        "select h from HeldAlarmEntity h where h.realmId = :realm and h.userId = :user order by"
                                + " h.disownedAt",
                        HeldAlarmEntity.class)
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        held.forEach(database::remove);
        return held;
    }

    /**
     * Deletes alarms whose summary was not sent within 30 days, because the outbox gave it up.
     *
     * @param most rows to delete
     * @return number of deleted rows
     */
    static int deleteOld(KeycloakSession session, int most) {
        var database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        var old = database.createQuery("select h.id from HeldAlarmEntity h where h.disownedAt < :before", String.class)
                .setParameter(
                        "before",
                        Instant.ofEpochMilli(Time.currentTimeMillis())
                                .minus(KEPT)
                                .toEpochMilli())
                .setMaxResults(most)
                .getResultList();
        return old.isEmpty()
                ? 0
                : database.createQuery("delete from HeldAlarmEntity h where h.id in :old")
                        .setParameter("old", old)
                        .executeUpdate();
    }

    void forget(String userId) {
        database.createQuery("delete from HeldAlarmEntity h where h.realmId = :realm and h.userId = :user")
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .executeUpdate();
    }

    void forgetAll() {
        database.createQuery("delete from HeldAlarmEntity h where h.realmId = :realm")
                .setParameter("realm", realm.getId())
                .executeUpdate();
    }
}
