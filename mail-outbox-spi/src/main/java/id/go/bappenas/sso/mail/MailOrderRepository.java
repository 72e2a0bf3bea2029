package id.go.bappenas.sso.mail;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * The orders in the database. A claim is a conditional update that also moves the due time to the end of the claim, so a crash
 * needs no clean-up, and all databases behave the same.
 */
final class MailOrderRepository {

    private final EntityManager entities;

    MailOrderRepository(KeycloakSession session) {
        entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    void add(MailOrderEntity order) {
        entities.persist(order);
    }

    List<String> due(Instant now, int most) {
        return entities.createQuery(
                        "select o.id from MailOrderEntity o where o.dueAt <= :now order by o.dueAt", String.class)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(most)
                .getResultList();
    }

    /** Claims the row for the caller until {@code now + length}; false if the caller did not get it. */
    boolean claim(String id, String claim, Instant now, Duration length) {
        return entities.createQuery("update MailOrderEntity o set o.claim = :claim, o.dueAt = :end"
                                + " where o.id = :id and o.dueAt <= :now")
                        .setParameter("claim", claim)
                        .setParameter("end", now.plus(length).toEpochMilli())
                        .setParameter("id", id)
                        .setParameter("now", now.toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    /** The row, if it still exists and the claim is still the caller's. */
    Optional<MailOrderEntity> claimed(String id, String claim) {
        return entities.createQuery(
                        "select o from MailOrderEntity o where o.id = :id and o.claim = :claim", MailOrderEntity.class)
                .setParameter("id", id)
                .setParameter("claim", claim)
                .getResultStream()
                .findFirst();
    }

    /** Ends an order; false if it was cancelled or the claim was lost meanwhile. */
    boolean end(String id, String claim) {
        return entities.createQuery("delete from MailOrderEntity o where o.id = :id and o.claim = :claim")
                        .setParameter("id", id)
                        .setParameter("claim", claim)
                        .executeUpdate()
                == 1;
    }

    int cancel(String realmId, String userId, String kind) {
        return entities.createQuery("delete from MailOrderEntity o where o.realmId = :realm and o.userId = :user"
                        + " and (:kind is null or o.kind = :kind)")
                .setParameter("realm", realmId)
                .setParameter("user", userId)
                .setParameter("kind", kind)
                .executeUpdate();
    }

    boolean isOrdered(String realmId, String userId, String kind) {
        return entities.createQuery(
                                "select count(o) from MailOrderEntity o where o.realmId = :realm and o.userId = :user"
                                        + " and o.kind = :kind",
                                Long.class)
                        .setParameter("realm", realmId)
                        .setParameter("user", userId)
                        .setParameter("kind", kind)
                        .getSingleResult()
                > 0;
    }

    List<WaitingMail> waiting(String realmId, String userId, Instant now) {
        return entities.createQuery(
                        "select o from MailOrderEntity o where o.realmId = :realm and o.userId = :user"
                                + " and o.orderedAt <= :now order by o.orderedAt",
                        MailOrderEntity.class)
                .setParameter("realm", realmId)
                .setParameter("user", userId)
                .setParameter("now", now.toEpochMilli())
                .getResultStream()
                .map(MailOrderEntity::waiting)
                .toList();
    }

    void forgetRealm(String realmId) {
        entities.createQuery("delete from MailOrderEntity o where o.realmId = :realm")
                .setParameter("realm", realmId)
                .executeUpdate();
    }

    /** Orders for a later moment do not count as waiting yet. */
    OutboxState state(String realmId, Instant now) {
        var counts = counts(realmId, now);
        var lastError = entities.createQuery(
                        "select o.lastError from MailOrderEntity o where o.failedAt is not null"
                                + " and o.realmId = :realm order by o.failedAt desc",
                        String.class)
                .setParameter("realm", realmId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
        return new OutboxState(counts.waiting(), counts.failing(), counts.refused(), counts.oldest(), lastError);
    }

    /**
     * Counts the orders of all realms, without the last error. It reads all orders, so it is expensive while there are many.
     */
    OutboxState counts(Instant now) {
        return counts(null, now);
    }

    private OutboxState counts(String realmId, Instant now) {
        var counts = entities.createQuery(
                        "select count(o), sum(case when o.failures > 0 then 1 else 0 end),"
                                + " sum(case when o.refusals > 0 then 1 else 0 end),"
                                + " min(case when o.refusals > 0 then null else o.orderedAt end) from MailOrderEntity o where (:realm is null or o.realmId = :realm) and o.orderedAt <="
                                + " :now",
                        Object[].class)
                .setParameter("realm", realmId)
                .setParameter("now", now.toEpochMilli())
                .getSingleResult();
        return new OutboxState(
                number(counts[0]), number(counts[1]), number(counts[2]), instant((Long) counts[3]), null);
    }

    private static long number(Object count) {
        return count == null ? 0 : ((Number) count).longValue();
    }

    private static Instant instant(Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
