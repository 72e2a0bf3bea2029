package id.go.bappenas.sso.desk.draft;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.list.PeopleList;
import id.go.bappenas.sso.provisioning.intake.MemoReader;
import id.go.bappenas.sso.provisioning.intake.RequestLimits;
import id.go.bappenas.sso.provisioning.intake.Sha256;
import id.go.bappenas.sso.provisioning.intake.Submission;
import id.go.bappenas.sso.provisioning.jpa.UploadEntity;
import id.go.bappenas.sso.provisioning.jpa.UploadRepository;
import id.go.bappenas.sso.provisioning.request.AttachmentType;
import id.go.bappenas.sso.provisioning.request.Memo;
import id.go.bappenas.sso.provisioning.request.RequestKind;
import id.go.bappenas.sso.provisioning.submission.RequestSubmission;
import id.go.bappenas.sso.provisioning.upload.ReferencedUploads;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.problem.FieldProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/** Judges a draft with the rules of a submission, and makes the submission of it. */
final class DraftJudge {

    private final KeycloakSession session;
    private final Caller submitter;

    DraftJudge(KeycloakSession session, Caller submitter) {
        this.session = session;
        this.submitter = submitter;
    }

    /** The memo, and what is wrong with its fields. */
    record JudgedMemo(Optional<Memo> memo, List<FieldProblem> problems) {}

    JudgedMemo memo(DraftContent content) {
        var fields = new ObjectMapper().createObjectNode();
        DraftContent.MEMO.forEach(field -> fields.put(field, content.memo(field)));
        var reader =
                new MemoReader(fields, RealmTimeZone.today(session.getContext().getRealm()));
        var memo = reader.read();
        return new JudgedMemo(memo, reader.problems());
    }

    /**
     * All findings about the draft, as a submission would tell them.
     *
     * @param list what was found in its list
     */
    List<FieldProblem> findings(DraftContent content, DraftJudgement list) {
        var people = new PeopleList(
                Set.of(), List.of(), content.people().layout(), content.people().notes());
        return submissions().findings(submission(content, people, ""), list.list());
    }

    RequestSubmission submissions() {
        return new RequestSubmission(session, submitter, RequestLimits.of(session));
    }

    /** The submission that the draft makes. */
    Submission submission(DraftContent content, DraftRows rows) {
        var digest = new Sha256().with(content.json()).with(rows.toBytes()).hex();
        return submission(content, rows.list(content.people()), digest);
    }

    private Submission submission(DraftContent content, PeopleList people, String digest) {
        var problems = new ArrayList<FieldProblem>();
        var kind = content.requestKind();
        if (kind.isEmpty()) {
            problems.add(FieldProblem.of("kind", "missing"));
        }
        var memo = memo(content);
        problems.addAll(memo.problems());
        if (content.people().count() == 0) {
            problems.add(FieldProblem.of("employees", "employees-none"));
        }
        return new Submission(
                kind,
                kind.filter(RequestKind.SSO_ACTIVATION::equals).isPresent() || content.workMailbox(),
                memo.memo(),
                people,
                Map.of(),
                new ReferencedUploads(files(content), Optional.empty()),
                List.copyOf(problems),
                digest);
    }

    /** The stored files that the kind of the request needs. */
    private Map<AttachmentType, UploadEntity> files(DraftContent content) {
        var uploads =
                UploadRepository.of(session, session.getContext().getRealm().getId());
        var files = new EnumMap<AttachmentType, UploadEntity>(AttachmentType.class);
        types(content).forEach(type -> Optional.ofNullable(content.file(type).upload())
                .flatMap(id -> uploads.find(id, submitter.id()))
                .filter(upload -> !upload.isUsed() && upload.expiresAt().isAfter(Instant.now()))
                .ifPresent(upload -> files.put(type, upload)));
        return files;
    }

    /** The documents that the kind needs; without a kind the memo alone. */
    static List<AttachmentType> types(DraftContent content) {
        return content.requestKind()
                .map(kind -> AttachmentType.requiredFor(kind).stream().sorted().toList())
                .orElse(List.of(AttachmentType.MEMO));
    }
}
