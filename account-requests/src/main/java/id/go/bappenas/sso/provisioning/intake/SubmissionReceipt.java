package id.go.bappenas.sso.provisioning.intake;

import id.go.bappenas.sso.support.problem.FieldProblem;
import java.util.List;
import java.util.Optional;

/**
 * The answer to a submission.
 *
 * @param id id of the stored request, empty for a dry run
 * @param good whether the request was stored, or, for a dry run, would be stored
 * @param findings from the time of the submission
 */
public record SubmissionReceipt(Optional<String> id, boolean good, int employees, List<FieldProblem> findings) {}
