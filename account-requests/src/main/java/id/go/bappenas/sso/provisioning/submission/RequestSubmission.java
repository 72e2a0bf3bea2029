package id.go.bappenas.sso.provisioning.submission;

import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.employee.identity.KnownPerson;
import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.employee.quota.RowQuota;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.provisioning.attachment.CheckedPdf;
import id.go.bappenas.sso.provisioning.intake.AttachmentRules;
import id.go.bappenas.sso.provisioning.intake.DuplicateKeys;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.intake.RequestEncryption;
import id.go.bappenas.sso.provisioning.intake.RequestEvents;
import id.go.bappenas.sso.provisioning.intake.RequestLimits;
import id.go.bappenas.sso.provisioning.intake.RequestParts;
import id.go.bappenas.sso.provisioning.intake.Sha256;
import id.go.bappenas.sso.provisioning.intake.Submission;
import id.go.bappenas.sso.provisioning.intake.SubmissionReader;
import id.go.bappenas.sso.provisioning.intake.SubmissionReceipt;
import id.go.bappenas.sso.provisioning.jpa.AttachmentEntity;
import id.go.bappenas.sso.provisioning.jpa.HistoryAct;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestHistory;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import id.go.bappenas.sso.provisioning.jpa.UploadEntity;
import id.go.bappenas.sso.provisioning.jpa.UploadRepository;
import id.go.bappenas.sso.provisioning.request.AttachmentType;
import id.go.bappenas.sso.provisioning.upload.ReferencedUploads;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import id.go.bappenas.sso.support.request.Multipart;
import id.go.bappenas.sso.support.request.RawBody;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Reads a request, validates all rows, and stores the request if there is no error. It reads no data on file about employees,
 * because answer or response time would reveal them to the submitter (ADR 0028).
 */
public final class RequestSubmission {

    /** Rows per batch. */
    private static final int LOT = 500;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Caller submitter;
    private final RequestLimits limits;
    private final ListConstraints constraints;

