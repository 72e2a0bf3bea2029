package id.go.bappenas.sso.provisioning.decision;

import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.provisioning.comparison.RequestComparison;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.intake.RequestEvents;
import id.go.bappenas.sso.provisioning.jpa.HistoryAct;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestHistory;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import id.go.bappenas.sso.support.jpa.AfterTransaction;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;

/**
 * Leaves single rows out of a request that waits for its decision. An excluded row is not processed, needs no other choice of
 * the verifier, and reserves neither NIK nor user name; the submitter gets the reason with the decision.
 */
public final class RowExclusion {

    private final KeycloakSession session;
    private final Caller verifier;
    private final RequestRepository requests;

    public RowExclusion(KeycloakSession session, Caller verifier) {
        this.session = session;
        this.verifier = verifier;
        this.requests =
                RequestRepository.of(session, session.getContext().getRealm().getId());
    }

    /**
     * Excludes a row; for an excluded row the reason is replaced. If the row has its address in common with others, they are
     * compared again, because the finding tells them of each other.
     *
     * @throws ProblemException 403 for a verifier who may not reject the request, 404 for an unknown row, 409 after the
     *     decision, 422 for the last row that is left
     */
    public void exclude(RequestEntity request, int number, String reason) {
        var row = locked(request, number);
        if (row.exclusion().filter(reason::equals).isPresent()) {
            return;
        }
        if (row.state() != RowState.EXCLUDED && left(request) == 1) {
            throw ProblemException.of(422, "exclusion-of-all");
        }
        row.exclude(reason, Instant.now());
        changed(request, number, HistoryAct.EXCLUDED, Map.of("reason", reason));
        if (sharesItsAddress(row)) {
            compareAgain(request);
        }
    }

    /**
     * Takes an exclusion back. The row is compared with the recorded data again.
     *
     * @throws ProblemException as {@link #exclude}
     */
    public void include(RequestEntity request, int number) {
        var row = locked(request, number);
        if (row.state() != RowState.EXCLUDED) {
            return;
        }
        row.include(Instant.now());
        changed(request, number, HistoryAct.INCLUDED, Map.of());
        compareAgain(request);
    }

    private boolean sharesItsAddress(RowEntity row) {
        var findings = requests.fileFindings(List.of(row.id())).get(row.id());
        return findings != null
                && Finding.read(findings).stream().anyMatch(one -> one.code().equals(Finding.ADDRESS_REPEATED));
    }

    private void compareAgain(RequestEntity request) {
        AfterTransaction.run(session, other -> new RequestComparison(other).run(request.id(), true));
    }

    /** Locks the request first, as the decision and the comparison do. */
    private RowEntity locked(RequestEntity request, int number) {
        var second = new FourEyesCheck(session, verifier);
        second.requireForRejection(request);
        if (requests.undecided(request.id()).isEmpty()) {
            throw RequestDecision.decided(requests, request.id());
        }
        second.requireNotSubject(request);
        return requests.row(request.id(), number).orElseThrow(() -> ProblemException.of(404, "row-unknown"));
    }

    private long left(RequestEntity request) {
        return requests.counts(request.id()).getOrDefault(RowState.PENDING, 0L);
    }

    private void changed(RequestEntity request, int number, HistoryAct act, Map<String, String> details) {
        requests.revised(request.id());
        RequestHistory.of(session).add(request, act, verifier.user(), number, details);
        verifier.adminEvent()
                .operation(OperationType.ACTION)
                .resource(RequestEvents.RESOURCE_TYPE)
                .resourcePath(RequestEvents.path(request.id()))
                .detail(act == HistoryAct.EXCLUDED ? "excluded" : "included", String.valueOf(number))
                .success();
    }
}
