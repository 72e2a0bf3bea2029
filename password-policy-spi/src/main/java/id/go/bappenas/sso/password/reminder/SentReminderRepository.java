package id.go.bappenas.sso.password.reminder;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;

/** The rows of ordered reminders. */
final class SentReminderRepository {

    private final EntityManager entities;

    SentReminderRepository(KeycloakSession session) {
        entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    List<SentReminderEntity> of(Collection<String> userIds) {
        return entities.createQuery(
                        "select s from SentReminderEntity s where s.userId in :users", SentReminderEntity.class)
                .setParameter("users", userIds)
                .getResultList();
    }

    /**
     * Inserts the row of a reminder; only one of several concurrent callers succeeds.
     *
     * @return false if the row existed before
     * @throws ModelDuplicateException if another transaction inserts it at the same moment; this transaction can only roll back
     *     then
     */
    boolean take(String realmId, Reminder reminder, Instant now) {
        if (isTaken(reminder)) {
            return false;
        }
        entities.persist(new SentReminderEntity(realmId, reminder, now));
        entities.flush();
        return true;
    }

    private boolean isTaken(Reminder reminder) {
        return entities.createQuery(
                                "select count(s) from SentReminderEntity s where s.userId = :user and s.passwordDate = :date"
                                        + " and s.daysBefore = :days",
                                Long.class)
                        .setParameter("user", reminder.userId())
                        .setParameter("date", reminder.chosen().toEpochMilli())
                        .setParameter("days", reminder.daysBefore())
                        .getSingleResult()
                > 0;
    }

    /** Number of reminders that were ordered since then. */
    long since(String realmId, Instant begin) {
        return entities.createQuery(
                        "select count(s) from SentReminderEntity s where s.realmId = :realm and s.orderedAt >= :begin",
                        Long.class)
                .setParameter("realm", realmId)
                .setParameter("begin", begin.toEpochMilli())
                .getSingleResult();
    }

    /** Deletes the rows of past expiries. If passwords are later valid for longer, the people get reminders again. */
    int deleteOld(Instant now, int most) {
        var old = entities.createQuery("select s.id from SentReminderEntity s where s.expiresAt < :now", String.class)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(most)
                .getResultList();
        return old.isEmpty()
                ? 0
                : entities.createQuery("delete from SentReminderEntity s where s.id in :old")
                        .setParameter("old", old)
                        .executeUpdate();
    }

    void forgetUser(String userId) {
        entities.createQuery("delete from SentReminderEntity s where s.userId = :user")
                .setParameter("user", userId)
                .executeUpdate();
    }

    void forgetRealm(String realmId) {
        entities.createQuery("delete from SentReminderEntity s where s.realmId = :realm")
                .setParameter("realm", realmId)
                .executeUpdate();
    }
}
