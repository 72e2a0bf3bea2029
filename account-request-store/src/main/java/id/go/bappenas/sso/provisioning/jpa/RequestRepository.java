package id.go.bappenas.sso.provisioning.jpa;

import id.go.bappenas.sso.support.jpa.Chunks;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * The tables of one realm's requests. Decisions and claims are conditional updates: if two callers on any nodes try the same,
 * only one changes the row, and the other gets a negative result.
 */
public final class RequestRepository {

    private static final int MOST_REMOVED = 500;

    private final EntityManager entities;
    private final String realmId;

    private RequestRepository(EntityManager entities, String realmId) {
        this.entities = entities;
        this.realmId = realmId;
    }

    public static RequestRepository of(KeycloakSession session, String realmId) {
        return new RequestRepository(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(), realmId);
    }

    /** For the worker, which processes all realms. */
    public static RequestRepository anywhere(KeycloakSession session) {
        return of(session, null);
    }

    public void add(Object entity) {
        entities.persist(entity);
    }

    /** Writes and detaches these entities, so that later queries do not check thousands of rows for changes. */
    public void flush(Collection<?> added) {
        entities.flush();
        added.forEach(entities::detach);
    }

    public Optional<RequestEntity> find(String id) {
        return entities.createQuery(
                        "select r from RequestEntity r where r.id = :id and r.realmId = :realm", RequestEntity.class)
                .setParameter("id", id)
                .setParameter("realm", realmId)
                .getResultStream()
                .findFirst();
    }

