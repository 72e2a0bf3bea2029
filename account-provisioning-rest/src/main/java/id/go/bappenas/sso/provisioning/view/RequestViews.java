package id.go.bappenas.sso.provisioning.view;

import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.intake.RequestEncryption;
import id.go.bappenas.sso.provisioning.intake.RequestEvents;
import id.go.bappenas.sso.provisioning.jpa.AttachmentView;
import id.go.bappenas.sso.provisioning.jpa.HistoryAct;
import id.go.bappenas.sso.provisioning.jpa.QueueFilter;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestHistory;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.jpa.RequestStatus;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import id.go.bappenas.sso.provisioning.report.Disclosure;
import id.go.bappenas.sso.provisioning.report.OutcomeReport;
import id.go.bappenas.sso.provisioning.report.RequestListReport;
import id.go.bappenas.sso.provisioning.upload.StoredFiles;
import id.go.bappenas.sso.support.jpa.AfterTransaction;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.ProblemException;
import id.go.bappenas.sso.support.problem.RestResponses;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;

/**
 * Requests as a reader sees them: submitters their own, verifiers and auditors all. The REST resource and the pages show the
 * same views. Looks at rows, attachments and reports are admin events.
 */
public final class RequestViews {

    private static final Duration RATE_OF = Duration.ofMinutes(1);

    private final KeycloakSession session;
    private final Caller reader;
    private final RequestAccess access;
    private final RequestRepository requests;
    private final RestResponses words;

    /**
     * @param words describes findings in the language of the answer
     * @throws ProblemException 403 for a reader without one of the three roles, or without a second factor
     */
    public RequestViews(KeycloakSession session, Caller reader, RestResponses words) {
        this.session = session;
        this.reader = reader;
        this.access = RequestAccess.of(session, reader);
        this.requests =
                RequestRepository.of(session, session.getContext().getRealm().getId());
        this.words = words;
    }

    /** @throws ProblemException 404 for an unknown request, or a request that the reader may not see */
    public RequestEntity find(String id) {
        return access.request(id);
    }

    /** The data of a request's rows that the reader sees. */
    public Disclosure disclosure(RequestEntity request) {
        return access.disclosure(request);
    }

    /**
     * One page of requests, newest first.
     *
     * @param status {@code null} for all
     */
    public ResultPage<RequestView> list(RequestStatus status, int page, int size) {
        var items = requests.page(access.onlyOf(), status, page, size).stream()
                .map(RequestView::of)
                .toList();
        return new ResultPage<>(page, size, requests.count(access.onlyOf(), status), items);
    }

    /** One page of the filtered requests: those that wait for a decision oldest first, others newest first. */
    public RequestQueue queue(QueueFilter filter, int page, int size) {
        var found = requests.queue(access.onlyOf(), reader.id(), filter, page, size);
        var waiting = found.stream()
                .filter(request -> request.status() == RequestStatus.SUBMITTED)
                .collect(Collectors.partitioningBy(
                        request -> access.disclosure(request) == Disclosure.ALL,
                        Collectors.mapping(RequestEntity::id, Collectors.toList())));
        var findings = new HashMap<>(requests.rowsWithFindings(waiting.get(true), true));
        findings.putAll(requests.rowsWithFindings(waiting.get(false), false));
        return new RequestQueue(
                new ResultPage<>(
                        page,
                        size,
                        requests.countQueue(access.onlyOf(), reader.id(), filter),
                        found.stream().map(RequestView::of).toList()),
                findings);
    }

    /**
     * The filtered requests with the counts of their rows, as CSV. It has no data of a person but the officers' names.
     *
     * @throws ProblemException 403 for a reader that is no auditor, 422 for more than {@value RequestListReport#MOST} requests
     */
    public byte[] export(QueueFilter filter) {
        reader.require(RequestAccess.AUDITOR);
        var count = requests.countQueue(null, reader.id(), filter);
        if (count > RequestListReport.MOST) {
            throw ProblemException.of(422, "export-too-long", count, RequestListReport.MOST);
        }
        var event = reader.look(RequestEvents.RESOURCE_TYPE, "list", "account-provisioning", "requests", "export")
                .detail("requests", String.valueOf(count));
        if (filter.status() != null) {
            event.detail("status", filter.status().name());
        }
        event.success();
        return new RequestListReport(session, reader.id(), filter).csv();
    }

    /** The attachments of a request, without their contents. */
    public List<AttachmentView> attachments(RequestEntity request) {
        return requests.attachments(request.id());
    }

    /** One request, with the given counts of its rows by state. */
    public RequestView request(RequestEntity request, Map<RowState, Long> counts) {
        var compared = access.disclosure(request) == Disclosure.ALL
                ? request.comparedAt().map(Object::toString).orElse(null)
                : null;
        return RequestView.of(
                request,
                counts,
                told(Finding.read(request.findings()), Finding::ofRequest),
                requests.attachments(request.id()),
                compared,
                rate(request));
    }

