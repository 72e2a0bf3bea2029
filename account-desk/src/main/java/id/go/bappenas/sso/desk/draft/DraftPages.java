package id.go.bappenas.sso.desk.draft;

import id.go.bappenas.sso.desk.Desk;
import id.go.bappenas.sso.desk.DeskForm;
import id.go.bappenas.sso.desk.FileForm;
import id.go.bappenas.sso.desk.RequestMessage;
import id.go.bappenas.sso.employee.quota.RowQuota;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.list.PeopleList;
import id.go.bappenas.sso.provisioning.intake.RequestLimits;
import id.go.bappenas.sso.provisioning.intake.SubmissionReader;
import id.go.bappenas.sso.provisioning.jpa.UploadRepository;
import id.go.bappenas.sso.provisioning.request.AttachmentType;
import id.go.bappenas.sso.provisioning.rest.AccountProvisioningProviderFactory;
import id.go.bappenas.sso.provisioning.upload.StoredFiles;
import id.go.bappenas.sso.provisioning.upload.UploadReceiver;
import id.go.bappenas.sso.provisioning.upload.UploadType;
import id.go.bappenas.sso.provisioning.view.RequestAccess;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The pages on which a submitter prepares a request: kind and memo, documents, list, summary. Each form saves what was typed,
 * right or wrong, and each page shows what is wrong with what is saved.
 */
@Provider
public final class DraftPages {

    private static final String FILES = "attachments";
    private static final String PEOPLE = "people";
    private static final String SUMMARY = "summary";
    private static final String REVISION = "revision";
    private static final Set<String> NOTES = Set.of("saved", "file", "list", "removed", "changed");

    private final KeycloakSession session;

    // Keycloak's build treats this class as a bean, so each constructor parameter has to be a bean.
    public DraftPages(KeycloakSession session) {
        this.session = session;
    }

    /** The drafts of the reader, for the page of requests. */
    public static List<Map<String, Object>> list(KeycloakSession session, Caller reader) {
        return new DraftStore(session, reader).list();
    }

    /** Creates a draft. */
    @POST
    public Response create() {
        var desk = Desk.of(session);
        return desk.submit((reader, form) -> {
            RequestAccess.requireSubmitter(reader);
            return new DraftStore(session, reader)
                    .create()
                    .map(id -> to(desk, id, "", ""))
                    .orElseGet(() -> desk.refusal(409, "deskDraftTooMany"));
        });
    }

    /** Kind and memo. */
    @GET
    @Path("{id}")
    public Response memo(@PathParam("id") String id, @QueryParam("done") String done) {
        return show(id, (views, reader) -> views.memo().with("done", note(done)).answer(reader));
    }

    @POST
    @Path("{id}")
    public Response saveMemo(@PathParam("id") String id) {
        var desk = Desk.of(session);
        return change(desk, id, (reader, form, draft) -> {
            var typed = typedMemo(draft.content(), form);
            return save(
                    desk,
                    reader,
                    form,
                    draft,
                    DraftChange.ofMemo(draft.content(), typed),
                    typed,
                    "",
                    () -> form.text("go").equals("next") ? to(desk, id, FILES, "saved") : to(desk, id, "", "saved"));
        });
    }

    private static DraftContent typedMemo(DraftContent stored, DeskForm form) {
        var memo = new LinkedHashMap<String, String>();
        DraftContent.MEMO.forEach(field -> memo.put(field, form.text(field)));
        return stored.withMemo(form.text("kind"), form.text("workMailbox").equals("true"), memo);
    }

    /** Documents. */
    @GET
    @Path("{id}/" + FILES)
    public Response files(@PathParam("id") String id, @QueryParam("done") String done) {
        return show(id, (views, reader) -> views.files(RequestLimits.of(session))
                .with("done", note(done))
                .answer(reader));
    }

