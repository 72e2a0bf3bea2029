package id.go.bappenas.sso.provisioning.submission;

import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.provisioning.intake.AlreadyDecided;
import id.go.bappenas.sso.provisioning.intake.DecisionReason;
import id.go.bappenas.sso.provisioning.intake.RequestEvents;
import id.go.bappenas.sso.provisioning.jpa.HistoryAct;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestHistory;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.time.Instant;
import java.util.Map;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * A submitter takes a request of the submitter's own back, as long as no verifier has decided it. No account is touched, no mail
 * is sent, and the memo may be sent again. If a verifier decides at the same time, one of the two gets what it asked for, and
 * the other is told of it.
 */
public final class RequestWithdrawal {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Caller submitter;

    public RequestWithdrawal(KeycloakSession session, Caller submitter) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.submitter = submitter;
    }

    /**
     * @param typed the reason as it was typed, empty without one: at most 500 characters without a link
     * @throws ProblemException 403 for a request of another submitter, 409 after a decision or a withdrawal, 422 for the reason
     */
    public void withdraw(RequestEntity request, String typed) {
        if (!request.submitterId().equals(submitter.id())) {
            throw ProblemException.of(403, "request-of-another");
        }
        var reason = DecisionReason.line(typed).map(DecisionReason::of);
        var requests = RequestRepository.of(session, realm.getId());
        if (!requests.withdraw(
                request.id(), submitter.id(), submitter.user().getUsername(), reason.orElse(null), Instant.now())) {
            throw AlreadyDecided.by(requests.decision(request.id()));
        }
        // The event has no room for free text.
        RequestHistory.of(session)
                .add(
                        request,
                        HistoryAct.WITHDRAWN,
                        submitter.user(),
                        reason.map(text -> Map.of("reason", text)).orElse(Map.of()));
        submitter
                .adminEvent()
                .operation(OperationType.ACTION)
                .resource(RequestEvents.RESOURCE_TYPE)
                .resourcePath(RequestEvents.path(request.id()))
                .detail("decision", "withdrawn")
                .detail("submitter", request.submitterName())
                .success();
    }
}
