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
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Alarms about one person, put together: the first one of each kind goes out at once, so that a harmless one does not hide
 * another, and what follows within the pause is one summary at its end. Whether an alarm is the first is counted on all nodes; what is held and the order of the summary lie in the database.
 */
final class HeldAlarms {

    private static final Logger LOG = Logger.getLogger(HeldAlarms.class);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final EntityManager database;

    HeldAlarms(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Orders the mail of an alarm, or holds the alarm for the summary; in the caller's transaction. */
    Told raise(String userId, Disowned about, Instant disowned, Map<String, String> details) {
        var pause = new NoticeSettings(realm).alarmPause();
        var outbox = MailOutbox.of(session);
        if (pause.isZero()) {
            outbox.order(realm, Alarm.KIND, userId, details);
            return Told.atOnce();
        }
        var first = isFirst(userId + ' ' + about.id(), pause);
        if (first) {
            outbox.order(realm, Alarm.KIND, userId, details);
        } else {
            database.persist(new HeldAlarm(realm.getId(), userId, about, disowned));
        }
        // After a first alarm that was rolled back, a later one has to care for the summary.
        if (first || !outbox.isOrdered(realm, userId, AlarmSummary.KIND)) {
            outbox.orderFor(disowned.plus(pause), realm, AlarmSummary.KIND, userId, Map.of());
        }
        // A summary that is ordered already comes sooner.
        return first ? Told.atOnce() : Told.withSummary(disowned.plus(pause));
    }

    /** Rather one mail too many than none. */
    private boolean isFirst(String personAndKind, Duration pause) {
        try {
            return Counters.of(session, realm, Alarm.KIND).count("PERSON", personAndKind, pause) == 1;
        } catch (CountersUnavailableException e) {
            LOG.errorf("an alarm is sent without being counted: %s", e.getMessage());
            return true;
        }
    }

    /** Takes what is held about a person out of the database, in the transaction that sends the summary. */
    List<HeldAlarm> take(String userId) {
        var held = database.createQuery(
                        "select h from HeldAlarm h where h.realmId = :realm and h.userId = :user order by h.disownedAt",
                        HeldAlarm.class)
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        held.forEach(database::remove);
        return held;
    }

    void forget(String userId) {
        database.createQuery("delete from HeldAlarm h where h.realmId = :realm and h.userId = :user")
                .setParameter("realm", realm.getId())
                .setParameter("user", userId)
                .executeUpdate();
    }

    void forgetAll() {
        database.createQuery("delete from HeldAlarm h where h.realmId = :realm")
                .setParameter("realm", realm.getId())
                .executeUpdate();
    }
}
