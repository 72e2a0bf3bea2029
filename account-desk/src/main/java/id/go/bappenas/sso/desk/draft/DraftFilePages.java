package id.go.bappenas.sso.desk.draft;

import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.provisioning.intake.RequestLimits;
import id.go.bappenas.sso.provisioning.request.AttachmentType;
import id.go.bappenas.sso.provisioning.upload.UploadReceiver;
import id.go.bappenas.sso.provisioning.upload.UploadType;
import id.go.bappenas.sso.support.problem.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.keycloak.models.KeycloakSession;

/** The documents of a draft, one form for each. */
@Provider
public final class DraftFilePages {

    static final String PATH = "attachments";

    private static final int ATTEMPTS = 3;

    private final KeycloakSession session;

    // Keycloak's build treats this class as a bean, so each constructor parameter has to be a bean.
    DraftFilePages(KeycloakSession session) {
        this.session = session;
    }

    @GET
    public Response show(@PathParam("id") String id, @QueryParam("done") String done) {
        var forms = new DraftForms(session);
        return forms.show(id, (reader, draft) -> new DraftViews(forms.desk(), new DraftJudge(session, reader), draft)
                .files(RequestLimits.of(session))
                .with("done", DraftForms.note(done))
                .answer(reader));
    }

    /** Takes a document. It is checked and stored as it arrives. */
    @POST
    public Response receive(@PathParam("id") String id, InputStream body) {
        var forms = new DraftForms(session);
        return forms.receive(id, PATH, body, (reader, form, draft) -> {
            var type = AttachmentType.of(form.text("type"))
                    .orElseThrow(() -> ProblemException.of(400, "multipart-malformed"));
            var upload = new UploadType(type.part(), Optional.of(type));
            UnaryOperator<DraftContent> change;
            var done = "file";
            try {
                var taken = new UploadReceiver(session, reader, RequestLimits.of(session)).take(upload, form.file());
                change = content ->
                        content.with(type, new DraftFile(taken.id(), form.fileName(), taken.bytes(), null, null));
            } catch (ProblemException e) {
                form.discard(e);
                done = "refused";
                change = content -> content.with(type, content.file(type).refused(e.problem(), form.fileName()));
            }
            return forms.to(id, PATH, afterwards(forms, reader, id, change) ? done : "changed");
        });
    }

    /**
     * Changes a document after the transaction of the HTTP request has ended. Another tab may have changed something else of the
     * draft meanwhile, which stays.
     */
    private static boolean afterwards(DraftForms forms, Caller reader, String id, UnaryOperator<DraftContent> change) {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var changed = forms.inTransaction(job -> {
                var store = new DraftStore(job, reader.in(job));
                return store.find(id).map(draft -> store.change(draft, change.apply(draft.content())));
            });
            if (changed.isEmpty() || changed.get()) {
                return changed.isPresent();
            }
        }
        return false;
    }

    @POST
    @Path("removal")
    public Response remove(@PathParam("id") String id) {
        var forms = new DraftForms(session);
        return forms.change(id, (reader, form, draft) -> {
            var content = AttachmentType.of(form.text("type"))
                    .map(type -> draft.content().with(type, DraftFile.NONE))
                    .orElse(draft.content());
            var saved = DraftForms.isRevision(draft, form) && new DraftStore(session, reader).change(draft, content);
            return forms.to(id, PATH, saved ? "removed" : "changed");
        });
    }
}