    /** Takes a document. It is checked and stored as it arrives. */
    @POST
    @Path("{id}/" + FILES)
    public Response receiveFile(@PathParam("id") String id, InputStream body) {
        var desk = Desk.of(session);
        return receive(desk, id, FILES, body, (reader, form, draft) -> {
            var type = AttachmentType.of(form.text("type"))
                    .orElseThrow(() -> ProblemException.of(400, "multipart-malformed"));
            var upload = new UploadType(type.part(), Optional.of(type));
            UnaryOperator<DraftContent> change;
            try {
                var taken = new UploadReceiver(session, reader, RequestLimits.of(session)).take(upload, form.file());
                change = content ->
                        content.with(type, new DraftFile(taken.id(), form.fileName(), taken.bytes(), null, null));
            } catch (ProblemException e) {
                form.discard(e);
                change = content -> content.with(type, content.file(type).refused(e.problem(), form.fileName()));
            }
            return afterwards(reader, id, change) ? to(desk, id, FILES, "file") : to(desk, id, FILES, "changed");
        });
    }

    @POST
    @Path("{id}/" + FILES + "/removal")
    public Response removeFile(@PathParam("id") String id) {
        var desk = Desk.of(session);
        return change(desk, id, (reader, form, draft) -> {
            var content = AttachmentType.of(form.text("type"))
                    .map(type -> draft.content().with(type, DraftFile.NONE))
                    .orElse(draft.content());
            var saved = isRevision(draft, form) && new DraftStore(session, reader).change(draft, content);
            return to(desk, id, FILES, saved ? "removed" : "changed");
        });
    }

    /** The list of people. */
    @GET
    @Path("{id}/" + PEOPLE)
    public Response people(
            @PathParam("id") String id,
            @QueryParam("show") String show,
            @QueryParam("page") String page,
            @QueryParam("done") String done) {
        return show(id, (views, reader) -> views.people(
                        show == null ? "" : show,
                        page != null && page.matches("\\d{1,4}") ? Integer.parseInt(page) : 0,
                        RequestLimits.of(session))
                .with("done", note(done))
                .answer(reader));
    }

    /** Takes a list as a file or as pasted text, in place of the list so far. */
    @POST
    @Path("{id}/" + PEOPLE)
    public Response receiveList(@PathParam("id") String id, InputStream body) {
        var desk = Desk.of(session);
        return receive(desk, id, PEOPLE, body, (reader, form, draft) -> {
            var pasted = form.text("text");
            var change = pasted.isBlank() ? listFile(reader, form) : listText(reader, pasted);
            return afterwards(reader, id, change) ? to(desk, id, PEOPLE, "list") : to(desk, id, PEOPLE, "changed");
        });
    }

    private UnaryOperator<DraftContent> listFile(Caller reader, FileForm form) {
        var limits = RequestLimits.of(session);
        try {
            var type = UploadType.of("employees").orElseThrow();
            var upload = new UploadReceiver(session, reader, limits).take(type, form.file());
            return inTransaction(job -> {
                var file = new StoredFiles(job, job.getContext().getRealm())
                        .content(upload.id())
                        .orElse(new byte[0]);
                UploadRepository.of(job, job.getContext().getRealm().getId()).remove(upload.id());
                return listed(job, reader.in(job), form.fileName(), file);
            });
        } catch (ProblemException e) {
            form.discard(e);
            return refusedList(e.problem(), form.fileName(), null);
        }
    }

    private UnaryOperator<DraftContent> listText(Caller reader, String text) {
        session.getTransactionManager().commit();
        try {
            return inTransaction(job -> listed(job, reader.in(job), "", text.getBytes(StandardCharsets.UTF_8)));
        } catch (ProblemException e) {
            return refusedList(e.problem(), "", text);
        }
    }

    private static UnaryOperator<DraftContent> refusedList(Problem problem, String name, String text) {
        return content -> content.with(content.people().refused(problem, name, text));
    }

    private static UnaryOperator<DraftContent> listed(KeycloakSession job, Caller reader, String name, byte[] file) {
        var limits = RequestLimits.of(job);
        var list = PeopleList.read(file, SubmissionReader.REQUIRED, limits.rows());
        list.refuseErrors();
        new RowQuota(RowQuota.What.ACCOUNT_REQUESTS, limits.rowsPerDay())
                .take(job, reader, list.rows().size());
        return content -> content.with(DraftPeople.of(name, list));
    }

