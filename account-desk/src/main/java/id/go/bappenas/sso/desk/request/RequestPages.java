package id.go.bappenas.sso.desk.request;

import id.go.bappenas.sso.desk.Desk;
import id.go.bappenas.sso.desk.DeskForm;
import id.go.bappenas.sso.desk.DeskPage;
import id.go.bappenas.sso.desk.RequestMessage;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.provisioning.comparison.RowChoices;
import id.go.bappenas.sso.provisioning.decision.FourEyesCheck;
import id.go.bappenas.sso.provisioning.decision.Redelivery;
import id.go.bappenas.sso.provisioning.decision.RequestDecision;
import id.go.bappenas.sso.provisioning.decision.RowExclusion;
import id.go.bappenas.sso.provisioning.intake.DecisionReason;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.jpa.RequestStatus;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import id.go.bappenas.sso.provisioning.person.PersonAccess;
import id.go.bappenas.sso.provisioning.report.Disclosure;
import id.go.bappenas.sso.provisioning.report.LaterRows;
import id.go.bappenas.sso.provisioning.report.OutcomeReport;
import id.go.bappenas.sso.provisioning.rest.AccountProvisioningProviderFactory;
import id.go.bappenas.sso.provisioning.submission.RequestWithdrawal;
import id.go.bappenas.sso.provisioning.view.Download;
import id.go.bappenas.sso.provisioning.view.RequestAccess;
import id.go.bappenas.sso.provisioning.view.RequestViews;
import id.go.bappenas.sso.support.problem.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.keycloak.models.KeycloakSession;

/** The pages of one account request: its rows and attachments, the decision, and its withdrawal. */
@Provider
public final class RequestPages {

    private static final int ROWS_PER_PAGE = 100;
    private static final int HISTORY_SHOWN = 200;

    private final KeycloakSession session;

    // Keycloak's build treats this class as a bean, so each constructor parameter has to be a bean.
    public RequestPages(KeycloakSession session) {
        this.session = session;
    }

    /** One request: memo, attachments, findings, and one page of its rows. */
    @GET
    public Response request(
            @PathParam("id") String id,
            @QueryParam("page") String page,
            @QueryParam("beside") String beside,
            @QueryParam("done") String done) {
        var desk = Desk.of(session);
        return desk.show(reader -> {
            var views = views(desk, reader);
            var request = views.find(id);
            var rows = views.rows(request, number(page), ROWS_PER_PAGE);
            return shown(desk, views, request, reader)
                    .with("beside", beside == null ? 0 : row(beside))
                    .withView("rows", rows)
                    .with("otherMemos", new OtherMemos(session).inRows(rows.items()))
                    .withView("history", views.history(request, 0, HISTORY_SHOWN))
                    .with("done", RequestMessage.of(done))
                    .answer(reader);
        });
    }

    /** The counts of rows by state, for the page that follows the work. */
    @GET
    @Path("progress")
    public Response progress(@PathParam("id") String id) {
        var desk = Desk.of(session);
        return desk.show(reader -> {
            var request = views(desk, reader).find(id);
            var counts = counts(request);
            return desk.page("desk-progress.ftl", "deskRequestTitle")
                    .withView("request", Map.of("status", request.status(), "rows", counts))
                    .with("running", LaterRows.of(session, request).isWorkLeft(request.status(), counts))
                    .answer(reader);
        });
    }

    /** The attachment, for the viewer and as a download. */
    @GET
    @Path("attachments/{number}")
    public Response attachment(@PathParam("id") String id, @PathParam("number") String number) {
        var desk = Desk.of(session);
        return desk.show(reader -> {
            var views = views(desk, reader);
            var file = views.attachment(views.find(id), row(number));
            return Download.of(file.content(), "application/pdf", file.name());
        });
    }

