package id.go.bappenas.sso.provisioning.view;

import id.go.bappenas.sso.provisioning.jpa.AttachmentView;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestStatus;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import id.go.bappenas.sso.provisioning.request.Memo;
import id.go.bappenas.sso.provisioning.request.RequestKind;
import java.util.List;
import java.util.Map;

/**
 * A request, as JSON. Times are ISO 8601 in UTC.
 *
 * @param rows count of rows by state; {@code null} in lists
 * @param findings about the request as a whole; {@code null} in lists
 * @param attachments {@code null} in lists
 * @param comparedAt when its rows were compared with what is on file; {@code null} until then, in lists, and for submitters
 * @param withdrawnAt when its submitter took it back
 * @param reason of a rejection or a withdrawal
 * @param rowsPerSecond in the last minute; {@code null} unless it is being processed
 */
public record RequestView(
        String id,
        RequestKind kind,
        RequestStatus status,
        Memo memo,
        boolean workMailbox,
        int employees,
        Map<RowState, Long> rows,
        List<Map<String, Object>> findings,
        List<AttachmentView> attachments,
        String submittedBy,
        String submittedAt,
        String comparedAt,
        String decidedBy,
        String decidedAt,
        String withdrawnAt,
        String reason,
        String completedAt,
        Double rowsPerSecond) {

    public static RequestView of(RequestEntity request) {
        return of(request, null, null, null, null, null);
    }

    public static RequestView of(
            RequestEntity request,
            Map<RowState, Long> rows,
            List<Map<String, Object>> findings,
            List<AttachmentView> attachments,
            String comparedAt,
            Double rowsPerSecond) {
        return new RequestView(
                request.id(),
                request.kind(),
                request.status(),
                request.memo(),
                request.workMailbox(),
                request.employees(),
                rows,
                findings,
                attachments,
                request.submitterName(),
                request.submittedAt().toString(),
                comparedAt,
                request.deciderName().orElse(null),
                request.decidedAt().map(Object::toString).orElse(null),
                request.withdrawnAt().map(Object::toString).orElse(null),
                request.reason().orElse(null),
                request.completedAt().map(Object::toString).orElse(null),
                rowsPerSecond);
    }
}
