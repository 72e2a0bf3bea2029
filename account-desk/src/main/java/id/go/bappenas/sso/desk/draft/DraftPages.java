package id.go.bappenas.sso.desk.draft;

import id.go.bappenas.sso.desk.Desk;
import id.go.bappenas.sso.desk.DeskForm;
import id.go.bappenas.sso.desk.RequestMessage;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.provisioning.intake.ListTemplate;
import id.go.bappenas.sso.provisioning.rest.AccountProvisioningProviderFactory;
import id.go.bappenas.sso.provisioning.view.Download;
import id.go.bappenas.sso.provisioning.view.RequestAccess;
import id.go.bappenas.sso.support.problem.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.models.KeycloakSession;

/**
 * The pages on which a submitter prepares a request: kind and memo, {@link DraftFilePages documents}, {@link DraftListPages list},
 * summary. Each form saves what was typed, right or wrong, and each page shows what is wrong with what is saved.
 */
@Provider
public final class DraftPages {

    static final String SUMMARY = "summary";

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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
        var forms = new DraftForms(session);
        return forms.desk().submit((reader, form) -> {
            RequestAccess.requireSubmitter(reader);
            return new DraftStore(session, reader)
                    .create()
                    .map(id -> forms.to(id, "", ""))
                    .orElseGet(() -> forms.desk().refusal(409, "deskDraftTooMany"));
        });
    }

    /** A workbook with the headings of a list. */
    @GET
    @Path("template")
    public Response template() {
        return Desk.of(session).show(reader -> {
            reader.require(RequestAccess.SUBMITTER);
            return Download.of(ListTemplate.xlsx(), XLSX, "daftar-pegawai.xlsx");
        });
    }

    /** Kind and memo. */
    @GET
    @Path("{id}")
    public Response memo(@PathParam("id") String id, @QueryParam("done") String done) {
        var forms = new DraftForms(session);
        return forms.show(id, (reader, draft) -> views(forms.desk(), reader, draft)
                .memo()
                .with("done", DraftForms.note(done))
                .answer(reader));
    }

    @POST
    @Path("{id}")
    public Response saveMemo(@PathParam("id") String id) {
        var forms = new DraftForms(session);
        return forms.change(id, (reader, form, draft) -> {
            var typed = typedMemo(draft.content(), form);
            return forms.save(
                    reader,
                    form,
                    draft,
                    DraftChange.ofMemo(draft.content(), typed),
                    "",
                    () -> new DraftStore(session, reader).change(draft, typed),
                    () -> forms.to(id, form.text("go").equals("next") ? DraftFilePages.PATH : "", "saved"));
        });
    }

    private static DraftContent typedMemo(DraftContent stored, DeskForm form) {
        var memo = new LinkedHashMap<String, String>();
        DraftContent.MEMO.forEach(field -> memo.put(field, form.text(field)));
        return stored.withMemo(form.text("kind"), form.text("workMailbox").equals("true"), memo);
    }

    /** Documents. */
    @Path("{id}/" + DraftFilePages.PATH)
    public DraftFilePages files() {
        return new DraftFilePages(session);
    }

    /** The list of people. */
    @Path("{id}/" + DraftListPages.PATH)
    public DraftListPages people() {
        return new DraftListPages(session);
    }

    /** The columns of the list. */
    @Path("{id}/" + DraftColumnPages.PATH)
    public DraftColumnPages columns() {
        return new DraftColumnPages(session);
    }

    /** All of it, before it is sent. */
    @GET
    @Path("{id}/" + SUMMARY)
    public Response summary(@PathParam("id") String id, @QueryParam("done") String done) {
        var forms = new DraftForms(session);
        return forms.show(id, (reader, draft) -> views(forms.desk(), reader, draft)
                .summary(new JudgedLists(session, reader).of(draft))
                .with("done", DraftForms.note(done))
                .answer(reader));
    }

    /** Sends the request. The draft is gone with it. */
    @POST
    @Path("{id}/" + SUMMARY)
    public Response send(@PathParam("id") String id) {
        var forms = new DraftForms(session);
        return forms.change(id, (reader, form, draft) -> {
            RequestAccess.requireSubmitter(reader);
            if (!DraftForms.isRevision(draft, form)) {
                return forms.to(id, SUMMARY, "changed");
            }
            // Judged in a transaction of its own: it stays if the request is refused, and no row is locked during the
            // next turn.
            var judgement = forms.inTransaction(job -> new JudgedLists(job, reader.in(job)).of(draft));
            try {
                return JudgedLists.inTurn(reader, draft.content().people().count(), () -> send(forms, reader, draft));
            } catch (ProblemException e) {
                session.getTransactionManager().setRollbackOnly();
                return views(forms.desk(), reader, draft)
                        .summary(judgement)
                        .with("problem", forms.desk().document(e.problem()))
                        .with("done", "")
                        .status(e.problem().status())
                        .answer(reader);
            }
        });
    }

    /** The request is judged anew, whatever is stored about the draft. */
    private Response send(DraftForms forms, Caller reader, Draft draft) {
        var judge = new DraftJudge(session, reader);
        var store = new DraftStore(session, reader);
        var receipt = judge.submissions()
                .submit(judge.submission(draft.content(), store.rows(draft)), Draft.idempotencyKey(draft.id()));
        AccountProvisioningProviderFactory.compareSoon(session);
        if (!session.getTransactionManager().getRollbackOnly() && !store.sent(draft)) {
            // Another tab has changed or discarded the draft since it was read.
            session.getTransactionManager().setRollbackOnly();
            return forms.to(draft.id(), SUMMARY, "changed");
        }
        return forms.desk().toRequest(receipt.id().orElseThrow(), RequestMessage.SUBMITTED);
    }

    /** Discards a draft. */
    @POST
    @Path("{id}/removal")
    public Response discard(@PathParam("id") String id) {
        var forms = new DraftForms(session);
        return forms.change(id, (reader, form, draft) -> {
            if (!DraftForms.isRevision(draft, form) || !new DraftStore(session, reader).discard(draft)) {
                return forms.to(id, SUMMARY, "changed");
            }
            return Response.seeOther(forms.desk().address().path("requests").build())
                    .build();
        });
    }

    private DraftViews views(Desk desk, Caller reader, Draft draft) {
        return new DraftViews(desk, new DraftJudge(session, reader), draft);
    }
}