    /** A page that draws the attachment. */
    @GET
    @Path("attachments/{number}/view")
    public Response view(@PathParam("id") String id, @PathParam("number") String number) {
        var desk = Desk.of(session);
        return desk.show(reader -> {
            var views = views(desk, reader);
            var request = views.find(id);
            var wanted = views.attachments(request).stream()
                    .filter(one -> one.number() == row(number))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.of(404, "attachment-unknown"));
            return shown(desk, views, request, reader)
                    .template("desk-attachment.ftl")
                    .asViewer()
                    .with("type", wanted.type())
                    .with("file", address(desk, request, "attachments/" + wanted.number()))
                    .answer(reader);
        });
    }

    /** The outcome of each row, as CSV. */
    @GET
    @Path("report")
    public Response report(@PathParam("id") String id) {
        var desk = Desk.of(session);
        return desk.show(reader -> {
            var views = views(desk, reader);
            var request = views.find(id);
            return Download.of(
                    views.report(request),
                    "text/csv;charset=UTF-8",
                    OutcomeReport.fileName(request.memo().number(), request.id()));
        });
    }

    /** What an approval or a rejection will do, with a box for each row that needs a choice; without them for an auditor. */
    @GET
    @Path("decision")
    public Response decision(@PathParam("id") String id) {
        var desk = Desk.of(session);
        return desk.show(reader -> {
            reader.requireAny(List.of(RequestAccess.VERIFIER, RequestAccess.AUDITOR));
            var views = views(desk, reader);
            return decision(desk, views, views.find(id), reader).answer(reader);
        });
    }

    /** Approves the request with the choices of the form. */
    @POST
    @Path("approval")
    public Response approve(@PathParam("id") String id) {
        var desk = Desk.of(session);
        return desk.submit((reader, form) -> {
            var views = decider(desk, reader);
            var request = revised(views, id, form);
            var choices =
                    new RowChoices(form.numbers("reactivate"), form.numbers("shorten"), form.numbers("acknowledged"));
            return refusable(desk, form, reader, () -> decision(desk, views, request, reader), () -> {
                new RequestDecision(session, reader).approve(request, choices);
                AccountProvisioningProviderFactory.workSoon(session);
                return desk.toRequest(request.id(), RequestMessage.APPROVED);
            });
        });
    }

    /** Rejects the request with the reason of the form. */
    @POST
    @Path("rejection")
    public Response reject(@PathParam("id") String id) {
        var desk = Desk.of(session);
        return desk.submit((reader, form) -> {
            var views = decider(desk, reader);
            var request = revised(views, id, form);
            return refusable(desk, form, reader, () -> decision(desk, views, request, reader), () -> {
                new RequestDecision(session, reader)
                        .reject(request, DecisionReason.of(form.text(DecisionReason.FIELD)));
                return desk.toRequest(request.id(), RequestMessage.REJECTED);
            });
        });
    }

    /** What it means to take the request back, for its submitter. */
    @GET
    @Path("withdrawal")
    public Response withdrawal(@PathParam("id") String id) {
        var desk = Desk.of(session);
        return desk.show(reader -> {
            reader.require(RequestAccess.SUBMITTER);
            var views = views(desk, reader);
            return withdrawal(desk, views, own(views.find(id), reader), reader).answer(reader);
        });
    }

    /** Takes the request back, with the reason of the form if one was typed. */
    @POST
    @Path("withdrawal")
    public Response withdraw(@PathParam("id") String id) {
        var desk = Desk.of(session);
        return desk.submit((reader, form) -> {
            reader.require(RequestAccess.SUBMITTER);
            var views = views(desk, reader);
            var request = own(views.find(id), reader);
            return refusable(desk, form, reader, () -> withdrawal(desk, views, request, reader), () -> {
                new RequestWithdrawal(session, reader).withdraw(request, form.text(DecisionReason.FIELD));
                return desk.toRequest(request.id(), RequestMessage.WITHDRAWN);
            });
        });
    }

    /** @throws ProblemException 403 for a request of another submitter, whom the reader sees with another role */
    private static RequestEntity own(RequestEntity request, Caller reader) {
        if (!isOwn(request, reader)) {
            throw ProblemException.of(403, "request-of-another");
        }
        return request;
    }

    private DeskPage withdrawal(Desk desk, RequestViews views, RequestEntity request, Caller reader) {
        return shown(desk, views, request, reader)
                .template("desk-withdrawal.ftl")
                .with("typed", Map.of());
    }

    /** Leaves a row out, or takes that back. */
    @POST
    @Path("employees/{number}/exclusion")
    public Response exclude(@PathParam("id") String id, @PathParam("number") String number) {
        var desk = Desk.of(session);
        return desk.submit((reader, form) -> {
            var views = decider(desk, reader);
            var request = revised(views, id, form);
            return refusable(desk, form, reader, () -> decision(desk, views, request, reader), () -> {
                var exclusion = new RowExclusion(session, reader);
                if (form.text("choice").equals("include")) {
                    exclusion.include(request, row(number));
                    return desk.toRequest(request.id(), RequestMessage.INCLUDED);
                }
                exclusion.exclude(request, row(number), DecisionReason.of(form.text(DecisionReason.FIELD)));
                return desk.toRequest(request.id(), RequestMessage.EXCLUDED);
            });
        });
    }

    /** Orders a new first password for a row, or another attempt of a failed row. */
    @POST
    @Path("employees/{number}/redelivery")
    public Response redeliver(@PathParam("id") String id, @PathParam("number") String number) {
        var desk = Desk.of(session);
        return desk.submit((reader, form) -> {
            var views = decider(desk, reader);
            var request = views.find(id);
            var choice = new Redelivery.Choice(
                    form.text("reactivate").equals("true"),
                    form.text("acknowledge").equals("true"));
            return refusable(desk, form, reader, () -> row(desk, views, request, reader, number), () -> {
                new Redelivery(session, reader).order(request, row(number), choice);
                AccountProvisioningProviderFactory.workSoon(session);
                return desk.toRequest(request.id(), RequestMessage.REDELIVERED);
            });
        });
    }

    /** The person of a row: account, contract, other requests. */
    @GET
    @Path("employees/{number}")
    public Response person(@PathParam("id") String id, @PathParam("number") String number) {
        var desk = Desk.of(session);
        return desk.show(reader -> {
            if (!reader.has(RequestAccess.AUDITOR)) {
                reader.require(RequestAccess.VERIFIER);
            }
            var views = views(desk, reader);
            var request = views.find(id);
            return row(desk, views, request, reader, number)
                    .withView("person", new PersonAccess(session, reader).person(request, row(number)))
                    .answer(reader);
        });
    }

    /** NIK and birth date of a row, asked for by a form so that no link preview and no reload looks at them. */
    @POST
    @Path("employees/{number}/identity")
    public Response identity(@PathParam("id") String id, @PathParam("number") String number) {
        var desk = Desk.of(session);
        return desk.submit((reader, form) -> {
            var views = decider(desk, reader);
            var request = views.find(id);
            return row(desk, views, request, reader, number)
                    .withView("identity", new PersonAccess(session, reader).identity(request, row(number)))
                    .answer(reader);
        });
    }

    /** Does the work, or shows the page of the form again, with the refusal and all that was typed and ticked. */
    private Response refusable(
            Desk desk, DeskForm form, Caller reader, Supplier<DeskPage> page, Supplier<Response> work) {
        try {
            return work.get();
        } catch (ProblemException e) {
            if (e.problem().status() == 403 || e.problem().status() == 404) {
                throw e;
            }
            session.getTransactionManager().setRollbackOnly();
            return page.get()
                    .with("problem", desk.document(e.problem()))
                    .with("typed", form.typed())
                    .status(e.problem().status())
                    .answer(reader);
        }
    }

    private DeskPage row(Desk desk, RequestViews views, RequestEntity request, Caller reader, String number) {
        var row = views.row(request, row(number));
        return shown(desk, views, request, reader)
                .template("desk-row.ftl")
                .with("otherMemos", new OtherMemos(session).inRows(List.of(row)))
                .withView("row", row);
    }

    private DeskPage decision(Desk desk, RequestViews views, RequestEntity request, Caller reader) {
        var choices = views.choices(request);
        return shown(desk, views, request, reader)
                .template("desk-decision.ftl")
                .withView("choices", choices)
                .with("otherMemos", new OtherMemos(session).inRows(choices))
                .with("typed", Map.of());
    }

    private DeskPage shown(Desk desk, RequestViews views, RequestEntity request, Caller reader) {
        var counts = counts(request);
        var later = LaterRows.of(session, request);
        return desk.page("desk-request.ftl", "deskRequestTitle")
                .withView("request", views.request(request, counts))
                .withView("later", later)
                .with("running", later.isWorkLeft(request.status(), counts))
                .with("revision", request.revision())
                .with("full", views.disclosure(request) == Disclosure.ALL)
                .with("isOwn", isOwn(request, reader))
                .with("obstacle", obstacle(desk, request, reader));
    }

    /** Whether the reader submitted the request, and may still submit. */
    private static boolean isOwn(RequestEntity request, Caller reader) {
        return reader.has(RequestAccess.SUBMITTER) && request.submitterId().equals(reader.id());
    }

    private Map<RowState, Long> counts(RequestEntity request) {
        return RequestRepository.of(session, session.getContext().getRealm().getId())
                .counts(request.id());
    }

    /** Why the verifier may not decide this request, in words; empty if the verifier may, and for other readers. */
    private String obstacle(Desk desk, RequestEntity request, Caller reader) {
        return reader.has(RequestAccess.VERIFIER) && request.status() == RequestStatus.SUBMITTED
                ? new FourEyesCheck(session, reader)
                        .obstacle(request)
                        .map(problem -> desk.document(problem).get("detail").toString())
                        .orElse("")
                : "";
    }

    private static String address(Desk desk, RequestEntity request, String part) {
        return desk.address()
                .path("requests")
                .path(request.id())
                .path(part)
                .build()
                .toString();
    }

    private RequestViews decider(Desk desk, Caller reader) {
        reader.require(RequestAccess.VERIFIER);
        return views(desk, reader);
    }

    /**
     * The request, if the form is about the revision that is on record now. If a colleague has decided meanwhile, the decision
     * refuses it and names the colleague.
     */
    private static RequestEntity revised(RequestViews views, String id, DeskForm form) {
        var request = views.find(id);
        if (request.status() == RequestStatus.SUBMITTED
                && !form.text("revision").equals(String.valueOf(request.revision()))) {
            throw ProblemException.of(412, "request-changed");
        }
        return request;
    }

    private RequestViews views(Desk desk, Caller reader) {
        return new RequestViews(session, reader, desk.words());
    }

    private static int number(String page) {
        return page != null && page.matches("\\d{1,5}") ? Integer.parseInt(page) : 0;
    }

    /** 0, which no row and no attachment has, for a text that is no number. */
    private static int row(String text) {
        return text.matches("[1-9]\\d{0,5}") ? Integer.parseInt(text) : 0;
    }
}
