package id.go.bappenas.sso.provisioning.intake;

import id.go.bappenas.sso.list.ListRow;
import id.go.bappenas.sso.list.PeopleList;
import id.go.bappenas.sso.provisioning.upload.ReferencedUploads;
import id.go.bappenas.sso.support.problem.FieldProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A submission after reading and before validation.
 *
 * @param kind empty if the kind is unknown
 * @param workMailbox whether all people of the list get a work mailbox
 * @param memo empty if the memo is invalid
 * @param people of the list, or of the JSON
 * @param uploads files that were uploaded before
 * @param problems outside the rows
 * @param digest of the whole body, in hex; equal bodies have equal digests
 */
public record Submission(
        Optional<RequestKind> kind,
        boolean workMailbox,
        Optional<Memo> memo,
        PeopleList people,
        Map<AttachmentType, byte[]> attachments,
        ReferencedUploads uploads,
        List<FieldProblem> problems,
        String digest) {

    public List<ListRow> rows() {
        return people.rows();
    }
}
