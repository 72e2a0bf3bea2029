package id.go.bappenas.sso.desk.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.go.bappenas.sso.support.problem.Problem;

/**
 * A document of a draft.
 *
 * @param upload id of the stored file; {@code null} as long as none was accepted
 * @param name as on the officer's computer
 * @param bytes of the stored file
 * @param refused why the last file was not accepted, otherwise {@code null}
 * @param refusedName name of the last file that was not accepted, otherwise {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftFile(String upload, String name, int bytes, Problem refused, String refusedName) {

    static final DraftFile NONE = new DraftFile(null, null, 0, null, null);

    /** A refused file leaves the accepted one in place. */
    DraftFile refused(Problem problem, String file) {
        return new DraftFile(upload, name, bytes, problem, file);
    }
}