    /** One page of a request's rows, in the order of the list. */
    public ResultPage<RowView> rows(RequestEntity request, int page, int size) {
        looked(request, "rows", Map.of("page", String.valueOf(page), "size", String.valueOf(size)), "employees");
        return new ResultPage<>(
                page,
                size,
                request.employees(),
                views(request, requests.rows(request.id(), page, size), findings -> true));
    }

    /** @throws ProblemException 404 for an unknown row */
    public RowView row(RequestEntity request, int number) {
        var row = requests.row(request.id(), number).orElseThrow(() -> ProblemException.of(404, "row-unknown"));
        looked(request, "rows", Map.of(), "employees", String.valueOf(number));
        return views(request, List.of(row), findings -> true).get(0);
    }

    /**
     * The rows that keep a verifier from an approval without choices: by an error, or by a finding that has to be named. Excluded
     * rows do not.
     */
    public List<RowView> choices(RequestEntity request) {
        looked(request, "rows", Map.of("rows", "choices"), "employees");
        var rows = requests.rows(request.id(), 0, Math.max(1, request.employees())).stream()
                .filter(row -> row.state() != RowState.EXCLUDED)
                .toList();
        return views(request, rows, findings -> findings.stream().anyMatch(Finding::asksVerifier));
    }

    private List<RowView> views(RequestEntity request, List<RowEntity> rows, Predicate<List<Finding>> wanted) {
        var disclosure = access.disclosure(request);
        var seals = RequestEncryption.of(session, session.getContext().getRealm());
        var findings = disclosure.findings(requests, rows);
        return rows.stream()
                .filter(row -> wanted.test(findings.get(row.id())))
                .map(row -> RowView.of(
                        row,
                        seals.open(row),
                        disclosure,
                        told(findings.get(row.id()), finding -> finding.inRow(row.number()))))
                .toList();
    }

    /** One page of a request's history, oldest entry first; a submitter sees no entry that depends on recorded data. */
    public ResultPage<HistoryView> history(RequestEntity request, int page, int size) {
        var disclosure = access.disclosure(request);
        var isForSubmitter = disclosure == Disclosure.LIST;
        var history = RequestHistory.of(session);
        var items = history.page(request.id(), isForSubmitter, page, size).stream()
                .map(entry -> HistoryView.of(entry, disclosure))
                .toList();
        return new ResultPage<>(page, size, history.count(request.id(), isForSubmitter), items);
    }

    /**
     * A PDF of a request.
     *
     * @param number of the attachment, as in the request's view
     * @throws ProblemException 404 for an unknown or removed attachment
     */
    public AttachmentFile attachment(RequestEntity request, int number) {
        var attachment = requests.attachment(request.id(), number)
                .orElseThrow(() -> ProblemException.of(404, "attachment-unknown"));
        var file = new StoredFiles(session, session.getContext().getRealm())
                .open(request.id(), attachment)
                .orElseThrow(() -> ProblemException.of(404, "attachment-removed"));
        looked(request, "attachment", Map.of(), "attachments", String.valueOf(number));
        RequestHistory.of(session)
                .add(request, HistoryAct.ATTACHMENT_READ, reader.user(), Map.of("attachment", String.valueOf(number)));
        return new AttachmentFile(attachment.fileName(), file);
    }

    /** The outcome of each row, as CSV. */
    public byte[] report(RequestEntity request) {
        looked(request, "report", Map.of(), "report");
        return new OutcomeReport(session, request, access.disclosure(request), words).csv();
    }

    /**
     * Records a look as an admin event. A page that shows a refusal shows rows in a transaction that is rolled back; its looks
     * are recorded in a transaction of their own.
     */
    private void looked(RequestEntity request, String what, Map<String, String> details, String... part) {
        var path = RequestEvents.path(request.id(), part);
        if (session.getTransactionManager().getRollbackOnly()) {
            AfterTransaction.run(session, other -> look(reader.in(other), what, details, path));
        } else {
            look(reader, what, details, path);
        }
    }

    private static void look(Caller reader, String what, Map<String, String> details, String... path) {
        var event = reader.look(RequestEvents.RESOURCE_TYPE, what, path);
        details.forEach(event::detail);
        event.success();
    }

    private List<Map<String, Object>> told(List<Finding> findings, Function<Finding, FieldProblem> form) {
        return words.describe(findings.stream().map(form).toList());
    }

    /** Rows per second in the last minute, while the request is processed. */
    private Double rate(RequestEntity request) {
        if (request.status() != RequestStatus.PROCESSING) {
            return null;
        }
        var minute = requests.finishedSince(request.id(), Instant.now().minus(RATE_OF));
        return Math.round(minute * 10.0 / RATE_OF.toSeconds()) / 10.0;
    }
}