    public RequestSubmission(KeycloakSession session, Caller submitter, RequestLimits limits) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.submitter = submitter;
        this.limits = limits;
        this.constraints = ListConstraints.of(session);
    }

    public SubmissionReceipt submit(RawBody body, String idempotencyKey, boolean dryRun) {
        return submit(reader().read(body), idempotencyKey, dryRun);
    }

    /** @param form the parts of the body */
    public SubmissionReceipt submit(List<Multipart.Part> form, String idempotencyKey, boolean dryRun) {
        var parts = RequestParts.read(form, limits);
        return submit(reader().read(parts), idempotencyKey, dryRun);
    }

    /**
     * Submits what another reader has read, such as a draft of the pages.
     *
     * @param idempotencyKey the same for each attempt to send it
     */
    public SubmissionReceipt submit(Submission submission, String idempotencyKey) {
        return submit(submission, idempotencyKey, false);
    }

    /**
     * All findings about a submission, errors and warnings. Nothing is stored or counted.
     *
     * @param list its list, as it was judged before; the submission needs no rows
     */
    public List<FieldProblem> findings(Submission submission, JudgedList list) {
        return judge(submission, list).told();
    }

    /** The submitter's request that was sent with this key. */
    public Optional<RequestEntity> sentWith(String idempotencyKey) {
        return requests().findByIdempotency(DuplicateKeys.idempotency(realm.getId(), submitter.id(), idempotencyKey));
    }

    private SubmissionReader reader() {
        return new SubmissionReader(
                limits, constraints.today(), ReferencedUploads.Stored.of(session, realm, submitter.id()));
    }

    private SubmissionReceipt submit(Submission submission, String idempotencyKey, boolean dryRun) {
        new RowQuota(RowQuota.What.ACCOUNT_REQUESTS, limits.rowsPerDay())
                .take(session, submitter, submission.rows().size());
        var claim = DuplicateKeys.idempotency(realm.getId(), submitter.id(), idempotencyKey);
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
            return new SubmissionReceipt(
                    Optional.empty(), judgement.isGood(), submission.rows().size(), judgement.told());
        }
        if (!judgement.isGood()) {
            throw new ProblemException(Problem.fields(judgement.told()));
        }
        return store(submission, judgement, claim);
    }

    /** Records a dry run, which stores nothing, as an admin event. */
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

    private SubmissionReceipt again(RequestEntity stored, Submission submission) {
        if (!stored.bodyDigest().equals(submission.digest())) {
            throw ProblemException.of(409, "idempotency-key-used", stored.id());
        }
        var findings = new ArrayList<FieldProblem>();
        Finding.read(stored.findings()).forEach(finding -> findings.add(finding.ofRequest()));
        requests().rows(stored.id(), 0, stored.employees()).forEach(row -> Finding.read(row.findings())
                .forEach(finding ->
                        findings.add(submission.people().layout().placed(finding.inRow(row.number()), row.number()))));
        return new SubmissionReceipt(Optional.of(stored.id()), true, stored.employees(), findings);
    }

    /**
     * Answers a known memo: with the receipt of the earlier request if that has the same key, otherwise 409. The earlier
     * request may have been stored since the first check.
     */
    private SubmissionReceipt known(RequestEntity earlier, Submission submission, String claim) {
        if (earlier.hasIdempotencyClaim(claim)) {
            return again(earlier, submission);
        }
        throw MemoKnown.by(earlier, submitter.id());
    }

    private Optional<String> memoClaim(Submission submission) {
        return submission
                .kind()
                .flatMap(kind -> submission.memo().map(memo -> DuplicateKeys.memo(realm.getId(), kind, memo.number())));
    }

    private ValidatedSubmission judge(Submission submission) {
        return judge(
                submission,
                submission
                        .kind()
                        .map(kind -> JudgedList.of(kind, submission.people(), constraints))
                        .orElseGet(JudgedList::none));
    }

    private ValidatedSubmission judge(Submission submission, JudgedList list) {
        var problems = new ArrayList<>(submission.problems());
        var attachments = new AttachmentRules(session, limits)
                .check(
                        submission.kind(),
                        submission.attachments(),
                        submission.uploads().pdfs().keySet());
        problems.addAll(attachments.problems());
        var warnings = new ArrayList<Finding>();
        list.findings().forEach(finding -> {
            if (finding.isError()) {
                problems.add(finding.ofRequest());
            } else {
                warnings.add(finding);
            }
        });
        warnings.addAll(warnings(submission, list, attachments.files()));
        return new ValidatedSubmission(
                problems,
                warnings,
                list.rows(),
                attachments.files(),
                submission.people().layout());
    }

    private List<Finding> warnings(Submission submission, JudgedList list, Map<AttachmentType, CheckedPdf> files) {
        var warnings = new ArrayList<Finding>();
        var own = submitter.user().getFirstAttribute("unit");
        submission
                .memo()
                .flatMap(memo -> MemoUnit.finding(own, memo.unit(), list.units()))
                .ifPresent(warnings::add);
        for (var type : AttachmentType.values()) {
            var file = files.get(type);
            var upload = submission.uploads().pdfs().get(type);
            if (file != null && file.repaired() || upload != null && upload.isRepaired()) {
                warnings.add(AttachmentRules.repaired(type));
            }
        }
        submission.people().notes().stream()
                .filter(note -> !note.error())
                .map(note -> Finding.warning(
                        note.field(), note.code(), note.arguments().toArray(String[]::new)))
                .forEach(warnings::add);
        return warnings;
    }

    private SubmissionReceipt store(Submission submission, ValidatedSubmission judgement, String claim) {
        var id = UUID.randomUUID().toString();
        try {
            write(id, submission, judgement, claim);
        } catch (PersistenceException | ModelDuplicateException e) {
            // Another request with this memo was faster, or this request was sent twice at the same time. This
            // transaction can read no more.
            session.getTransactionManager().setRollbackOnly();
            return KeycloakModelUtils.runJobInTransactionWithResult(session.getKeycloakSessionFactory(), other -> {
                other.getContext().setRealm(other.realms().getRealm(realm.getId()));
                var intake = new RequestSubmission(other, submitter.in(other), limits);
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
                .detail("kind", submission.kind().orElseThrow().name())
                .detail("employees", String.valueOf(submission.rows().size()))
                .success();
        return new SubmissionReceipt(Optional.of(id), true, submission.rows().size(), judgement.told());
    }

    private void write(String id, Submission submission, ValidatedSubmission judgement, String claim) {
        var request = new RequestEntity(
                id,
                realm.getId(),
                submission.kind().orElseThrow(),
                submission.memo().orElseThrow(),
                submission.workMailbox(),
                Instant.now());
        var identities = session.getProvider(EmployeeIdentityProvider.class);
        var person = identities.person(realm, submitter.id()).map(KnownPerson::text);
        request.submittedBy(submitter.id(), submitter.user().getUsername(), person.orElse(null));
        request.claims(memoClaim(submission).orElseThrow(), claim, submission.digest());
        request.holds(judgement.rows().size(), Finding.write(judgement.warnings()));
        requests().add(request);
        requests().flush(List.of());
        var seals = RequestEncryption.of(session, realm);
        writeRows(request, judgement.rows(), identities, seals);
        writeAttachments(request, submission, judgement.files(), seals);
        RequestHistory.of(session)
                .add(
                        request,
                        HistoryAct.SUBMITTED,
                        submitter.user(),
                        Map.of("employees", String.valueOf(request.employees())));
    }

    private void writeRows(
            RequestEntity request,
            List<ValidatedRow> rows,
            EmployeeIdentityProvider identities,
            RequestEncryption seals) {
        for (var from = 0; from < rows.size(); from += LOT) {
            var lot = rows.subList(from, Math.min(from + LOT, rows.size())).stream()
                    .map(row -> entity(request, row, identities, seals))
                    .toList();
            lot.forEach(requests()::add);
            requests().flush(lot);
        }
    }

    private RowEntity entity(
            RequestEntity request, ValidatedRow row, EmployeeIdentityProvider identities, RequestEncryption seals) {
        var employee = row.employee().orElseThrow();
        var digests = identities.digests(realm, new Nik(employee.nik()));
        var entity =
                new RowEntity(UUID.randomUUID().toString(), request, row.number(), digests.get(digests.size() - 1));
        entity.judged(Finding.write(row.findings()));
        entity.contract(employee.start(), employee.end());
        entity.sealed(seals.seal(request.id(), row.number(), employee));
        return entity;
    }

    private void writeAttachments(
            RequestEntity request,
            Submission submission,
            Map<AttachmentType, CheckedPdf> files,
            RequestEncryption seals) {
        var number = 0;
        var uploads = submission.uploads();
        for (var type : AttachmentType.values()) {
            var file = files.get(type);
            var upload = uploads.pdfs().get(type);
            if (file == null && upload == null) {
                continue;
            }
            number++;
            var entity = new AttachmentEntity(UUID.randomUUID().toString(), request, number, type);
            if (upload == null) {
                var content = file.content();
                entity.holds(content.length, Sha256.ofFile(content), seals.seal(request.id(), number, content));
                if (file.repaired()) {
                    entity.repairedFrom(Sha256.ofFile(submission.attachments().get(type)));
                }
            } else {
                use(upload, request);
                entity.refersTo(upload);
            }
            requests().add(entity);
            requests().flush(List.of(entity));
        }
        uploads.list().ifPresent(list -> {
            use(list, request);
            // The rows have its contents now.
            UploadRepository.of(session, realm.getId()).empty(list.id());
        });
    }

    /** Marks the file as used. Another request may have used the file, or the file may just have expired. */
    private void use(UploadEntity upload, RequestEntity request) {
        if (!UploadRepository.of(session, realm.getId())
                .use(upload.id(), submitter.id(), request.id(), Instant.now())) {
            throw new ProblemException(Problem.fields(List.of(FieldProblem.of("attachments", "upload-used"))));
        }
    }

    private RequestRepository requests() {
        return RequestRepository.of(session, realm.getId());
    }
}