    /** Removes the list. */
    @POST
    @Path("{id}/" + PEOPLE + "/removal")
    public Response removeList(@PathParam("id") String id) {
        var desk = Desk.of(session);
        return change(desk, id, (reader, form, draft) -> {
            var content = draft.content().with(DraftPeople.NONE);
            var saved = isRevision(draft, form) && new DraftStore(session, reader).change(draft, content);
            return to(desk, id, PEOPLE, saved ? "removed" : "changed");
        });
    }

    /** Saves cells of several rows. */
    @POST
    @Path("{id}/" + PEOPLE + "/cells")
    public Response saveCells(@PathParam("id") String id) {
        var desk = Desk.of(session);
        return change(desk, id, (reader, form, draft) -> cells(desk, reader, form, draft, PEOPLE, PEOPLE + "/cells"));
    }

    /** One person of the list, or a new one. */
    @GET
    @Path("{id}/" + PEOPLE + "/{row:[1-9]\\d{0,5}}")
    public Response row(@PathParam("id") String id, @PathParam("row") int row, @QueryParam("done") String done) {
        return show(
                id, (views, reader) -> views.row(row).with("done", note(done)).answer(reader));
    }

    @POST
    @Path("{id}/" + PEOPLE + "/{row:[1-9]\\d{0,5}}")
    public Response saveRow(@PathParam("id") String id, @PathParam("row") int row) {
        var desk = Desk.of(session);
        var place = PEOPLE + "/" + row;
        return change(desk, id, (reader, form, draft) -> {
            if (form.text("go").equals("remove")) {
                var content = draft.content().with(draft.content().people().without(row));
                var saved = isRevision(draft, form) && new DraftStore(session, reader).change(draft, content);
                return to(desk, id, PEOPLE, saved ? "removed" : "changed");
            }
            return cells(desk, reader, form, draft, place, place);
        });
    }

    private Response cells(Desk desk, Caller reader, DeskForm form, Draft draft, String back, String address) {
        var typed = CellFields.read(form.typed());
        var people = draft.content().people().with(typed);
        if (people.rows().size() > RequestLimits.of(session).rows()) {
            throw ProblemException.of(
                    422,
                    "list-too-long",
                    String.valueOf(RequestLimits.of(session).rows()));
        }
        return save(
                desk,
                reader,
                form,
                draft,
                DraftChange.ofCells(draft.content().people(), typed),
                draft.content().with(people),
                address,
                () -> to(desk, draft.id(), back, "saved"));
    }

    /** All of it, before it is sent. */
    @GET
    @Path("{id}/" + SUMMARY)
    public Response summary(@PathParam("id") String id, @QueryParam("done") String done) {
        return show(
                id, (views, reader) -> views.summary().with("done", note(done)).answer(reader));
    }

    /** Sends the request. The draft is gone with it. */
    @POST
    @Path("{id}/" + SUMMARY)
    public Response send(@PathParam("id") String id) {
        var desk = Desk.of(session);
        return change(desk, id, (reader, form, draft) -> {
            RequestAccess.requireSubmitter(reader);
            if (!isRevision(draft, form)) {
                return to(desk, id, SUMMARY, "changed");
            }
            var judge = new DraftJudge(session, reader);
            try {
                var receipt = judge.submissions().submit(judge.submission(draft.content()), Draft.idempotencyKey(id));
                AccountProvisioningProviderFactory.compareSoon(session);
                if (!session.getTransactionManager().getRollbackOnly()) {
                    new DraftStore(session, reader).sent(draft);
                }
                return desk.toRequest(receipt.id().orElseThrow(), RequestMessage.SUBMITTED);
            } catch (ProblemException e) {
                session.getTransactionManager().setRollbackOnly();
                return new DraftViews(desk, judge, draft)
                        .summary()
                        .with("problem", desk.words().document(e.problem()))
                        .with("done", "")
                        .status(e.problem().status())
                        .answer(reader);
            }
        });
    }

    /** Discards a draft. */
    @POST
    @Path("{id}/removal")
    public Response discard(@PathParam("id") String id) {
        var desk = Desk.of(session);
        return change(desk, id, (reader, form, draft) -> {
            if (!isRevision(draft, form)) {
                return to(desk, id, SUMMARY, "changed");
            }
            new DraftStore(session, reader).discard(draft);
            return Response.seeOther(desk.address().path("requests").build()).build();
        });
    }