    /** The request that has the memo's number in any spelling; rejected and withdrawn requests do not count. */
    public Optional<RequestEntity> findByMemo(String likeness) {
        return entities.createQuery(
                        "select r from RequestEntity r where r.memoLikeness = :likeness and r.status not in :over"
                                + " order by r.submittedAt",
                        RequestEntity.class)
                .setParameter("likeness", likeness)
                .setParameter("over", RequestStatus.OVER)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Requests of all realms that were stored before memos had a likeness. */
    public List<RequestEntity> withoutMemoLikeness(int most) {
        return entities.createQuery(
                        "select r from RequestEntity r where r.memoLikeness is null order by r.id", RequestEntity.class)
                .setMaxResults(most)
                .getResultList();
    }

    public Optional<RequestEntity> findByIdempotency(String idempotencyClaim) {
        return entities.createQuery(
                        "select r from RequestEntity r where r.idempotencyClaim = :claim", RequestEntity.class)
                .setParameter("claim", idempotencyClaim)
                .getResultStream()
                .findFirst();
    }

    /**
     * One page, newest first; requests of the same moment in the order of their ids.
     *
     * @param submitterId the submitter of the requests, {@code null} for all submitters
     * @param status the status of the requests, {@code null} for any status
     */
    public List<RequestEntity> page(String submitterId, RequestStatus status, int page, int size) {
        return entities.createQuery(
                        "select r from RequestEntity r" + PAGE_OF + " order by r.submittedAt desc, r.id",
                        RequestEntity.class)
                .setParameter("realm", realmId)
                .setParameter("submitter", submitterId)
                .setParameter("status", status)
                .setFirstResult(Math.multiplyExact(page, size))
                .setMaxResults(size)
                .getResultList();
    }

    /** The number of requests on all pages. */
    public long count(String submitterId, RequestStatus status) {
        return entities.createQuery("select count(r) from RequestEntity r" + PAGE_OF, Long.class)
                .setParameter("realm", realmId)
                .setParameter("submitter", submitterId)
                .setParameter("status", status)
                .getSingleResult();
    }

    private static final String PAGE_OF = " where r.realmId = :realm"
            + " and (:submitter is null or r.submitterId = :submitter) and (:status is null or r.status = :status)";

    /**
     * One page of the filtered requests: those that wait for a decision oldest first, others newest first.
     *
     * @param submitterId the submitter of the requests, {@code null} for all submitters
     * @param readerId the reader, who sees no findings that depend on recorded data in own requests
     */
    public List<RequestEntity> queue(String submitterId, String readerId, QueueFilter filter, int page, int size) {
        var oldestFirst = entities.createQuery(
                "select r from RequestEntity r" + PAGE_OF + FOUND + " order by r.submittedAt, r.id",
                RequestEntity.class);
        var newestFirst = entities.createQuery(
                "select r from RequestEntity r" + PAGE_OF + FOUND + " order by r.submittedAt desc, r.id",
                RequestEntity.class);
        return filtered(
                        filter.status() == RequestStatus.SUBMITTED ? oldestFirst : newestFirst,
                        submitterId,
                        readerId,
                        filter)
                .setFirstResult(Math.multiplyExact(page, size))
                .setMaxResults(size)
                .getResultList();
    }

    /** The number of requests on all pages of {@link #queue}. */
    public long countQueue(String submitterId, String readerId, QueueFilter filter) {
        return filtered(
                        entities.createQuery("select count(r) from RequestEntity r" + PAGE_OF + FOUND, Long.class),
                        submitterId,
                        readerId,
                        filter)
                .getSingleResult();
    }

    private <T> TypedQuery<T> filtered(TypedQuery<T> query, String submitterId, String readerId, QueueFilter filter) {
        return query.setParameter("realm", realmId)
                .setParameter("submitter", submitterId)
                .setParameter("reader", readerId)
                .setParameter("status", filter.status())
                .setParameter("search", QueueFilter.pattern(filter.search()))
                .setParameter("ofUnit", QueueFilter.pattern(filter.unit()))
                .setParameter("before", filter.submittedBefore().toEpochMilli())
                .setParameter("least", filter.leastEmployees())
                .setParameter("found", filter.onlyWithFindings());
    }

    private static final String FOUND = " and (:search is null or lower(r.memoNumber) like :search escape '!'"
            + " or lower(r.memoSubject) like :search escape '!' or lower(r.unit) like :search escape '!'"
            + " or lower(r.submitterName) like :search escape '!')"
            + " and (:ofUnit is null or lower(r.unit) like :ofUnit escape '!')"
            + " and r.submittedAt <= :before and r.employees >= :least"
            + " and (:found = false or exists (select row.rowId from FileFindingsEntity row where row.requestId = r.id"
            + " and (row.listFindings <> '[]'"
            + " or :submitter is null and r.submitterId <> :reader and row.findings <> '[]')))";

    /** The counts of rows by state, by id of the request. */
    public Map<String, Map<RowState, Long>> countsOf(Collection<String> requestIds) {
        var counts = new HashMap<String, Map<RowState, Long>>();
        Chunks.of(requestIds).forEach(ids -> entities.createQuery(
                        "select r.requestId, r.state, count(r) from RowEntity r where r.requestId in :requests"
                                + " group by r.requestId, r.state",
                        Object[].class)
                .setParameter("requests", ids)
                .getResultList()
                .forEach(row -> counts.computeIfAbsent((String) row[0], id -> new EnumMap<>(RowState.class))
                        .put((RowState) row[1], (Long) row[2])));
        return counts;
    }

    /**
     * The number of rows with a finding, by id of the request; requests without such rows are left out.
     *
     * @param withRecorded whether findings that depend on recorded data count
     */
    public Map<String, Long> rowsWithFindings(Collection<String> requestIds, boolean withRecorded) {
        var found = new HashMap<String, Long>();
        Chunks.of(requestIds).forEach(ids -> entities.createQuery(
                        "select row.requestId, count(row) from RowEntity row where row.requestId in :requests"
                                + " and (row.findings <> '[]' or :recorded = true and exists (select f from"
                                + " FileFindingsEntity f where f.rowId = row.id and f.findings <> '[]'))"
                                + " group by row.requestId",
                        Object[].class)
                .setParameter("requests", ids)
                .setParameter("recorded", withRecorded)
                .getResultList()
                .forEach(row -> found.put((String) row[0], (Long) row[1])));
        return found;
    }

    /** Rows in the order of the list. */
    public List<RowEntity> rows(String requestId, int page, int size) {
        return entities.createQuery(
                        "select r from RowEntity r where r.requestId = :request order by r.number", RowEntity.class)
                .setParameter("request", requestId)
                .setFirstResult(Math.multiplyExact(page, size))
                .setMaxResults(size)
                .getResultList();
    }

    /** Whether a row of the request has one of these NIK digests, or is about this account. */
    public boolean hasRowOf(String requestId, Collection<String> nikDigests, String userId) {
        return entities.createQuery(
                                "select count(r) from RowEntity r where r.requestId = :request"
                                        + " and (r.nikDigest in :digests or r.userId = :user)",
                                Long.class)
                        .setParameter("request", requestId)
                        .setParameter("digests", nikDigests)
                        .setParameter("user", userId)
                        .getSingleResult()
                > 0;
    }

    public Map<RowState, Long> counts(String requestId) {
        var counts = new EnumMap<RowState, Long>(RowState.class);
        entities.createQuery(
                        "select r.state, count(r) from RowEntity r where r.requestId = :request group by r.state",
                        Object[].class)
                .setParameter("request", requestId)
                .getResultList()
                .forEach(row -> counts.put((RowState) row[0], (Long) row[1]));
        return counts;
    }

    /** Attachments without their content, in order. */
    public List<AttachmentView> attachments(String requestId) {
        return entities
                .createQuery(
                        "select a.number, a.type, a.fileName, a.bytes, a.sha256, a.sentSha256 from AttachmentEntity a"
                                + " where a.requestId = :request order by a.number",
                        Object[].class)
                .setParameter("request", requestId)
                .getResultList()
                .stream()
                .map(AttachmentView::of)
                .toList();
    }

    public Optional<AttachmentEntity> attachment(String requestId, int number) {
        return entities.createQuery(
                        "select a from AttachmentEntity a where a.requestId = :request and a.number = :number",
                        AttachmentEntity.class)
                .setParameter("request", requestId)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /**
     * Ids of requests that are neither rejected nor withdrawn nor completed, by the NIK digest of their rows.
     *
     * @param except id of a request that does not count
     */
    public Map<String, String> openRequests(Collection<String> nikDigests, String except) {
        var found = new HashMap<String, String>();
        Chunks.of(nikDigests).forEach(digests -> entities.createQuery(
                        "select row.nikDigest, row.requestId from RowEntity row, RequestEntity r"
                                + " where r.id = row.requestId and r.realmId = :realm and r.status in :open"
                                + " and r.id <> :except and row.state <> :excluded"
                                + " and row.nikDigest in :digests",
                        Object[].class)
                .setParameter("realm", realmId)
                .setParameter(
                        "open", List.of(RequestStatus.SUBMITTED, RequestStatus.APPROVED, RequestStatus.PROCESSING))
                .setParameter("except", except)
                .setParameter("excluded", RowState.EXCLUDED)
                .setParameter("digests", digests)
                .getResultList()
                .forEach(row -> found.put((String) row[0], (String) row[1])));
        return found;
    }

    /**
     * Other undecided requests with a row for one of these people that does not have the finding. A new request with a person
     * has only these compared again, and not all earlier ones.
     *
     * @param code of the finding
     * @param except id of a request that does not count
     */
    public Set<String> withoutFinding(String code, Collection<String> nikDigests, String except) {
        var found = new HashSet<String>();
        Chunks.of(nikDigests)
                .forEach(digests -> found.addAll(entities.createQuery(
                                "select distinct row.requestId from RowEntity row, RequestEntity r, FileFindingsEntity f"
                                        + " where r.id = row.requestId and f.rowId = row.id and r.realmId = :realm"
                                        + " and r.status = :submitted and r.id <> :except and row.state <> :excluded"
                                        + " and row.nikDigest in :digests"
                                        + " and (f.findings is null or f.findings not like :finding)",
                                String.class)
                        .setParameter("realm", realmId)
                        .setParameter("submitted", RequestStatus.SUBMITTED)
                        .setParameter("except", except)
                        .setParameter("excluded", RowState.EXCLUDED)
                        .setParameter("digests", digests)
                        .setParameter("finding", "%\"" + code + "\"%")
                        .getResultList()));
        return found;
    }

    /**
     * Rows with these NIK digests in approved requests, whose accounts are not yet created.
     *
     * @param except id of a request that does not count
     */
    public List<RowEntity> approvedRows(Collection<String> nikDigests, String except) {
        var found = new ArrayList<RowEntity>();
        Chunks.of(nikDigests)
                .forEach(digests -> found.addAll(entities.createQuery(
                                "select row from RowEntity row, RequestEntity r"
                                        + " where r.id = row.requestId and r.realmId = :realm and r.status in :approved"
                                        + " and r.id <> :except and row.state in :waiting and row.nikDigest in :digests"
                                        + " order by r.decidedAt, row.id",
                                RowEntity.class)
                        .setParameter("realm", realmId)
                        .setParameter("approved", List.of(RequestStatus.APPROVED, RequestStatus.PROCESSING))
                        .setParameter("except", except)
                        .setParameter("waiting", List.of(RowState.PENDING, RowState.SCHEDULED))
                        .setParameter("digests", digests)
                        .getResultList()));
        return found;
    }

    /**
     * Rows of approved requests whose accounts are due and not yet created.
     *
     * @param except id of a request that does not count
     */
    public List<RowEntity> dueRows(String except) {
        var found = entities.createQuery(
                        "select row from RowEntity row where row.dueAt is not null and row.realmId = :realm"
                                + " and row.requestId <> :except and row.state in :waiting order by row.id",
                        RowEntity.class)
                .setParameter("realm", realmId)
                .setParameter("except", except)
                .setParameter("waiting", List.of(RowState.PENDING, RowState.SCHEDULED))
                .getResultList();
        found.forEach(entities::detach);
        return found;
    }

    /**
     * Submitted requests of all realms whose rows are not yet compared with the data on file: realm by request id, oldest
     * first.
     */
    public Map<String, String> uncompared() {
        var found = new LinkedHashMap<String, String>();
        entities.createQuery(
                        "select r.id, r.realmId from RequestEntity r where r.status = :submitted and r.comparedAt is"
                                + " null order by r.submittedAt, r.id",
                        Object[].class)
                .setParameter("submitted", RequestStatus.SUBMITTED)
                .getResultList()
                .forEach(row -> found.put((String) row[0], (String) row[1]));
        return found;
    }

    /**
     * Locks a request that waits for its decision: until the caller's transaction ends, no other transaction decides or
     * compares it.
     */
    public Optional<RequestEntity> undecided(String id) {
        return entities.createQuery(
                        "select r from RequestEntity r where r.id = :id and r.realmId = :realm and r.status ="
                                + " :submitted",
                        RequestEntity.class)
                .setParameter("id", id)
                .setParameter("realm", realmId)
                .setParameter("submitted", RequestStatus.SUBMITTED)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Whether a request was compared with the data on file. It reads the database, not the entity in this session. */
    public boolean isCompared(String id) {
        return entities.createQuery(
                                "select count(r) from RequestEntity r where r.id = :id and r.comparedAt is not null",
                                Long.class)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }

    /** JSON of the data on file about the employees, by row id; for verifiers and auditors only. */
    public Map<String, String> fileFindings(Collection<String> rowIds) {
        var found = new HashMap<String, String>();
        Chunks.of(rowIds).forEach(ids -> entities.createQuery(
                        "select f.rowId, f.findings from FileFindingsEntity f"
                                + " where f.rowId in :ids and f.findings is not null",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> found.put((String) row[0], (String) row[1])));
        return found;
    }

    /** Stores the data on file about the employees, by row id. */
    public void keep(Map<String, StoredComparison> byRow) {
        Chunks.of(byRow.keySet()).forEach(ids -> {
            var rows = entities.createQuery("select r from RowEntity r where r.id in :ids", RowEntity.class)
                    .setParameter("ids", ids)
                    .getResultList();
            rows.forEach(row -> row.compared(
                    byRow.get(row.id()).username(), byRow.get(row.id()).accountId()));
            flush(rows);
            var findings = entities.createQuery(
                            "select f from FileFindingsEntity f where f.rowId in :ids", FileFindingsEntity.class)
                    .setParameter("ids", ids)
                    .getResultList();
            findings.forEach(row -> row.findings(byRow.get(row.rowId()).findings()));
            flush(findings);
        });
    }

    public void compared(String id, Instant now) {
        entities.createQuery("update RequestEntity r set r.comparedAt = :now where r.id = :id")
                .setParameter("now", now.toEpochMilli())
                .setParameter("id", id)
                .executeUpdate();
    }

    /**
     * Decides the request; false if it was decided before, or changed.
     *
     * @param revision the revision that the caller has read
     */
    public boolean decide(
            String id, int revision, RequestStatus decision, String deciderId, String deciderName, Instant now) {
        return entities.createQuery("update RequestEntity r set r.status = :decision, r.deciderId = :decider,"
                                + " r.deciderName = :name, r.decidedAt = :now, r.revision = r.revision + 1"
                                + " where r.id = :id and r.realmId = :realm and r.status = :submitted"
                                + " and r.revision = :revision")
                        .setParameter("decision", decision)
                        .setParameter("decider", deciderId)
                        .setParameter("name", deciderName)
                        .setParameter("now", now.toEpochMilli())
                        .setParameter("id", id)
                        .setParameter("realm", realmId)
                        .setParameter("submitted", RequestStatus.SUBMITTED)
                        .setParameter("revision", revision)
                        .executeUpdate()
                == 1;
    }

    /** Counts a visible change of a request that waits for its decision. */
    public void revised(String id) {
        entities.createQuery("update RequestEntity r set r.revision = r.revision + 1 where r.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The decision. It reads the database, not the entity in this session. */
    public DecisionView decision(String id) {
        var row = entities.createQuery(
                        "select r.status, r.deciderName, r.decidedAt from RequestEntity r where r.id = :id",
                        Object[].class)
                .setParameter("id", id)
                .getSingleResult();
        return new DecisionView(
                RequestStatus.OVER.contains(row[0]) ? (RequestStatus) row[0] : RequestStatus.APPROVED,
                String.valueOf(row[1]),
                row[2] == null ? "" : Instant.ofEpochMilli((Long) row[2]).toString());
    }

    /** After {@link #decide}: stores the reason and frees the memo's number for another request. */
    public void reject(String id, String reason) {
        entities.createQuery("update RequestEntity r set r.reason = :reason, r.memoClaim = r.id where r.id = :id")
                .setParameter("reason", reason)
                .setParameter("id", id)
                .executeUpdate();
    }

    /**
     * Withdraws the request, tells verifiers no news of it, and frees the memo's number for another request; false if it was
     * decided or withdrawn before. It reads no revision: what a verifier has changed meanwhile does not matter any more.
     *
     * @param reason {@code null} without a reason
     */
    public boolean withdraw(String id, String submitterId, String submitterName, String reason, Instant now) {
        return entities.createQuery("update RequestEntity r set r.status = :withdrawn, r.deciderId = :submitter,"
                                + " r.deciderName = :name, r.decidedAt = :now, r.reason = :reason, r.memoClaim = r.id,"
                                + " r.newsAt = null, r.revision = r.revision + 1"
                                + " where r.id = :id and r.realmId = :realm and r.submitterId = :submitter"
                                + " and r.status = :submitted")
                        .setParameter("withdrawn", RequestStatus.WITHDRAWN)
                        .setParameter("submitter", submitterId)
                        .setParameter("name", submitterName)
                        .setParameter("reason", reason)
                        .setParameter("now", now.toEpochMilli())
                        .setParameter("id", id)
                        .setParameter("realm", realmId)
                        .setParameter("submitted", RequestStatus.SUBMITTED)
                        .executeUpdate()
                == 1;
    }

    /** The first days of all contracts in a request. */
    public List<LocalDate> contractStarts(String requestId) {
        return entities
                .createQuery(
                        "select distinct r.contractStart from RowEntity r"
                                + " where r.requestId = :request and r.contractStart is not null",
                        String.class)
                .setParameter("request", requestId)
                .getResultList()
                .stream()
                .map(LocalDate::parse)
                .toList();
    }

    /** The rows whose contract begins after the day and that are not yet processed: count by first day, without excluded rows. */
    public SortedMap<LocalDate, Long> rowsAfter(String requestId, LocalDate day) {
        var found = new TreeMap<LocalDate, Long>();
        entities.createQuery(
                        "select r.contractStart, count(r) from RowEntity r where r.requestId = :request"
                                + " and r.contractStart > :day and r.state in :waiting group by r.contractStart",
                        Object[].class)
                .setParameter("request", requestId)
                .setParameter("day", day.toString())
                .setParameter("waiting", List.of(RowState.PENDING, RowState.SCHEDULED))
                .getResultList()
                .forEach(row -> found.put(LocalDate.parse((String) row[0]), (Long) row[1]));
        return found;
    }

    /** Hands all rows of a request to the worker, except the excluded rows. */
    public void due(String requestId, Instant due, Instant now) {
        entities.createQuery("update RowEntity r set r.dueAt = :due, r.changedAt = :now where r.requestId = :request"
                        + " and r.state <> :excluded")
                .setParameter("due", due.toEpochMilli())
                .setParameter("excluded", RowState.EXCLUDED)
                .setParameter("now", now.toEpochMilli())
                .setParameter("request", requestId)
                .executeUpdate();
    }

    /** Delays rows whose contract begins on a later day. */
    public void schedule(String requestId, LocalDate contractStart, Instant due) {
        entities.createQuery("update RowEntity r set r.dueAt = :due, r.state = :scheduled"
                        + " where r.requestId = :request and r.contractStart = :start and r.state <> :excluded")
                .setParameter("due", due.toEpochMilli())
                .setParameter("excluded", RowState.EXCLUDED)
                .setParameter("scheduled", RowState.SCHEDULED)
                .setParameter("request", requestId)
                .setParameter("start", contractStart.toString())
                .executeUpdate();
    }

    /** Marks the rows with these numbers that have an account, and returns the number of marked rows. */
    public int reactivate(String requestId, Collection<Integer> numbers) {
        return entities.createQuery("update RowEntity r set r.reactivate = true where r.requestId = :request"
                        + " and r.userId is not null and r.state <> :excluded and r.number in :numbers")
                .setParameter("request", requestId)
                .setParameter("excluded", RowState.EXCLUDED)
                .setParameter("numbers", numbers)
                .executeUpdate();
    }

    /** Marks the rows with these numbers: the verifier accepts the findings about them. */
    public void acknowledge(String requestId, Collection<Integer> numbers) {
        Chunks.of(numbers).forEach(some -> entities.createQuery(
                        "update RowEntity r set r.acknowledged = true where r.requestId = :request and r.number in"
                                + " :numbers")
                .setParameter("request", requestId)
                .setParameter("numbers", some)
                .executeUpdate());
    }

    /** Marks the rows with these numbers: the contract on record is shortened to the row's last day. */
    public void shorten(String requestId, Collection<Integer> numbers) {
        Chunks.of(numbers).forEach(some -> entities.createQuery(
                        "update RowEntity r set r.shorten = true where r.requestId = :request and r.number in :numbers")
                .setParameter("request", requestId)
                .setParameter("numbers", some)
                .executeUpdate());
    }

    /** The excluded rows of a request, in the order of the list. */
    public List<RowEntity> excluded(String requestId) {
        return entities.createQuery(
                        "select r from RowEntity r where r.requestId = :request and r.state = :excluded"
                                + " order by r.number",
                        RowEntity.class)
                .setParameter("request", requestId)
                .setParameter("excluded", RowState.EXCLUDED)
                .getResultList();
    }

    /** Rows about a person in all requests of the realm, newest request first: the request and the row. */
    public List<RowOfPerson> rowsOf(Collection<String> nikDigests, int most) {
        return entities.createQuery(
                        "select new id.go.bappenas.sso.provisioning.jpa.RowOfPerson(r, row) from RowEntity row,"
                                + " RequestEntity r where r.id = row.requestId and r.realmId = :realm"
                                + " and row.nikDigest in :digests order by r.submittedAt desc, row.id",
                        RowOfPerson.class)
                .setParameter("realm", realmId)
                .setParameter("digests", nikDigests)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Notes that verifiers are to be told about the request. If the last news is not told yet, nothing changes, so that rows
     * that fail at the same time do not wait for each other.
     */
    public void news(String requestId, Instant now) {
        entities.createQuery("update RequestEntity r set r.newsAt = :now where r.id = :id and r.newsAt is null")
                .setParameter("now", now.toEpochMilli())
                .setParameter("id", requestId)
                .executeUpdate();
    }

    /** Whether there is news for the verifiers of the realm. */
    public boolean hasNews() {
        return !entities.createQuery(
                        "select r.id from RequestEntity r where r.newsAt is not null and r.realmId = :realm",
                        String.class)
                .setParameter("realm", realmId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * Takes the news of the realm, for one mail to the verifiers. Empty if there is none, or if the last mail is not old
     * enough; if two nodes ask at the same time, one gets the news.
     *
     * @param before the last mail is older than this
     * @return when the last mail was sent; the epoch for the first mail
     */
    public Optional<Instant> takeNews(Instant now, Instant before) {
        if (!hasNews()) {
            return Optional.empty();
        }
        var digest = entities.find(DigestEntity.class, realmId);
        if (digest == null) {
            digest = new DigestEntity(realmId);
            entities.persist(digest);
            entities.flush();
        }
        var last = digest.sentAt();
        var isTaken = entities.createQuery(
                                "update DigestEntity d set d.sentAt = :now where d.id = :realm and d.sentAt = :last"
                                        + " and d.sentAt <= :before")
                        .setParameter("now", now.toEpochMilli())
                        .setParameter("realm", realmId)
                        .setParameter("last", last.toEpochMilli())
                        .setParameter("before", before.toEpochMilli())
                        .executeUpdate()
                == 1;
        if (!isTaken) {
            return Optional.empty();
        }
        entities.createQuery(
                        "update RequestEntity r set r.newsAt = null where r.newsAt is not null and r.realmId = :realm")
                .setParameter("realm", realmId)
                .executeUpdate();
        return Optional.of(last);
    }

    /**
     * Ids of rows that the worker may take now, in all realms, the oldest first.
     *
     * @param mails whether to include rows that lack only their mail
     */
    public List<String> dueRows(Instant now, int most, boolean mails) {
        return entities.createQuery(
                        "select r.id from RowEntity r where r.dueAt <= :now and r.state <> :unwanted"
                                + " order by r.dueAt, r.id",
                        String.class)
                .setParameter("unwanted", mails ? RowState.FAILED : RowState.CREATED)
                .setParameter("now", now.toEpochMilli())
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Claims due rows. They are the caller's until {@code end}, so a crash needs no clean-up.
     *
     * @param claim unique for this call
     * @param mails whether to include rows that lack only their mail
     * @return their ids
     */
    public List<String> claim(String claim, Instant now, Instant end, int most, boolean mails) {
        var due = dueRows(now, most, mails);
        if (due.isEmpty()) {
            return due;
        }
        entities.createQuery("update RowEntity r set r.claim = :claim, r.dueAt = :end where r.id in :ids and r.dueAt <="
                        + " :now")
                .setParameter("claim", claim)
                .setParameter("end", end.toEpochMilli())
                .setParameter("ids", due)
                .setParameter("now", now.toEpochMilli())
                .executeUpdate();
        return entities.createQuery(
                        "select r.id from RowEntity r where r.id in :ids and r.claim = :claim order by r.number",
                        String.class)
                .setParameter("ids", due)
                .setParameter("claim", claim)
                .getResultList();
    }

    /** Extends the claim on those of the given rows that still have it. */
    public void extend(String claim, Collection<String> rowIds, Instant end) {
        if (!rowIds.isEmpty()) {
            entities.createQuery("update RowEntity r set r.dueAt = :end where r.id in :ids and r.claim = :claim"
                            + " and r.dueAt is not null")
                    .setParameter("end", end.toEpochMilli())
                    .setParameter("ids", rowIds)
                    .setParameter("claim", claim)
                    .executeUpdate();
        }
    }

    /** Sets the requests of these rows to PROCESSING. */
    public void begin(Collection<String> rowIds) {
        if (!rowIds.isEmpty()) {
            entities.createQuery("update RequestEntity r set r.status = :processing, r.revision = r.revision + 1"
                            + " where r.status = :approved"
                            + " and r.id in (select row.requestId from RowEntity row where row.id in :rows)")
                    .setParameter("processing", RequestStatus.PROCESSING)
                    .setParameter("approved", RequestStatus.APPROVED)
                    .setParameter("rows", rowIds)
                    .executeUpdate();
        }
    }

    /** Requests in PROCESSING whose rows are all done. */
    public List<RequestEntity> through() {
        return entities.createQuery(
                        "select r from RequestEntity r where r.status = :processing and not exists (select row from"
                                + " RowEntity row where row.requestId = r.id and row.dueAt is not null)",
                        RequestEntity.class)
                .setParameter("processing", RequestStatus.PROCESSING)
                .getResultList();
    }

    /** Locks the row, if it still has this claim. */
    public Optional<RowEntity> claimed(String rowId, String claim) {
        return entities.createQuery("select r from RowEntity r where r.id = :id and r.claim = :claim", RowEntity.class)
                .setParameter("id", rowId)
                .setParameter("claim", claim)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Locks one row by its number. */
    public Optional<RowEntity> row(String requestId, int number) {
        return entities.createQuery(
                        "select r from RowEntity r where r.requestId = :request and r.number = :number",
                        RowEntity.class)
                .setParameter("request", requestId)
                .setParameter("number", number)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The request whose row delivered the password that was written at that moment. */
    public Optional<String> deliveredBy(String userId, long written) {
        return entities.createQuery(
                        "select r.requestId from RowEntity r where r.userId = :user and r.passwordAt = :written"
                                + " and r.state = :delivered order by r.changedAt desc",
                        String.class)
                .setParameter("user", userId)
                .setParameter("written", written)
                .setParameter("delivered", RowState.DELIVERED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The rows that made or enabled the account, whether their first password was mailed or not; the last changed first. */
    public List<RowNumber> rowsOfAccount(String userId, int most) {
        return entities.createQuery(
                        "select new id.go.bappenas.sso.provisioning.jpa.RowNumber(r.requestId, r.number) from RowEntity r"
                                + " where r.realmId = :realm and r.userId = :user and r.reached = true"
                                + " order by r.changedAt desc, r.id",
                        RowNumber.class)
                .setParameter("realm", realmId)
                .setParameter("user", userId)
                .setMaxResults(most)
                .getResultList();
    }

    /** Number of rows that the worker has finished since then. */
    public long finishedSince(String requestId, Instant begin) {
        return entities.createQuery(
                        "select count(r) from RowEntity r where r.requestId = :request and r.dueAt is null"
                                + " and r.changedAt >= :begin",
                        Long.class)
                .setParameter("request", requestId)
                .setParameter("begin", begin.toEpochMilli())
                .getSingleResult();
    }

    /** Requests that were rejected, withdrawn or completed before then and still have personal data. */
    public List<String> toBeCleared(Instant before) {
        return entities.createQuery(
                        "select r.id from RequestEntity r where r.realmId = :realm and r.clearedAt is null"
                                + " and ((r.status in :over and r.decidedAt <= :before)"
                                + " or (r.status = :completed and r.completedAt <= :before))",
                        String.class)
                .setParameter("realm", realmId)
                .setParameter("over", RequestStatus.OVER)
                .setParameter("completed", RequestStatus.COMPLETED)
                .setParameter("before", before.toEpochMilli())
                .getResultList();
    }

    /** Removes the encrypted data of a request; states, digests and the decision stay. */
    public void clear(String id, Instant now) {
        entities.createQuery("update RowEntity r set r.sealed = null where r.requestId = :id")
                .setParameter("id", id)
                .executeUpdate();
        entities.createQuery("update AttachmentEntity a set a.sealed = null where a.requestId = :id")
                .setParameter("id", id)
                .executeUpdate();
        entities.createQuery("delete from UploadChunkEntity c where c.uploadId in"
                        + " (select u.id from UploadEntity u where u.requestId = :id)")
                .setParameter("id", id)
                .executeUpdate();
        entities.createQuery(
                        "update RequestEntity r set r.clearedAt = :now, r.revision = r.revision + 1 where r.id = :id")
                .setParameter("id", id)
                .setParameter("now", now.toEpochMilli())
                .executeUpdate();
    }

    /** Changes the status; false if the status was not {@code from}. */
    public boolean advance(String id, RequestStatus from, RequestStatus to, Instant now) {
        return entities.createQuery("update RequestEntity r set r.status = :to, r.revision = r.revision + 1,"
                                + " r.completedAt = :completed where r.id = :id and r.status = :from")
                        .setParameter("to", to)
                        .setParameter("completed", to == RequestStatus.COMPLETED ? now.toEpochMilli() : null)
                        .setParameter("id", id)
                        .setParameter("from", from)
                        .executeUpdate()
                == 1;
    }

    /** At most 500 requests without encrypted data that ended before a moment. */
    public List<String> toBeRemoved(Instant before) {
        return entities.createQuery(
                        "select r.id from RequestEntity r where r.realmId = :realm and r.clearedAt is not null"
                                + " and ((r.status in :over and r.decidedAt <= :before)"
                                + " or (r.status = :completed and r.completedAt <= :before))",
                        String.class)
                .setParameter("realm", realmId)
                .setParameter("over", RequestStatus.OVER)
                .setParameter("completed", RequestStatus.COMPLETED)
                .setParameter("before", before.toEpochMilli())
                .setMaxResults(MOST_REMOVED)
                .getResultList();
    }

    /** Removes a request with its rows, attachments and history. Contracts stay. */
    public void remove(String id) {
        entities.createQuery("update ContractEntity c set c.requestId = null where c.requestId = :id")
                .setParameter("id", id)
                .executeUpdate();
        entities.createQuery("delete from UploadEntity u where u.requestId = :id")
                .setParameter("id", id)
                .executeUpdate();
        entities.createQuery("delete from AttachmentEntity a where a.requestId = :id")
                .setParameter("id", id)
                .executeUpdate();
        entities.createQuery("delete from RowEntity r where r.requestId = :id")
                .setParameter("id", id)
                .executeUpdate();
        entities.createQuery("delete from HistoryEntity h where h.requestId = :id")
                .setParameter("id", id)
                .executeUpdate();
        entities.createQuery("delete from RequestEntity r where r.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Removes the NIK digests of user names that were assigned before a moment; the names stay assigned. */
    public void forgetNiksOfNames(Instant before) {
        entities.createQuery("update AssignedUsernameEntity n set n.nikDigests = null"
                        + " where n.realmId = :realm and n.givenAt < :before and n.nikDigests is not null")
                .setParameter("realm", realmId)
                .setParameter("before", before.toEpochMilli())
                .executeUpdate();
    }

    /** Removes everything that is stored for the realm. */
    public void forgetAll() {
        for (var entity : List.of(
                "UploadChunkEntity",
                "UploadEntity",
                "AttachmentEntity",
                "RowEntity",
                "RequestEntity",
                "AssignedUsernameEntity",
                "UsernameLikenessEntity",
                "ContractEntity",
                "HistoryEntity",
                "DraftEntity",
                "HeadingUsesEntity",
                "DigestEntity")) {
            entities.createQuery("delete from " + entity + " e where e.realmId = :realm")
                    .setParameter("realm", realmId)
                    .executeUpdate();
        }
    }
}
