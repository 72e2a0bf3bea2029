package id.go.bappenas.sso.desk.draft;

import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.provisioning.intake.RequestEncryption;
import id.go.bappenas.sso.provisioning.jpa.DraftEntity;
import id.go.bappenas.sso.provisioning.jpa.DraftRepository;
import id.go.bappenas.sso.provisioning.jpa.UploadRepository;
import id.go.bappenas.sso.support.jpa.ColumnText;
import id.go.bappenas.sso.support.jpa.PersonLock;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.models.KeycloakSession;

/** The drafts of one submitter. They are kept for {@link #KEPT} after the last change, and so are their files. */
final class DraftStore {

    static final Duration KEPT = Duration.ofDays(7);

    /** Drafts of one submitter. */
    static final int MOST = 20;

    private static final String TITLE = "title";
    private static final String CONTENT = "content";
    private static final String ROWS = "rows";
    private static final String FINDINGS = "findings";

    private final KeycloakSession session;
    private final Caller submitter;
    private final DraftRepository drafts;
    private final RequestEncryption seals;
    private final String realmId;

    DraftStore(KeycloakSession session, Caller submitter) {
        var realm = session.getContext().getRealm();
        this.session = session;
        this.submitter = submitter;
        this.realmId = realm.getId();
        this.drafts = DraftRepository.of(session, realmId);
        this.seals = RequestEncryption.of(session, realm);
    }

    /** Creates a draft; empty if the submitter has {@link #MOST}. */
    Optional<String> create() {
        // Two requests at the same time count one after the other.
        PersonLock.take(session, submitter.user());
        var now = Instant.now();
        if (drafts.count(submitter.id(), now) >= MOST) {
            return Optional.empty();
        }
        var unit =
                Optional.ofNullable(submitter.user().getFirstAttribute("unit")).orElse("");
        var content = DraftContent.empty(unit);
        var id = UUID.randomUUID().toString();
        var draft = new DraftEntity(id, realmId, submitter.id(), now, now.plus(KEPT));
        draft.holds(title(id, content), seals.sealDraft(id, CONTENT, content.toBytes()));
        drafts.add(draft);
        return Optional.of(id);
    }

    /** Empty for an unknown or expired draft, and for a draft of another submitter. */
    Optional<Draft> find(String id) {
        return Optional.of(id)
                .filter(text -> ColumnText.fits(text, 36))
                .flatMap(text -> drafts.find(text, submitter.id(), Instant.now()))
                .map(found -> new Draft(
                        found.id(),
                        found.version(),
                        found.expiresAt(),
                        DraftContent.of(seals.openDraft(found.id(), CONTENT, found.sealed()))));
    }

    /**
     * The rows of the list.
     *
     * @throws ProblemException 503 if the draft was changed since it was found
     */
    DraftRows rows(Draft draft) {
        return rows(draft, (index, number) -> true);
    }

    /** Some rows of the list. */
    DraftRows rows(Draft draft, DraftRows.Choice choice) {
        if (draft.content().people().count() == 0) {
            return DraftRows.NONE;
        }
        return drafts.rows(draft.id(), draft.version())
                .map(bytes -> DraftRows.of(seals.openDraft(draft.id(), ROWS, bytes), choice))
                .orElseThrow(() -> ProblemException.of(503, "busy"));
    }

    /** What was found in the list; empty if it was not judged since it was changed. */
    Optional<DraftJudgement> judgement(Draft draft) {
        return drafts.findings(draft.id(), draft.version())
                .map(bytes -> DraftJudgement.of(seals.openDraft(draft.id(), FINDINGS, bytes)));
    }

    /** Keeps what was found in the list, unless the draft was changed meanwhile. */
    void judged(Draft draft, DraftJudgement judgement) {
        drafts.judged(draft.id(), draft.version(), seals.sealDraft(draft.id(), FINDINGS, judgement.toBytes()));
    }

    /** Replaces the content and the list of a draft; false if it was changed or removed meanwhile. */
    boolean change(Draft draft, DraftContent content, DraftRows rows) {
        var packed = rows.toBytes();
        var changed = change(draft, content.with(content.people().of(rows)));
        if (changed) {
            drafts.changeRows(draft.id(), seals.sealDraft(draft.id(), ROWS, packed));
        }
        return changed;
    }

    /** Replaces the content of a draft, but not its list; false if it was changed or removed meanwhile. */
    boolean change(Draft draft, DraftContent content) {
        var now = Instant.now();
        var until = now.plus(KEPT);
        var changed = drafts.change(
                draft.id(),
                draft.version(),
                title(draft.id(), content),
                seals.sealDraft(draft.id(), CONTENT, content.toBytes()),
                now,
                until);
        var uploads = UploadRepository.of(session, realmId);
        if (changed && !content.uploads().isEmpty()) {
            uploads.keep(content.uploads(), submitter.id(), until);
        }
        if (changed) {
            var dropped = new ArrayList<>(draft.content().uploads());
            dropped.removeAll(content.uploads());
            dropped.forEach(this::removeUpload);
        }
        return changed;
    }

    /** Removes a draft with its files; false if it was changed or removed meanwhile. */
    boolean discard(Draft draft) {
        var removed = drafts.remove(draft.id(), draft.version());
        if (removed) {
            draft.content().uploads().forEach(this::removeUpload);
        }
        return removed;
    }

    /** Removes a draft whose request has its documents; false if it was changed or removed meanwhile. */
    boolean sent(Draft draft) {
        var removed = drafts.remove(draft.id(), draft.version());
        if (removed) {
            draft.content().people().uploads().forEach(this::removeUpload);
        }
        return removed;
    }

    private void removeUpload(String id) {
        var uploads = UploadRepository.of(session, realmId);
        if (uploads.find(id, submitter.id()).filter(upload -> !upload.isUsed()).isPresent()) {
            uploads.remove(id);
        }
    }

    /** For the list of drafts, last changed first. */
    List<Map<String, Object>> list() {
        return drafts.list(submitter.id(), Instant.now()).stream()
                .map(head -> Map.<String, Object>of(
                        "id",
                        head.id(),
                        "changedAt",
                        head.changedAt().toString(),
                        "expiresAt",
                        head.expiresAt().toString(),
                        "number",
                        new String(seals.openDraft(head.id(), TITLE, head.sealedTitle()), StandardCharsets.UTF_8)))
                .toList();
    }

    private byte[] title(String id, DraftContent content) {
        var number = content.memo("number").strip();
        var shown = number.length() <= 100 ? number : number.substring(0, 100) + "…";
        return seals.sealDraft(id, TITLE, shown.getBytes(StandardCharsets.UTF_8));
    }
}
