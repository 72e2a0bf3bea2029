package id.go.bappenas.sso.provisioning.intake;

import id.go.bappenas.sso.support.problem.FieldProblem;
import java.util.List;
import java.util.Optional;

/**
 * What the submitter is answered.
 *
 * @param id of the stored request, empty for a dry run
 * @param good whether it was, or would be, stored
 * @param findings as they were when it was sent
 */
public record SubmissionReceipt(Optional<String> id, boolean good, int employees, List<FieldProblem> findings) {}
