package id.go.bappenas.sso.provisioning.intake;

import id.go.bappenas.sso.provisioning.jpa.DecisionView;
import id.go.bappenas.sso.provisioning.jpa.RequestStatus;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.time.Instant;

/** The refusal of a decision or a withdrawal that came too late. It names the officer who was faster, and the time. */
public final class AlreadyDecided {

    private AlreadyDecided() {}

    /** 409 with code {@code withdrawn} or {@code decided}. */
    public static ProblemException by(DecisionView first) {
        return first.status() == RequestStatus.WITHDRAWN
                ? ProblemException.of(409, "withdrawn", first.by(), moment(first))
                : ProblemException.of(409, "decided", first.status().name(), first.by(), moment(first));
    }

    /** The sentence for programs has it in UTC; a page shows it in the zone of the realm. */
    private static Object moment(DecisionView first) {
        return first.at().isEmpty() ? first.at() : Instant.parse(first.at());
    }
}
