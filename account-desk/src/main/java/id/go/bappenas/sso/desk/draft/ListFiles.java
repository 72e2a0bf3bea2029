package id.go.bappenas.sso.desk.draft;

import id.go.bappenas.sso.employee.quota.RowQuota;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.list.ColumnUse;
import id.go.bappenas.sso.list.ListChoice;
import id.go.bappenas.sso.list.ListReading;
import id.go.bappenas.sso.list.PeopleList;
import id.go.bappenas.sso.provisioning.intake.RequestLimits;
import id.go.bappenas.sso.provisioning.intake.SubmissionReader;
import id.go.bappenas.sso.provisioning.jpa.UploadRepository;
import id.go.bappenas.sso.provisioning.upload.StoredFiles;
import id.go.bappenas.sso.provisioning.upload.UploadLimiter;
import id.go.bappenas.sso.provisioning.upload.UploadReceiver;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * Receives, reads and keeps the files of lists. No transaction is open while a file arrives or waits for its turn: the first of
 * these calls ends that of the HTTP request.
 */
final class ListFiles {

    private final KeycloakSession session;
    private final DraftForms forms;
    private final Caller officer;
    private final RequestLimits limits;

    ListFiles(KeycloakSession session, DraftForms forms, Caller officer) {
        this.session = session;
        this.forms = forms;
        this.officer = officer;
        this.limits = RequestLimits.of(session);
    }

    /**
     * Stores a file as it arrives.
     *
     * @return its id
     * @throws ProblemException if it did not arrive
     */
    String receive(InputStream file) {
        return new UploadReceiver(session, officer, limits).takeList(file).id();
    }

    /** @param upload id of a stored file */
    void remove(String upload) {
        forms.inTransaction(job -> {
            UploadRepository.of(job, job.getContext().getRealm().getId()).remove(upload);
            return true;
        });
    }

    /**
     * Reads a stored file.
     *
     * @param upload id of a stored file
     * @param withMemory whether headings mean what the unit's officers have said of them before
     * @throws ProblemException if it cannot be opened, or too many lists are read at once
     */
    ListReading read(String upload, String sheet, int headingRow, Map<Integer, ColumnUse> uses, boolean withMemory) {
        var remembered = forms.inTransaction(job -> new HeadingMemory(job, officer.in(job)).uses());
        var file = forms.inTransaction(
                        job -> new StoredFiles(job, job.getContext().getRealm()).content(upload))
                .orElseThrow(() -> ProblemException.of(422, "upload-expired"));
        var choice = new ListChoice(sheet, headingRow, uses, withMemory ? remembered : heading -> Optional.empty());
        try (var turn = UploadLimiter.toJudge(officer.id())) {
            return PeopleList.read(file, SubmissionReader.REQUIRED, limits.rows(), choice);
        }
    }

    /**
     * Puts a list that was read in place of the list so far, with what the officer has changed in that if it comes from the same
     * sheet. What was not understood waits for a choice of the officer, and leaves the list so far in place.
     *
     * @return false if the draft was changed or removed meanwhile
     */
    boolean keep(Draft draft, DraftSource source, ListReading reading) {
        var people = draft.content().people();
        return forms.inTransaction(job -> {
            var store = new DraftStore(job, officer.in(job));
            if (reading.list().isEmpty()) {
                var waiting = people.waiting(source, reading.problem().orElseThrow());
                return store.change(draft, draft.content().with(waiting));
            }
            var list = reading.list().get();
            if (!source.isSheetOf(people.source())) {
                new RowQuota(RowQuota.What.ACCOUNT_REQUESTS, limits.rowsPerDay())
                        .take(job, officer.in(job), list.rows().size());
            }
            var edits = source.isSheetOf(people.source()) ? people.edits() : DraftEdits.NONE;
            return store.change(
                    draft, draft.content().with(DraftPeople.of(source, list, edits)), edits.of(DraftRows.of(list)));
        });
    }
}
