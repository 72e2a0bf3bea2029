package id.go.bappenas.sso.provisioning.rest;

import id.go.bappenas.sso.employee.identity.IdentityUnavailableException;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.provisioning.decision.FirstPasswordOrder;
import id.go.bappenas.sso.provisioning.decision.Redelivery;
import id.go.bappenas.sso.provisioning.decision.RequestDecision;
import id.go.bappenas.sso.provisioning.decision.RowExclusion;
import id.go.bappenas.sso.provisioning.intake.AttachmentRules;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.intake.ListTemplate;
import id.go.bappenas.sso.provisioning.intake.RequestLimits;
import id.go.bappenas.sso.provisioning.intake.SubmissionReceipt;
import id.go.bappenas.sso.provisioning.jpa.QueueFilter;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.jpa.RequestStatus;
import id.go.bappenas.sso.provisioning.jpa.UploadEntity;
import id.go.bappenas.sso.provisioning.jpa.UploadRepository;
import id.go.bappenas.sso.provisioning.person.PersonAccess;
import id.go.bappenas.sso.provisioning.report.OutcomeReport;
import id.go.bappenas.sso.provisioning.request.AttachmentType;
import id.go.bappenas.sso.provisioning.submission.RequestSubmission;
import id.go.bappenas.sso.provisioning.submission.RequestWithdrawal;
import id.go.bappenas.sso.provisioning.upload.UploadLimiter;
import id.go.bappenas.sso.provisioning.upload.UploadReceiver;
import id.go.bappenas.sso.provisioning.upload.UploadType;
import id.go.bappenas.sso.provisioning.view.Download;
import id.go.bappenas.sso.provisioning.view.QueueText;
import id.go.bappenas.sso.provisioning.view.RequestAccess;
import id.go.bappenas.sso.provisioning.view.RequestViews;
import id.go.bappenas.sso.support.jpa.ColumnText;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.Language;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import id.go.bappenas.sso.support.problem.ProblemMessages;
import id.go.bappenas.sso.support.problem.RestResponses;
import id.go.bappenas.sso.support.request.ApiDescription;
import id.go.bappenas.sso.support.request.QueryParameters;
import id.go.bappenas.sso.support.request.RawBody;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;

/**
 * {@code /realms/{realm}/account-provisioning}. Every method except the description requires a token with audience
 * {@code sso-api} and one of the roles {@code request-submitter}, {@code request-verifier}, {@code request-auditor}; errors are
 * problem documents (RFC 9457).
 */
