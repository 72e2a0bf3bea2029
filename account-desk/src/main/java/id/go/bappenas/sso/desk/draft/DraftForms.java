package id.go.bappenas.sso.desk.draft;

import id.go.bappenas.sso.desk.Desk;
import id.go.bappenas.sso.desk.DeskForm;
import id.go.bappenas.sso.desk.FileForm;
import id.go.bappenas.sso.desk.RequestMessage;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.provisioning.view.RequestAccess;
import id.go.bappenas.sso.support.problem.ProblemException;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;

/** What the pages of a draft share: they find the draft, compare its version, save, and say what was done. */
final class DraftForms {

    private static final String REVISION = "revision";
    private static final Set<String> NOTES = Set.of("saved", "left", "file", "list", "refused", "removed", "changed");
    private static final Logger LOG = Logger.getLogger(DraftForms.class);

    private final KeycloakSession session;
    private final Desk desk;

    DraftForms(KeycloakSession session) {
        this.session = session;
        this.desk = Desk.of(session);
    }

    Desk desk() {
        return desk;
    }

    /** What a form does with a draft. */
    @FunctionalInterface
    interface Change<F> {
        Response of(Caller reader, F form, Draft draft);
    }

    /** Shows a page of a draft. */
    Response show(String id, BiFunction<Caller, Draft, Response> page) {
        return desk.show(reader -> draft(reader, id, draft -> page.apply(reader, draft)));
    }

    /** Answers a form. */
    Response change(String id, Change<DeskForm> work) {
        return desk.submit((reader, form) -> draft(reader, id, draft -> work.of(reader, form, draft)));
    }

    /** Answers a form with a file. A file for an older version is not taken, because it would replace what another tab has saved. */
    Response receive(String id, String page, InputStream body, Change<FileForm> work) {
        return desk.receive(
                RequestAccess.SUBMITTER,
                body,
                (reader, form) -> draft(reader, id, draft -> {
                    if (!form.text(REVISION).equals(String.valueOf(draft.version()))) {
                        form.discard();
                        return to(id, page, "changed");
                    }
                    return work.of(reader, form, draft);
                }));
    }

    /** A draft that was sent leads to its request. */
    private Response draft(Caller reader, String id, Function<Draft, Response> work) {
        reader.require(RequestAccess.SUBMITTER);
        var draft = new DraftStore(session, reader).find(id);
        return draft.map(work)
                .or(() -> new DraftJudge(session, reader)
                        .submissions()
                        .sentWith(Draft.idempotencyKey(id))
                        .map(request -> desk.toRequest(request.id(), RequestMessage.SUBMITTED)))
                .orElseGet(() -> desk.refusal(404, "deskDraftUnknown"));
    }

    /**
     * Saves a form, or shows it beside what was saved meanwhile.
     *
     * @param changes fields whose text differs from what is stored
     * @param address of the form, below the draft
     * @param change stores the form; false if the draft was changed or removed meanwhile
     */
    Response save(
            Caller reader,
            DeskForm form,
            Draft draft,
            List<DraftChange> changes,
            String address,
            Supplier<Boolean> change,
            Supplier<Response> saved) {
        var isSame = changes.isEmpty() && draft.version() > 0;
        if (isSame || isRevision(draft, form) && change.get()) {
            if (!isSame) {
                judge(reader, draft.id());
            }
            return saved.get();
        }
        var typed = form.typed();
        typed.remove(REVISION);
        var own = desk.address().path("drafts").path(draft.id()).build().toString();
        var there = address.isEmpty() ? own : own + "/" + address;
        return new DraftStore(session, reader)
                .find(draft.id())
                .map(now -> new DraftViews(desk, new DraftJudge(session, reader), now)
                        .conflict(changes, typed, there, there.replaceFirst("/cells$", ""))
                        .answer(reader))
                .orElseGet(() -> desk.refusal(404, "deskDraftUnknown"));
    }

    /**
     * Ends the transaction, and judges the list of the draft if it has to be. Where too many lists are judged at once, the next
     * page judges it: what was entered is stored.
     */
    void judge(Caller reader, String id) {
        session.getTransactionManager().commit();
        try {
            inTransaction(job -> new DraftStore(job, reader.in(job))
                    .find(id)
                    .map(draft -> new JudgedLists(job, reader.in(job)).of(draft)));
        } catch (ProblemException e) {
            LOG.debugf(
                    "the list of draft %s is judged later: %s", id, e.problem().code());
        }
    }

    /** Whether errors were found in the list of the draft. A list that is not judged yet has none, because the next page judges it. */
    boolean hasErrors(Caller reader, String id) {
        return inTransaction(job -> {
            var store = new DraftStore(job, reader.in(job));
            return store.find(id)
                    .flatMap(store::judgement)
                    .filter(found -> !found.errors().isEmpty())
                    .isPresent();
        });
    }

    static boolean isRevision(Draft draft, DeskForm form) {
        return form.text(REVISION).equals(String.valueOf(draft.version()));
    }

    /** Works in a transaction of its own. */
    <T> T inTransaction(Function<KeycloakSession, T> work) {
        var realm = session.getContext().getRealm().getId();
        return KeycloakModelUtils.runJobInTransactionWithResult(session.getKeycloakSessionFactory(), job -> {
            job.getContext().setRealm(job.realms().getRealm(realm));
            return work.apply(job);
        });
    }

    /** What was just done, from the address of a page. */
    static String note(String done) {
        return done != null && NOTES.contains(done) ? done : "";
    }

    /** Leads to a page of the draft, which tells what was done. */
    Response to(String id, String page, String done) {
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
