package id.go.bappenas.sso.provisioning.submitting;

import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.employee.identity.KnownPerson;
import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.employee.quota.RowQuota;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.provisioning.attachment.AttachmentType;
import id.go.bappenas.sso.provisioning.intake.AttachmentRules;
import id.go.bappenas.sso.provisioning.intake.Claims;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.intake.Limits;
import id.go.bappenas.sso.provisioning.intake.Parts;
import id.go.bappenas.sso.provisioning.intake.Receipt;
import id.go.bappenas.sso.provisioning.intake.RequestEvents;
import id.go.bappenas.sso.provisioning.intake.Seals;
import id.go.bappenas.sso.provisioning.intake.Sha256;
import id.go.bappenas.sso.provisioning.intake.StoredFindings;
import id.go.bappenas.sso.provisioning.intake.Submission;
import id.go.bappenas.sso.provisioning.intake.SubmissionReader;
import id.go.bappenas.sso.provisioning.intake.Wish;
import id.go.bappenas.sso.provisioning.jpa.AttachmentEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.Requests;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import id.go.bappenas.sso.provisioning.jpa.UploadEntity;
import id.go.bappenas.sso.provisioning.jpa.Uploads;
import id.go.bappenas.sso.provisioning.judging.JudgedRow;
import id.go.bappenas.sso.provisioning.judging.ListJudge;
import id.go.bappenas.sso.provisioning.judging.RealmTerms;
import id.go.bappenas.sso.provisioning.upload.NamedUploads;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import id.go.bappenas.sso.support.request.Multipart;
import id.go.bappenas.sso.support.request.RawBody;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Takes requests in: reads, judges all rows at once, and stores what has no error. Nothing that is on file about people is asked
 * here: the submitter would see it in the answer or in its time (ADR 0028).
 */
public final class Intake {

    /** Rows written at once. */
    private static final int LOT = 500;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Caller submitter;
    private final Limits limits;
    private final RealmTerms terms;

