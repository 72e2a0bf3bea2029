package id.go.bappenas.sso.desk.draft;

import id.go.bappenas.sso.desk.DeskForm;
import id.go.bappenas.sso.desk.FileForm;
import id.go.bappenas.sso.desk.TypedNumber;
import id.go.bappenas.sso.employee.quota.RowQuota;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.list.PeopleList;
import id.go.bappenas.sso.provisioning.intake.RequestLimits;
import id.go.bappenas.sso.provisioning.intake.SubmissionReader;
import id.go.bappenas.sso.provisioning.jpa.UploadRepository;
import id.go.bappenas.sso.provisioning.upload.StoredFiles;
import id.go.bappenas.sso.provisioning.upload.UploadLimiter;
import id.go.bappenas.sso.provisioning.upload.UploadReceiver;
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
import org.keycloak.models.KeycloakSession;

/** The list of people of a draft. */
@Provider
public final class DraftListPages {

    static final String PATH = "people";

    private final KeycloakSession session;

    // Keycloak's build treats this class as a bean, so each constructor parameter has to be a bean.
    DraftListPages(KeycloakSession session) {
        this.session = session;
    }

    @GET
    public Response show(
            @PathParam("id") String id,
            @QueryParam("show") String show,
            @QueryParam("page") String page,
            @QueryParam("done") String done) {
        var forms = new DraftForms(session);
        return forms.show(id, (reader, draft) -> views(forms, reader, draft)
                .list(show == null ? "" : show, TypedNumber.page(page), RequestLimits.of(session))
                .with("done", DraftForms.note(done))
                .answer(reader));
    }

    /** Takes a list as a file or as pasted text, in place of the list so far. */
    @POST
    public Response receive(@PathParam("id") String id, InputStream body) {
        var forms = new DraftForms(session);
        return forms.receive(id, PATH, body, (reader, form, draft) -> {
            var pasted = form.text("text");
            boolean taken;
            try {
                var list = pasted.isBlank() ? fromFile(forms, reader, form) : fromText(forms, reader, pasted);
                taken = forms.inTransaction(job -> {
                    var content = draft.content().with(DraftPeople.of(form.fileName(), list));
                    return new DraftStore(job, reader.in(job)).change(draft, content, DraftRows.of(list));
                });
            } catch (ProblemException e) {
                form.discard(e);
                taken = forms.inTransaction(job -> {
                    var people = draft.content()
                            .people()
                            .refused(e.problem(), form.fileName(), pasted.isBlank() ? null : pasted);
                    return new DraftStore(job, reader.in(job))
                            .change(draft, draft.content().with(people));
                });
            }
            forms.judge(reader, id);
            return forms.to(id, PATH, taken ? "list" : "changed");
        });
    }

    private PeopleList fromFile(DraftForms forms, Caller reader, FileForm form) {
        var upload = new UploadReceiver(session, reader, RequestLimits.of(session)).takeList(form.file());
        var file = forms.inTransaction(job -> {
            var realm = job.getContext().getRealm();
            var content = new StoredFiles(job, realm).content(upload.id());
            UploadRepository.of(job, realm.getId()).remove(upload.id());
            return content.orElse(new byte[0]);
        });
        return read(forms, reader, file);
    }

    private PeopleList fromText(DraftForms forms, Caller reader, String text) {
        session.getTransactionManager().commit();
        return read(forms, reader, text.getBytes(StandardCharsets.UTF_8));
    }

    /** No transaction is open while the list waits for its turn. */
    private PeopleList read(DraftForms forms, Caller reader, byte[] file) {
        var limits = RequestLimits.of(session);
        PeopleList list;
        try (var turn = UploadLimiter.toJudge(reader.id())) {
            list = PeopleList.read(file, SubmissionReader.REQUIRED, limits.rows());
        }
        list.refuseErrors();
        forms.inTransaction(job -> {
            new RowQuota(RowQuota.What.ACCOUNT_REQUESTS, limits.rowsPerDay())
                    .take(job, reader.in(job), list.rows().size());
            return true;
        });
        return list;
    }

    /** Removes the list. */
    @POST
    @Path("removal")
    public Response remove(@PathParam("id") String id) {
        var forms = new DraftForms(session);
        return forms.change(id, (reader, form, draft) -> {
            var content = draft.content().with(DraftPeople.NONE);
            var saved = DraftForms.isRevision(draft, form)
                    && new DraftStore(session, reader).change(draft, content, DraftRows.NONE);
            return forms.to(id, PATH, saved ? "removed" : "changed");
        });
    }

    /** Saves cells of several rows. */
    @POST
    @Path("cells")
    public Response saveCells(@PathParam("id") String id) {
        var forms = new DraftForms(session);
        return forms.change(id, (reader, form, draft) -> cells(forms, reader, form, draft, PATH, PATH + "/cells"));
    }

    /** One person of the list, or a new one. */
    @GET
    @Path("{row:" + TypedNumber.ROW + "}")
    public Response row(@PathParam("id") String id, @PathParam("row") int row, @QueryParam("done") String done) {
        var forms = new DraftForms(session);
        return forms.show(id, (reader, draft) -> views(forms, reader, draft)
                .row(row)
                .with("done", DraftForms.note(done))
                .answer(reader));
    }

    @POST
    @Path("{row:" + TypedNumber.ROW + "}")
    public Response saveRow(@PathParam("id") String id, @PathParam("row") int row) {
        var forms = new DraftForms(session);
        var place = PATH + "/" + row;
        return forms.change(id, (reader, form, draft) -> {
            if (!form.text("go").equals("remove")) {
                return cells(forms, reader, form, draft, place, place);
            }
            var store = new DraftStore(session, reader);
            var saved = DraftForms.isRevision(draft, form)
                    && store.change(draft, draft.content(), store.rows(draft).without(row));
            forms.judge(reader, id);
            return forms.to(id, PATH, saved ? "removed" : "changed");
        });
    }

    private Response cells(DraftForms forms, Caller reader, DeskForm form, Draft draft, String back, String address) {
        var typed = CellFields.read(form.typed());
        var store = new DraftStore(session, reader);
        var stored = store.rows(draft);
        var rows = stored.with(typed);
        var most = RequestLimits.of(session).rows();
        if (rows.size() > most) {
            throw ProblemException.of(422, "list-too-long", String.valueOf(most));
        }
        return forms.save(
                reader,
                form,
                draft,
                DraftChange.ofCells(stored, typed),
                address,
                () -> store.change(draft, draft.content(), rows),
                () -> forms.to(draft.id(), back, "saved"));
    }

    private DraftListViews views(DraftForms forms, Caller reader, Draft draft) {
        return new DraftListViews(
                new DraftViews(forms.desk(), new DraftJudge(session, reader), draft),
                draft,
                new DraftStore(session, reader),
                new JudgedLists(session, reader).of(draft));
    }
}
