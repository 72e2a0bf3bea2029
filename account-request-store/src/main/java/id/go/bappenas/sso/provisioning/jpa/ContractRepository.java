package id.go.bappenas.sso.provisioning.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The table of contracts of a realm. */
public final class ContractRepository {

    private final EntityManager entities;
    private final String realmId;

    private ContractRepository(EntityManager entities, String realmId) {
        this.entities = entities;
        this.realmId = realmId;
    }

    public static ContractRepository of(KeycloakSession session, String realmId) {
        return new ContractRepository(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(), realmId);
    }

    /** Locks the contract until the transaction ends. */
    public Optional<ContractEntity> locked(String userId) {
        return Optional.ofNullable(entities.find(ContractEntity.class, userId, LockModeType.PESSIMISTIC_WRITE))
                .filter(found -> !found.userId().isEmpty());
    }

    /** The contract, without a lock. */
    public Optional<ContractEntity> of(String userId) {
        return Optional.ofNullable(entities.find(ContractEntity.class, userId));
    }

    /** Stores a contract; call it when all fields are set. */
    public void add(ContractEntity contract) {
        entities.persist(contract);
    }

    public void forget(String userId) {
        entities.createQuery("delete from ContractEntity c where c.userId = :user")
                .setParameter("user", userId)
                .executeUpdate();
    }

    /** Users whose last day was before today and whose access has not ended. */
    public List<String> over(LocalDate today, int most) {
        return entities.createQuery(
                        "select c.userId from ContractEntity c where c.realmId = :realm and c.ended = false"
                                + " and c.end < :today order by c.end, c.userId",
                        String.class)
                .setParameter("realm", realmId)
                .setParameter("today", today.toString())
                .setMaxResults(most)
                .getResultList();
    }

    /** Users whose last day is in this period and who have not yet got a notice of it. */
    public List<String> toBeNoticed(LocalDate from, LocalDate to, int most) {
        return entities.createQuery(
                        "select c.userId from ContractEntity c where c.realmId = :realm and c.ended = false"
                                + " and c.end >= :from and c.end <= :to and (c.noticeOf is null or c.noticeOf <> c.end)"
                                + " order by c.end, c.userId",
                        String.class)
                .setParameter("realm", realmId)
                .setParameter("from", from.toString())
                .setParameter("to", to.toString())
                .setMaxResults(most)
                .getResultList();
    }

    /** Whether an employee of the request got a notice of this last day. */
    public boolean isNoticed(String requestId, LocalDate end) {
        return entities.createQuery(
                                "select count(c) from ContractEntity c where c.realmId = :realm"
                                        + " and c.requestId = :request and c.noticeOf = :end",
                                Long.class)
                        .setParameter("realm", realmId)
                        .setParameter("request", requestId)
                        .setParameter("end", end.toString())
                        .getSingleResult()
                > 0;
    }

    /** Users of the request whose contract ends on that day. */
    public List<String> ending(String requestId, LocalDate end) {
        return entities.createQuery(
                        "select c.userId from ContractEntity c where c.realmId = :realm and c.requestId = :request"
                                + " and c.ended = false and c.end = :end order by c.userId",
                        String.class)
                .setParameter("realm", realmId)
                .setParameter("request", requestId)
                .setParameter("end", end.toString())
                .getResultList();
    }
}