    public Intake(KeycloakSession session, Caller submitter, Limits limits) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.submitter = submitter;
        this.limits = limits;
        this.terms = new RealmTerms(session);
    }

    public Receipt submit(RawBody body, String idempotencyKey, boolean dryRun) {
        return submit(reader().read(body), idempotencyKey, dryRun);
    }

    /** @param form what the body's parts are called and hold */
    public Receipt submit(List<Multipart.Part> form, String idempotencyKey, boolean dryRun) {
        var parts = Parts.read(form, limits);
        return submit(reader().read(parts), idempotencyKey, dryRun);
    }

    private SubmissionReader reader() {
        return new SubmissionReader(
                limits, terms.today(), new NamedUploads.Reader(NamedUploads.Stored.of(session, realm, submitter.id())));
    }

    private Receipt submit(Submission submission, String idempotencyKey, boolean dryRun) {
        new RowQuota(RowQuota.What.ACCOUNT_REQUESTS, limits.rowsPerDay())
                .take(session, submitter, submission.rows().size());
        var claim = Claims.idempotency(realm.getId(), submitter.id(), idempotencyKey);
        if (!dryRun) {
            var stored = requests().findByIdempotency(claim);
            if (stored.isPresent()) {
                return again(stored.get(), submission);
            }
        }
        var known = memoClaim(submission).flatMap(requests()::findByMemo);
        if (known.isPresent()) {
            return known(known.get(), submission, claim);
        }
        var judgement = judge(submission);
        if (dryRun) {
            tried(submission);
            return new Receipt(
                    Optional.empty(), judgement.isGood(), submission.rows().size(), judgement.told());
        }
        if (!judgement.isGood()) {
            throw new ProblemException(Problem.fields(judgement.told()));
        }
        return store(submission, judgement, claim);
    }

    /** A trial stores nothing and leaves a trace. */
    private void tried(Submission submission) {
        submitter
                .adminEvent()
                .operation(OperationType.ACTION)
                .resource(RequestEvents.RESOURCE_TYPE)
                .resourcePath(RowQuota.What.ACCOUNT_REQUESTS.path())
                .detail("dryRun", "true")
                .detail("employees", String.valueOf(submission.rows().size()))
                .success();
    }

    private Receipt again(RequestEntity stored, Submission submission) {
        if (!stored.bodyDigest().equals(submission.digest())) {
            throw ProblemException.of(409, "idempotency-key-used", stored.id());
        }
        var findings = new ArrayList<FieldProblem>();
        StoredFindings.read(stored.findings()).forEach(finding -> findings.add(finding.ofRequest()));
        requests().rows(stored.id(), 0, stored.employees()).forEach(row -> StoredFindings.read(row.findings())
                .forEach(finding -> findings.add(finding.inRow(row.number()))));
        return new Receipt(Optional.of(stored.id()), true, stored.employees(), findings);
    }

    /** Between two looks the same body may have come in under the same key. */
    private Receipt known(RequestEntity earlier, Submission submission, String claim) {
        if (earlier.hasIdempotencyClaim(claim)) {
            return again(earlier, submission);
        }
        throw ProblemException.of(409, "memo-known", which(earlier));
    }

    /** A submitter is told which of their own requests it is; of another submitter's request they learn no more than that there is one. */
    private String which(RequestEntity earlier) {
        return earlier.submitterId().equals(submitter.id())
                ? " (" + earlier.id() + ", " + earlier.submittedAt() + ")"
                : "";
    }

    private Optional<String> memoClaim(Submission submission) {
        return submission
                .wish()
                .flatMap(wish -> submission.memo().map(memo -> Claims.memo(realm.getId(), wish.kind(), memo.number())));
    }

    private Judgement judge(Submission submission) {
        var problems = new ArrayList<>(submission.problems());
        problems.addAll(new AttachmentRules(session, limits)
                .problems(
                        submission.wish().map(Wish::kind),
                        submission.attachments(),
                        submission.uploads().pdfs().keySet()));
        var rows = submission
                .wish()
                .map(wish -> new ListJudge(wish, terms).judge(submission.rows()))
                .orElse(List.of());
        return new Judgement(problems, warnings(submission), rows);
    }

    private List<Finding> warnings(Submission submission) {
        var own = submitter.user().getFirstAttribute("unit");
        return submission
                .memo()
                .filter(memo -> own != null && !own.strip().equalsIgnoreCase(memo.unit()))
                .map(memo -> List.of(Finding.warning("memo.unit", "unit-differs")))
                .orElse(List.of());
    }

    private Receipt store(Submission submission, Judgement judgement, String claim) {
        var id = UUID.randomUUID().toString();
        try {
            write(id, submission, judgement, claim);
        } catch (PersistenceException | ModelDuplicateException e) {
            // Somebody was faster with the same memo, or this one was sent twice at once. This transaction can read no
            // more.
            session.getTransactionManager().setRollbackOnly();
            return KeycloakModelUtils.runJobInTransactionWithResult(session.getKeycloakSessionFactory(), other -> {
                other.getContext().setRealm(other.realms().getRealm(realm.getId()));
                var intake = new Intake(other, submitter.in(other), limits);
                return intake.requests()
                        .findByIdempotency(claim)
                        .or(() -> memoClaim(submission).flatMap(intake.requests()::findByMemo))
                        .map(stored -> intake.known(stored, submission, claim))
                        .orElseThrow(() -> e);
            });
        }
        submitter
                .adminEvent()
                .operation(OperationType.CREATE)
                .resource(RequestEvents.RESOURCE_TYPE)
                .resourcePath(RequestEvents.path(id))
                .detail("kind", submission.wish().orElseThrow().kind().name())
                .detail("employees", String.valueOf(submission.rows().size()))
                .success();
        return new Receipt(Optional.of(id), true, submission.rows().size(), judgement.told());
    }

    private void write(String id, Submission submission, Judgement judgement, String claim) {
        var wish = submission.wish().orElseThrow();
        var request = new RequestEntity(
                id, realm.getId(), wish.kind(), submission.memo().orElseThrow(), wish.workMailbox(), Instant.now());
        var identities = session.getProvider(EmployeeIdentityProvider.class);
        var person = identities.person(realm, submitter.id()).map(KnownPerson::text);
        request.submittedBy(submitter.id(), submitter.user().getUsername(), person.orElse(null));
        request.claims(memoClaim(submission).orElseThrow(), claim, submission.digest());
        request.holds(judgement.rows().size(), StoredFindings.write(judgement.warnings()));
        requests().add(request);
        requests().flush(List.of());
        var seals = Seals.of(session, realm);
        writeRows(request, judgement.rows(), identities, seals);
        writeAttachments(request, submission, seals);
    }

    private void writeRows(
            RequestEntity request, List<JudgedRow> rows, EmployeeIdentityProvider identities, Seals seals) {
        for (var from = 0; from < rows.size(); from += LOT) {
            var lot = rows.subList(from, Math.min(from + LOT, rows.size())).stream()
                    .map(row -> entity(request, row, identities, seals))
                    .toList();
            lot.forEach(requests()::add);
            requests().flush(lot);
        }
    }

    private RowEntity entity(RequestEntity request, JudgedRow row, EmployeeIdentityProvider identities, Seals seals) {
        var employee = row.employee().orElseThrow();
        var digests = identities.digests(realm, new Nik(employee.nik()));
        var entity =
                new RowEntity(UUID.randomUUID().toString(), request, row.number(), digests.get(digests.size() - 1));
        entity.judged(StoredFindings.write(row.findings()));
        entity.contract(employee.start(), employee.end());
        entity.sealed(seals.seal(request.id(), row.number(), employee));
        return entity;
    }

    private void writeAttachments(RequestEntity request, Submission submission, Seals seals) {
        var number = 0;
        var uploads = submission.uploads();
        for (var type : AttachmentType.values()) {
            var file = submission.attachments().get(type);
            var upload = uploads.pdfs().get(type);
            if (file == null && upload == null) {
                continue;
            }
            number++;
            var entity = new AttachmentEntity(UUID.randomUUID().toString(), request, number, type);
            if (upload == null) {
                entity.holds(file.length, new Sha256().with(file).hex(), seals.seal(request.id(), number, file));
            } else {
                use(upload, request);
                entity.refersTo(upload);
            }
            requests().add(entity);
            requests().flush(List.of(entity));
        }
        uploads.list().ifPresent(list -> {
            use(list, request);
            // Its people are in the rows now.
            Uploads.of(session, realm.getId()).empty(list.id());
        });
    }

    /** Another request may have been faster, or the time may just have run out. */
    private void use(UploadEntity upload, RequestEntity request) {
        if (!Uploads.of(session, realm.getId()).use(upload.id(), submitter.id(), request.id(), Instant.now())) {
            throw new ProblemException(Problem.fields(List.of(FieldProblem.of("attachments", "upload-used"))));
        }
    }

    private Requests requests() {
        return Requests.of(session, realm.getId());
    }
}