@Provider
public final class AccountProvisioningResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final int MOST_DAYS = 3_650;
    private static final int MOST_EMPLOYEES = 10_000;
    private static final String MULTIPART = "multipart/form-data";
    private static final Set<String> REQUEST_TYPES = Set.of("application/json", MULTIPART);

    private static final ProblemMessages WORDS = ProblemMessages.of(AccountProvisioningResource.class, "provisioning");
    private static final byte[] DESCRIPTION = ApiDescription.read(AccountProvisioningResource.class);

    private final KeycloakSession session;
    private final RequestLimits limits;
    private final RestResponses answers;

    // Keycloak's build treats this class as a bean, so each constructor parameter has to be a bean.
    AccountProvisioningResource(KeycloakSession session) {
        this.session = session;
        this.limits = RequestLimits.of(session);
        this.answers = new RestResponses(session, WORDS);
    }

    /** Submits a request as one JSON object, or in parts: JSON, list and PDFs. */
    @POST
    @Path("requests")
    public Response submit(@QueryParam("dryRun") String dryRun, InputStream body) {
        return forCaller(caller -> {
            RequestAccess.requireSubmitter(caller);
            var dry = QueryParameters.flag("dryRun", dryRun);
            var raw = RawBody.read(session, body, RequestLimits.LONGEST_REQUEST, REQUEST_TYPES);
            var intake = new RequestSubmission(session, caller, limits);
            var parts = raw.parts(session);
            return receipt(
                    parts.isPresent()
                            ? intake.submit(parts.get(), idempotencyKey(), dry)
                            : intake.submit(raw, idempotencyKey(), dry),
                    dry);
        });
    }

    /** Uploads one file for a later request, as the raw body. The body is read piece by piece after the token was checked. */
    @POST
    @Path("attachments")
    public Response upload(@QueryParam("type") String type, InputStream body) {
        return forCaller(caller -> {
            RequestAccess.requireSubmitter(caller);
            var wanted = UploadType.of(type).orElseThrow(() -> field("type", "upload-type-unknown"));
            RawBody.require(session, wanted.mediaTypes(), wanted.toldTypes());
            try (var turn = UploadLimiter.toSend(caller.id())) {
                var upload = new UploadReceiver(session, caller, limits).take(wanted, body);
                return Response.fromResponse(answers.json(view(upload)))
                        .status(Response.Status.CREATED)
                        .location(session.getContext()
                                .getUri()
                                .getAbsolutePathBuilder()
                                .path(upload.id())
                                .build())
                        .build();
            }
        });
    }

    /** The state of an uploaded file, for its submitter. */
    @GET
    @Path("attachments/{id}")
    public Response uploaded(@PathParam("id") String id) {
        return forCaller(caller -> {
            caller.require(RequestAccess.SUBMITTER);
            return Optional.of(id)
                    .filter(text -> ColumnText.fits(text, 36))
                    .flatMap(text -> UploadRepository.of(
                                    session, session.getContext().getRealm().getId())
                            .find(text, caller.id()))
                    .map(upload -> answers.json(view(upload)))
                    .orElseThrow(() -> ProblemException.of(404, "upload-unknown"));
        });
    }

    private UploadView view(UploadEntity upload) {
        var findings = AttachmentType.of(upload.type())
                .filter(type -> upload.isRepaired())
                .map(type -> List.of(AttachmentRules.repaired(type)))
                .orElse(List.of());
        return UploadView.of(upload, told(findings, Finding::ofRequest));
    }

    /** An empty list with the headings. */
    @GET
    @Path("template")
    public Response template(@QueryParam("format") String format) {
        return forCaller(caller -> {
            caller.require(RequestAccess.SUBMITTER);
            return switch (format == null ? "xlsx" : format) {
                case "xlsx" -> Download.of(ListTemplate.xlsx(), XLSX, "daftar-pegawai.xlsx");
                case "csv" -> Download.of(ListTemplate.csv(), CSV, "daftar-pegawai.csv");
                default -> throw field("format", "format-unknown");
            };
        });
    }

    /** Requests, newest first; for a submitter only the submitter's own. */
    @GET
    @Path("requests")
    public Response list(
            @QueryParam("status") String status, @QueryParam("page") String page, @QueryParam("size") String size) {
        return forCaller(caller -> {
            var views = views(caller);
            var wanted = status(status);
            return answers.json(views.list(
                    wanted,
                    QueryParameters.number("page", page, 0, 1_000_000, 0),
                    QueryParameters.number("size", size, 1, 1_000, 50)));
        });
    }

    /** The filtered requests with the counts of their rows, as CSV, for auditors. */
    @GET
    @Path("requests/export")
    public Response export(
            @QueryParam("status") String status,
            @QueryParam("search") String search,
            @QueryParam("unit") String unit,
            @QueryParam("olderThanDays") String days,
            @QueryParam("leastEmployees") String employees,
            @QueryParam("onlyWithFindings") String findings) {
        return forCaller(caller -> {
            var filter = new QueueFilter(
                    status(status),
                    QueueText.of(search),
                    QueueText.of(unit),
                    QueueFilter.olderThan(QueryParameters.number("olderThanDays", days, 0, MOST_DAYS, 0)),
                    QueryParameters.number("leastEmployees", employees, 0, MOST_EMPLOYEES, 0),
                    QueryParameters.flag("onlyWithFindings", findings));
            return Download.of(views(caller).export(filter), CSV, "permohonan.csv");
        });
    }

    /** One request, with counts of its rows by state. */
    @GET
    @Path("requests/{id}")
    public Response get(@PathParam("id") String id) {
        return forCaller(caller -> {
            var views = views(caller);
            var request = views.find(id);
            var counts = requests().counts(id);
            var revision = new RequestRevision(
                    request, counts, views.disclosure(request), language().tag());
            if (revision.isKnown(headers())) {
                return Response.notModified().tag(tag(revision)).build();
            }
            return Response.fromResponse(answers.json(views.request(request, counts)))
                    .header(HttpHeaders.ETAG, revision.tag())
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                    .build();
        });
    }

    /** The rows of a request, in the order of its list. */
    @GET
    @Path("requests/{id}/employees")
    public Response employees(
            @PathParam("id") String id, @QueryParam("page") String page, @QueryParam("size") String size) {
        return forCaller(caller -> {
            var views = views(caller);
            var request = views.find(id);
            return answers.json(views.rows(
                    request,
                    QueryParameters.number("page", page, 0, 100_000, 0),
                    QueryParameters.number("size", size, 1, 1_000, 100)));
        });
    }

    /** An attachment of a request, as a download. */
    @GET
    @Path("requests/{id}/attachments/{number}")
    public Response attachment(@PathParam("id") String id, @PathParam("number") String number) {
        return forCaller(caller -> {
            var views = views(caller);
            var wanted = number.matches("[1-9]\\d?") ? Integer.parseInt(number) : 0;
            var file = views.attachment(views.find(id), wanted);
            return Download.of(file.content(), "application/pdf", file.name());
        });
    }

    /**
     * Approves a request. A body may name rows whose disabled account is to be enabled, rows whose contract is to be shortened,
     * and rows whose findings the verifier accepts.
     */
    @POST
    @Path("requests/{id}/approval")
    public Response approve(@PathParam("id") String id, InputStream body) {
        return forCaller(caller -> {
            caller.require(RequestAccess.VERIFIER);
            var request = RequestAccess.of(session, caller).request(id);
            RequestRevision.check(request, headers());
            new RequestDecision(session, caller).approve(request, DecisionBody.approval(session, body));
            AccountProvisioningProviderFactory.workSoon(session);
            return answers.nothing();
        });
    }

    /** Rejects a request; the submitter gets the reason by mail. */
    @POST
    @Path("requests/{id}/rejection")
    public Response reject(@PathParam("id") String id, InputStream body) {
        return forCaller(caller -> {
            caller.require(RequestAccess.VERIFIER);
            var request = RequestAccess.of(session, caller).request(id);
            RequestRevision.check(request, headers());
            new RequestDecision(session, caller).reject(request, DecisionBody.reason(session, body));
            return answers.nothing();
        });
    }

    /** Takes a request of the caller's own back, as long as it waits for its decision. A body may give the reason. */
    @POST
    @Path("requests/{id}/withdrawal")
    public Response withdraw(@PathParam("id") String id, InputStream body) {
        return forCaller(caller -> {
            caller.require(RequestAccess.SUBMITTER);
            var request = RequestAccess.of(session, caller).request(id);
            RequestRevision.check(request, headers());
            new RequestWithdrawal(session, caller).withdraw(request, DecisionBody.optionalReason(session, body));
            return answers.nothing();
        });
    }

    /** Leaves a row out of a request that waits for its decision; the submitter gets the reason. */
    @PUT
    @Path("requests/{id}/employees/{number}/exclusion")
    public Response exclude(@PathParam("id") String id, @PathParam("number") String number, InputStream body) {
        return forCaller(caller -> {
            var request = revisedBy(caller, id);
            var reason = DecisionBody.reason(session, body);
            new RowExclusion(session, caller).exclude(request, rowNumber(number), reason);
            return answers.nothing();
        });
    }

    /** Takes the exclusion of a row back. */
    @DELETE
    @Path("requests/{id}/employees/{number}/exclusion")
    public Response include(@PathParam("id") String id, @PathParam("number") String number) {
        return forCaller(caller -> {
            var request = revisedBy(caller, id);
            new RowExclusion(session, caller).include(request, rowNumber(number));
            return answers.nothing();
        });
    }

    /** NIK and birth date of a row in full, for a verifier. */
    @GET
    @Path("requests/{id}/employees/{number}/identity")
    public Response identity(@PathParam("id") String id, @PathParam("number") String number) {
        return forCaller(caller -> {
            caller.require(RequestAccess.VERIFIER);
            var request = RequestAccess.of(session, caller).request(id);
            return answers.json(new PersonAccess(session, caller).identity(request, rowNumber(number)));
        });
    }

    /** Account, contract and requests of a row's person, for verifiers and auditors. */
    @GET
    @Path("requests/{id}/employees/{number}/person")
    public Response person(@PathParam("id") String id, @PathParam("number") String number) {
        return forCaller(caller -> {
            if (!caller.has(RequestAccess.AUDITOR)) {
                caller.require(RequestAccess.VERIFIER);
            }
            var request = RequestAccess.of(session, caller).request(id);
            return answers.json(new PersonAccess(session, caller).person(request, rowNumber(number)));
        });
    }

    /** The history of a request, oldest entry first; submitters see no entry that depends on recorded data. */
    @GET
    @Path("requests/{id}/history")
    public Response history(
            @PathParam("id") String id, @QueryParam("page") String page, @QueryParam("size") String size) {
        return forCaller(caller -> {
            var views = views(caller);
            var request = views.find(id);
            return answers.json(views.history(
                    request,
                    QueryParameters.number("page", page, 0, 1_000_000, 0),
                    QueryParameters.number("size", size, 1, 1_000, 100)));
        });
    }

    /**
     * Orders a new first password for one row, or another attempt of a failed row. A body may say that the row's disabled
     * account is to be enabled, and that the verifier accepts the findings about the row.
     */
    @POST
    @Path("requests/{id}/employees/{number}/redelivery")
    public Response redeliver(@PathParam("id") String id, @PathParam("number") String number, InputStream body) {
        return forCaller(caller -> {
            caller.require(RequestAccess.VERIFIER);
            var request = RequestAccess.of(session, caller).request(id);
            var choice = DecisionBody.redelivery(session, body);
            new Redelivery(session, caller).order(request, rowNumber(number), choice);
            AccountProvisioningProviderFactory.workSoon(session);
            return answers.nothing();
        });
    }

    /** Orders a new first password for a person, without knowledge of the request. */
    @POST
    @Path("employees/{username}/first-password")
    public Response sendFirstPassword(@PathParam("username") String username) {
        return forCaller(caller -> {
            new FirstPasswordOrder(session, caller).order(username);
            AccountProvisioningProviderFactory.workSoon(session);
            return answers.nothing();
        });
    }

    /** The outcome of each row, as CSV. */
    @GET
    @Path("requests/{id}/report")
    public Response report(@PathParam("id") String id) {
        return forCaller(caller -> {
            var views = views(caller);
            var request = views.find(id);
            return Download.of(
                    views.report(request),
                    CSV,
                    OutcomeReport.fileName(request.memo().number(), request.id()));
        });
    }

    /** The OpenAPI 3.1 description of this resource, without a token. */
    @GET
    @Path("openapi.json")
    public Response description() {
        return Response.ok(DESCRIPTION, "application/json").build();
    }

    /** The request that a verifier changes before the decision, if it is the revision that the verifier has read. */
    private RequestEntity revisedBy(Caller caller, String id) {
        caller.require(RequestAccess.VERIFIER);
        var request = RequestAccess.of(session, caller).request(id);
        RequestRevision.check(request, headers());
        return request;
    }

    /** 0, which no row has, for a text that is no number. */
    private static int rowNumber(String text) {
        return text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : 0;
    }

    private Response receipt(SubmissionReceipt receipt, boolean dry) {
        if (receipt.id().isPresent()) {
            AccountProvisioningProviderFactory.compareSoon(session);
        }
        var shown = answers.describe(
                receipt.findings().stream().limit(ReceiptView.MOST_FINDINGS).toList());
        var view = new ReceiptView(
                receipt.id().orElse(null),
                dry,
                receipt.good(),
                receipt.employees(),
                receipt.findings().size(),
                shown);
        var answer = answers.json(view);
        return receipt.id()
                .map(id -> Response.fromResponse(answer)
                        .status(Response.Status.CREATED)
                        .location(session.getContext()
                                .getUri()
                                .getAbsolutePathBuilder()
                                .path(id)
                                .build())
                        .build())
                .orElse(answer);
    }

    private List<Map<String, Object>> told(List<Finding> findings, Function<Finding, FieldProblem> form) {
        return answers.describe(findings.stream().map(form).toList());
    }

    private static RequestStatus status(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return Arrays.stream(RequestStatus.values())
                .filter(status -> status.name().equals(text))
                .findFirst()
                .orElseThrow(() -> field("status", "status-unknown"));
    }

    private static ProblemException field(String name, String code) {
        return new ProblemException(Problem.fields(List.of(FieldProblem.of(name, code))));
    }

    private static EntityTag tag(RequestRevision revision) {
        return new EntityTag(revision.tag().replace("\"", ""));
    }

    private String idempotencyKey() {
        return headers().getHeaderString("Idempotency-Key");
    }

    private HttpHeaders headers() {
        return session.getContext().getHttpRequest().getHttpHeaders();
    }

    private Language language() {
        return Language.of(headers().getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private RequestViews views(Caller caller) {
        return new RequestViews(session, caller, answers);
    }

    private RequestRepository requests() {
        return RequestRepository.of(session, session.getContext().getRealm().getId());
    }

    private Response forCaller(Function<Caller, Response> work) {
        return answers.of(() -> {
            var caller = Caller.authenticate(session);
            try {
                return work.apply(caller);
            } catch (IdentityUnavailableException e) {
                throw ProblemException.of(503, "identity-unavailable");
            }
        });
    }
}
