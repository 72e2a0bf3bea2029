package id.go.bappenas.sso.password.rest;

import id.go.bappenas.sso.credential.place.DirectoryUnavailableException;
import id.go.bappenas.sso.support.problem.ProblemException;

/** The answer while a directory of the realm does not answer: 503, to be tried again in a minute. */
final class DirectoryProblem {

    /** Error of the events. */
    static final String ERROR = DirectoryUnavailableException.EVENT_ERROR;

    private static final int RETRY_SECONDS = 60;

    private DirectoryProblem() {}

    static ProblemException unavailable() {
        return ProblemException.later(503, "directory-unavailable", RETRY_SECONDS);
    }

    /** The answer after a new password was sent to a directory that did not answer. */
    static ProblemException of(DirectoryUnavailableException outage) {
        return outage.isUncertain()
                ? ProblemException.later(503, "directory-unanswered", RETRY_SECONDS)
                : unavailable();
    }
}
