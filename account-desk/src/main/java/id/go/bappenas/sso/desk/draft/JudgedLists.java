package id.go.bappenas.sso.desk.draft;

import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.provisioning.intake.Sha256;
import id.go.bappenas.sso.provisioning.request.RequestKind;
import id.go.bappenas.sso.provisioning.submission.JudgedList;
import id.go.bappenas.sso.provisioning.submission.ListConstraints;
import id.go.bappenas.sso.provisioning.upload.UploadLimiter;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.util.Optional;
import java.util.function.Supplier;
import org.keycloak.models.KeycloakSession;

/**
 * Judges the lists of drafts, with the classes of a submission. A judgement is stored with its draft, and holds until the list,
 * the kind of the request, the day, or a setting of realm or server is another one ({@link ListConstraints#digest}).
 */
final class JudgedLists {

    /** Lists of so many rows are judged at once: that takes some hundredths of a second. Longer ones wait for their turn. */
    static final int SHORT = 200;

    private final KeycloakSession session;
    private final Caller submitter;
    private final DraftStore store;

    JudgedLists(KeycloakSession session, Caller submitter) {
        this.session = session;
        this.submitter = submitter;
        this.store = new DraftStore(session, submitter);
    }

    /**
     * What was found in the list of a draft. Without a kind nothing is found yet.
     *
     * @throws ProblemException 429 or 503 if it has to be judged, and too many lists are judged at once
     */
    DraftJudgement of(Draft draft) {
        if (draft.content().people().count() == 0) {
            return DraftJudgement.NONE;
        }
        return draft.content().requestKind().map(kind -> of(draft, kind)).orElse(DraftJudgement.NONE);
    }

    private DraftJudgement of(Draft draft, RequestKind kind) {
        var basis = new Sha256()
                .with(kind.name())
                .with(ListConstraints.digest(session))
                .hex();
        return stored(draft, basis)
                // Another tab may have had the turn before.
                .orElseGet(() -> inTurn(submitter, draft.content().people().count(), () -> stored(draft, basis)
                        .orElseGet(() -> judged(draft, kind, basis))));
    }

    private Optional<DraftJudgement> stored(Draft draft, String basis) {
        return store.judgement(draft).filter(found -> found.basis().equals(basis));
    }

    private DraftJudgement judged(Draft draft, RequestKind kind, String basis) {
        var people = store.rows(draft).list(draft.content().people());
        var judgement = DraftJudgement.of(basis, JudgedList.of(kind, people, ListConstraints.of(session)));
        store.judged(draft, judgement);
        return judgement;
    }

    /**
     * Does the work, with a turn if the list is long.
     *
     * @throws ProblemException 429 or 503 if there are too many long lists
     */
    static <T> T inTurn(Caller submitter, int rows, Supplier<T> work) {
        if (rows <= SHORT) {
            return work.get();
        }
        try (var turn = UploadLimiter.toJudge(submitter.id())) {
            return work.get();
        }
    }
}
