package id.go.bappenas.sso.desk.draft;

import id.go.bappenas.sso.desk.DeskForm;
import id.go.bappenas.sso.desk.TypedNumber;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.provisioning.intake.RequestLimits;
import id.go.bappenas.sso.support.problem.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
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
            var files = new ListFiles(session, forms, reader);
            var pasted = form.text("text");
            var file =
                    pasted.isBlank() ? form.file() : new ByteArrayInputStream(pasted.getBytes(StandardCharsets.UTF_8));
            var uploads = new ArrayList<String>();
            boolean kept;
            var done = "refused";
            try {
                uploads.add(files.receive(file));
                var reading = files.read(uploads.get(0), "", 0, Map.of(), true);
                kept = files.keep(draft, DraftSource.of(uploads.get(0), form.fileName(), reading.source()), reading);
                if (!kept) {
                    files.remove(uploads.get(0));
                }
                done = reading.list().isPresent() ? "list" : "refused";
            } catch (ProblemException e) {
                form.discard(e);
                uploads.forEach(files::remove);
                kept = forms.inTransaction(job -> {
                    var people = draft.content()
                            .people()
                            .refused(e.problem(), form.fileName(), pasted.isBlank() ? null : pasted);
                    return new DraftStore(job, reader.in(job))
                            .change(draft, draft.content().with(people));
                });
            }
            forms.judge(reader, id);
            return forms.to(id, PATH, kept ? done : "changed");
        });
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
            var people = draft.content().people();
            var saved = DraftForms.isRevision(draft, form)
                    && store.change(
                            draft,
                            draft.content().with(people.with(people.edits().without(row))),
                            store.rows(draft).without(row));
            forms.judge(reader, id);
            return forms.to(id, PATH, saved ? "removed" : "changed");
        });
    }

    private Response cells(DraftForms forms, Caller reader, DeskForm form, Draft draft, String back, String address) {
        var typed = CellFields.read(form.typed());
        var store = new DraftStore(session, reader);
        var stored = store.rows(draft);
        var changes = DraftChange.ofCells(stored, typed, CellFields.checked(form.typed()));
        var rows = stored.with(changes);
        var people = draft.content().people();
        var most = RequestLimits.of(session).rows();
        if (rows.size() > most) {
            throw ProblemException.of(422, "list-too-long", String.valueOf(most));
        }
        return forms.save(
                reader,
                form,
                draft,
                changes,
                address,
                () -> store.change(
                        draft, draft.content().with(people.with(people.edits().with(changes))), rows),
                () -> saved(forms, reader, draft.id(), form.text("go").equals("next"), back));
    }

    private static Response saved(DraftForms forms, Caller reader, String id, boolean isNext, String back) {
        if (!isNext) {
            return forms.to(id, back, "saved");
        }
        return forms.hasErrors(reader, id) ? forms.to(id, back, "left") : forms.to(id, DraftPages.SUMMARY, "saved");
    }

    private DraftListViews views(DraftForms forms, Caller reader, Draft draft) {
        return new DraftListViews(
                new DraftViews(forms.desk(), new DraftJudge(session, reader), draft),
                draft,
                new DraftStore(session, reader),
                new JudgedLists(session, reader).of(draft));
    }
}
