package id.go.bappenas.sso.provisioning.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Counts over all requests of a realm, by indexes on status and state. */
public record RequestFigures(EntityManager entities, String realmId) {

    /** The error of a row that has none. */
    public static final String NO_ERROR = "";

    /** The states of rows that are not done. */
    public static final List<RowState> UNFINISHED =
            List.of(RowState.PENDING, RowState.SCHEDULED, RowState.CREATED, RowState.FAILED);

    public static RequestFigures of(KeycloakSession session, String realmId) {
        return new RequestFigures(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(), realmId);
    }

    /** When the requests were submitted that wait for a decision, in no order. */
    public List<Instant> waiting() {
        return entities.createQuery(
                        "select r.submittedAt from RequestEntity r where r.realmId = :realm and r.status = :submitted",
                        Long.class)
                .setParameter("realm", realmId)
                .setParameter("submitted", RequestStatus.SUBMITTED)
                .getResultStream()
                .map(Instant::ofEpochMilli)
                .toList();
    }

    /** Approved requests whose rows are not all done. */
    public long inWork() {
        return entities.createQuery(
                        "select count(r) from RequestEntity r where r.realmId = :realm and r.status in :approved",
                        Long.class)
                .setParameter("realm", realmId)
                .setParameter("approved", List.of(RequestStatus.APPROVED, RequestStatus.PROCESSING))
                .getSingleResult();
    }

    /** Failed rows whose data is still stored, so that they can be delivered again, by error. */
    public Map<String, Long> failed() {
        return byError(entities.createQuery(
                        "select row.lastError, count(row) from RowEntity row where row.realmId = :realm"
                                + " and row.state = :state and row.sealed is not null group by row.lastError",
                        Object[].class)
                .setParameter("realm", realmId)
                .setParameter("state", RowState.FAILED)
                .getResultList());
    }

    /**
     * Rows whose accounts exist and whose passwords are not mailed, by error: rows that failed or wait, and rows without a
     * change since this moment.
     */
    public Map<String, Long> hanging(Instant unchangedSince) {
        return byError(entities.createQuery(
                        "select row.lastError, count(row) from RowEntity row where row.realmId = :realm"
                                + " and row.state = :state and (row.failures > 0 or row.lastError is not null or row.changedAt <= :since)"
                                + " group by row.lastError",
                        Object[].class)
                .setParameter("realm", realmId)
                .setParameter("state", RowState.CREATED)
                .setParameter("since", unchangedSince.toEpochMilli())
                .getResultList());
    }

    /**
     * Rows of one state that are not done.
     *
     * @param approved when the oldest of their requests was approved
     */
    public record Unfinished(RowState state, long rows, Instant approved) {}

    /**
     * Rows of decided requests that are not done, by state: those that wait for the worker, those whose password is not mailed,
     * and failed rows whose data is still stored.
     */
    public List<Unfinished> unfinished() {
        return entities.createQuery(
                        "select row.state, count(row), min(r.decidedAt) from RowEntity row"
                                + " join RequestEntity r on r.id = row.requestId"
                                + " where row.realmId = :realm and row.state in :states and r.decidedAt is not null"
                                + " and (row.state = :created or row.dueAt is not null"
                                + " or row.state = :failed and row.sealed is not null) group by row.state",
                        Object[].class)
                .setParameter("realm", realmId)
                .setParameter("states", UNFINISHED)
                .setParameter("created", RowState.CREATED)
                .setParameter("failed", RowState.FAILED)
                .getResultStream()
                .map(row -> new Unfinished((RowState) row[0], (Long) row[1], Instant.ofEpochMilli((Long) row[2])))
                .toList();
    }

    private static Map<String, Long> byError(List<Object[]> rows) {
        var counts = new TreeMap<String, Long>();
        rows.forEach(row -> counts.put(row[0] == null ? NO_ERROR : (String) row[0], (Long) row[1]));
        return counts;
    }
}
