package id.go.bappenas.sso.provisioning.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * The history of requests: who did what when. An entry is written in the transaction of the act, so neither exists without the
 * other. It stays as long as the request.
 */
public final class RequestHistory {

    private static final int MOST_ROWS = 100;

    private final EntityManager entities;

    private RequestHistory(EntityManager entities) {
        this.entities = entities;
    }

    public static RequestHistory of(KeycloakSession session) {
        return new RequestHistory(
                session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    /** Adds an entry about the whole request. */
    public void add(RequestEntity request, HistoryAct act, UserModel actor, Map<String, String> details) {
        add(request, act, actor, null, details);
    }

    /**
     * @param actor the account that acted, {@code null} for the server
     * @param row number of the row, {@code null} if the whole request is meant
     * @param details texts by name, without identity factors; empty texts are left out
     */
    public void add(RequestEntity request, HistoryAct act, UserModel actor, Integer row, Map<String, String> details) {
        var told = details.entrySet().stream()
                .filter(detail -> !detail.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        entities.persist(new HistoryEntity(
                request.realmId(),
                request.id(),
                Instant.now(),
                act,
                actor == null ? null : actor.getId(),
                actor == null ? null : actor.getUsername(),
                row,
                told));
    }

    /** Row numbers as a detail; the first {@value #MOST_ROWS} are named. */
    public static String rows(Collection<Integer> numbers) {
        var first = new TreeSet<>(numbers)
                .stream().limit(MOST_ROWS).map(String::valueOf).collect(Collectors.joining(", "));
        return numbers.size() > MOST_ROWS ? first + ", …" : first;
    }

    /**
     * One page, oldest first.
     *
     * @param forSubmitter whether to leave out entries that depend on recorded data
     */
    public List<HistoryEntity> page(String requestId, boolean forSubmitter, int page, int size) {
        return entities.createQuery(
                        "select h from HistoryEntity h where h.requestId = :request and h.act in :acts"
                                + " order by h.at, h.id",
                        HistoryEntity.class)
                .setParameter("request", requestId)
                .setParameter("acts", acts(forSubmitter))
                .setFirstResult(Math.multiplyExact(page, size))
                .setMaxResults(size)
                .getResultList();
    }

    /** The number of entries on all pages. */
    public long count(String requestId, boolean forSubmitter) {
        return entities.createQuery(
                        "select count(h) from HistoryEntity h where h.requestId = :request and h.act in :acts",
                        Long.class)
                .setParameter("request", requestId)
                .setParameter("acts", acts(forSubmitter))
                .getSingleResult();
    }

    /** Number of rows that the worker gave up since then, by request id. */
    public Map<String, Long> failedRows(String realmId, Instant since) {
        var failed = new LinkedHashMap<String, Long>();
        entities.createQuery(
                        "select h.requestId, count(distinct h.number) from HistoryEntity h where h.realmId = :realm"
                                + " and h.at >= :since and h.act = :failed group by h.requestId order by h.requestId",
                        Object[].class)
                .setParameter("realm", realmId)
                .setParameter("since", since.toEpochMilli())
                .setParameter("failed", HistoryAct.ROW_FAILED)
                .getResultList()
                .forEach(row -> failed.put((String) row[0], (Long) row[1]));
        return failed;
    }

    private static List<HistoryAct> acts(boolean forSubmitter) {
        return Arrays.stream(HistoryAct.values())
                .filter(act -> !forSubmitter || act.isShownToSubmitter())
                .toList();
    }
}
