package id.go.bappenas.sso.provisioning.submission;

import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.support.problem.ProblemException;

/** The refusal of a memo that another request has. It names that request, but only if it is the submitter's own. */
final class MemoKnown {

    private static final String CODE = "memo-known";

    private MemoKnown() {}

    /** 409. The first argument is for the sentence; id, time and submitter are for pages. */
    static ProblemException by(RequestEntity earlier, String submitterId) {
        var id = earlier.id();
        var at = earlier.submittedAt();
        return earlier.submitterId().equals(submitterId)
                ? ProblemException.of(409, CODE, " (" + id + ", " + at + ")", id, at, earlier.submitterName())
                : ProblemException.of(409, CODE, "");
    }
}
