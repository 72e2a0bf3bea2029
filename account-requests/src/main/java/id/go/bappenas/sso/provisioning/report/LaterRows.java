package id.go.bappenas.sso.provisioning.report;

import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.jpa.RequestStatus;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import id.go.bappenas.sso.support.RealmTimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;

/**
 * The rows of a request that are not processed before the first day of their contract: before the approval the rows that will
 * wait, after it the rows that wait. Days are ISO 8601, in the time zone of the realm, as {@code RequestDecision} counts them.
 *
 * @param rows count without excluded rows
 * @param firstDay the earliest first day of these contracts; empty without such rows
 * @param lastDay the latest first day of these contracts; empty without such rows
 */
public record LaterRows(long rows, String firstDay, String lastDay) {

    private static final Set<RequestStatus> IN_APPROVAL =
            Set.of(RequestStatus.SUBMITTED, RequestStatus.APPROVED, RequestStatus.PROCESSING);

    /** The rows that wait from now on, in the session's realm. */
    public static LaterRows of(KeycloakSession session, RequestEntity request) {
        var realm = session.getContext().getRealm();
        var today = LocalDate.ofInstant(Instant.now(), RealmTimeZone.of(realm));
        return of(
                IN_APPROVAL.contains(request.status())
                        ? RequestRepository.of(session, realm.getId()).rowsAfter(request.id(), today)
                        : new TreeMap<>());
    }

    static LaterRows of(SortedMap<LocalDate, Long> rowsByDay) {
        return rowsByDay.isEmpty()
                ? new LaterRows(0, "", "")
                : new LaterRows(
                        rowsByDay.values().stream().mapToLong(Long::longValue).sum(),
                        rowsByDay.firstKey().toString(),
                        rowsByDay.lastKey().toString());
    }

    /**
     * Whether the worker has more to do before the first of these days, so that a reader need not wait for days.
     *
     * @param counts all rows of the request, by state
     */
    public boolean isWorkLeft(RequestStatus status, Map<RowState, Long> counts) {
        var unfinished = Stream.of(RowState.PENDING, RowState.SCHEDULED, RowState.CREATED)
                .mapToLong(state -> counts.getOrDefault(state, 0L))
                .sum();
        return (status == RequestStatus.APPROVED || status == RequestStatus.PROCESSING)
                && (rows == 0 || unfinished > rows);
    }
}