    /** What a form does with a draft. */
    @FunctionalInterface
    private interface Change<F> {
        Response of(Caller reader, F form, Draft draft);
    }

    private Response show(String id, BiFunction<DraftViews, Caller, Response> page) {
        var desk = Desk.of(session);
        return desk.show(reader -> draft(
                desk,
                reader,
                id,
                draft -> page.apply(new DraftViews(desk, new DraftJudge(session, reader), draft), reader)));
    }

    private Response change(Desk desk, String id, Change<DeskForm> work) {
        return desk.submit((reader, form) -> draft(desk, reader, id, draft -> work.of(reader, form, draft)));
    }

    /** A file for an older version is not taken, because it would replace what another tab has saved. */
    private Response receive(Desk desk, String id, String page, InputStream body, Change<FileForm> work) {
        return desk.receive(
                RequestAccess.SUBMITTER,
                body,
                (reader, form) -> draft(desk, reader, id, draft -> {
                    if (!form.text(REVISION).equals(String.valueOf(draft.version()))) {
                        form.discard();
                        return to(desk, id, page, "changed");
                    }
                    return work.of(reader, form, draft);
                }));
    }

    /** A draft that was sent leads to its request. */
    private Response draft(Desk desk, Caller reader, String id, Function<Draft, Response> work) {
        reader.require(RequestAccess.SUBMITTER);
        var draft = new DraftStore(session, reader).find(id);
        return draft.map(work)
                .or(() -> new DraftJudge(session, reader)
                        .submissions()
                        .sentWith(Draft.idempotencyKey(id))
                        .map(request -> desk.toRequest(request.id(), RequestMessage.SUBMITTED)))
                .orElseGet(() -> desk.refusal(404, "deskDraftUnknown"));
    }

    /** Saves a form, or shows it beside what was saved meanwhile. */
    private Response save(
            Desk desk,
            Caller reader,
            DeskForm form,
            Draft draft,
            List<DraftChange> changes,
            DraftContent content,
            String address,
            Supplier<Response> saved) {
        var store = new DraftStore(session, reader);
        if (changes.isEmpty() && draft.version() > 0 || isRevision(draft, form) && store.change(draft, content)) {
            return saved.get();
        }
        var typed = form.typed();
        typed.remove(REVISION);
        var own = desk.address().path("drafts").path(draft.id()).build().toString();
        var there = address.isEmpty() ? own : own + "/" + address;
        return store.find(draft.id())
                .map(now -> new DraftViews(desk, new DraftJudge(session, reader), now)
                        .conflict(changes, typed, there, there.replaceFirst("/cells$", ""))
                        .answer(reader))
                .orElseGet(() -> desk.refusal(404, "deskDraftUnknown"));
    }

    private static boolean isRevision(Draft draft, DeskForm form) {
        return form.text(REVISION).equals(String.valueOf(draft.version()));
    }

    /** Changes a draft after the transaction of the HTTP request has ended. Another tab may have changed it meanwhile. */
    private boolean afterwards(Caller reader, String id, UnaryOperator<DraftContent> change) {
        for (var attempt = 0; attempt < 3; attempt++) {
            var changed = inTransaction(job -> {
                var store = new DraftStore(job, reader.in(job));
                return store.find(id).map(draft -> store.change(draft, change.apply(draft.content())));
            });
            if (changed.isEmpty() || changed.get()) {
                return changed.isPresent();
            }
        }
        return false;
    }

    private <T> T inTransaction(Function<KeycloakSession, T> work) {
        var realm = session.getContext().getRealm().getId();
        return KeycloakModelUtils.runJobInTransactionWithResult(session.getKeycloakSessionFactory(), job -> {
            job.getContext().setRealm(job.realms().getRealm(realm));
            return work.apply(job);
        });
    }

    private static String note(String done) {
        return done != null && NOTES.contains(done) ? done : "";
    }

    private static Response to(Desk desk, String id, String page, String done) {
        var address = desk.address().path("drafts").path(id);
        if (!page.isEmpty()) {
            address.path(page);
        }
        if (!done.isEmpty()) {
            address.queryParam("done", done);
        }
        return Response.seeOther(address.build()).build();
    }
}
