package id.go.bappenas.sso.provisioning.decision;

import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.mail.MailOutbox;
import id.go.bappenas.sso.provisioning.comparison.RequestComparison;
import id.go.bappenas.sso.provisioning.comparison.RowChoices;
import id.go.bappenas.sso.provisioning.intake.AlreadyDecided;
import id.go.bappenas.sso.provisioning.intake.RequestEvents;
import id.go.bappenas.sso.provisioning.jpa.HistoryAct;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestHistory;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.jpa.RequestStatus;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import id.go.bappenas.sso.provisioning.notice.ApprovalMail;
import id.go.bappenas.sso.provisioning.notice.RejectionMail;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The decision of a verifier. The verifier is a person with a NIK on file, never a program, and never the submitter, even with
 * another account. If two verifiers decide at the same time, the second gets name and time of the first decision.
 */
public final class RequestDecision {

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Caller verifier;
    private final RequestRepository requests;

    public RequestDecision(KeycloakSession session, Caller verifier) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.verifier = verifier;
        this.requests = RequestRepository.of(session, realm.getId());
    }

    /**
     * Approves a request: makes the rows due, at once or on the first day of each contract. Refused until the rows were
     * compared with the data on file, and for findings that no verifier has seen.
     */
    public void approve(RequestEntity request, RowChoices choices) {
        var now = Instant.now();
        var second = new FourEyesCheck(session, verifier);
        second.require(request);
        decide(request, RequestStatus.APPROVED, now);
        second.requireOutside(request);
        new RequestComparison(session).check(request, choices);
        requests.acknowledge(request.id(), choices.acknowledged());
        requests.shorten(request.id(), choices.shorten());
        var reactivate = choices.reactivate();
        if (!reactivate.isEmpty() && requests.reactivate(request.id(), reactivate) != reactivate.size()) {
            throw new ProblemException(Problem.fields(List.of(FieldProblem.of("reactivate", "reactivate-unknown"))));
        }
        var zone = RealmTimeZone.of(realm);
        var today = LocalDate.ofInstant(now, zone);
        requests.due(request.id(), now, now);
        requests.contractStarts(request.id()).stream()
                .filter(start -> start.isAfter(today))
                .forEach(start -> requests.schedule(
                        request.id(), start, start.atStartOfDay(zone).toInstant()));
        ApprovalMail.order(session, realm, request);
        var excluded =
                requests.excluded(request.id()).stream().map(RowEntity::number).toList();
        var rows = Map.of(
                "acknowledged", RequestHistory.rows(choices.acknowledged()),
                "excluded", RequestHistory.rows(excluded),
                "reactivated", RequestHistory.rows(reactivate),
                "shortened", RequestHistory.rows(choices.shorten()));
        event(request, "approved", rows);
        RequestHistory.of(session).add(request, HistoryAct.APPROVED, verifier.user(), rows);
    }

    /** Rejects a request: the submitter gets a mail with the reason, and may send the memo again. */
    public void reject(RequestEntity request, String reason) {
        var second = new FourEyesCheck(session, verifier);
        second.requireForRejection(request);
        decide(request, RequestStatus.REJECTED, Instant.now());
        second.requireNotSubject(request);
        requests.reject(request.id(), reason);
        RejectionMail.order(session, realm, request);
        MailOutbox.of(session)
                .order(
                        realm,
                        RejectionNotices.KIND,
                        request.submitterId(),
                        Map.of(RejectionNotices.REQUEST, request.id()));
        event(request, "rejected", Map.of());
        // The event has no room for free text.
        RequestHistory.of(session).add(request, HistoryAct.REJECTED, verifier.user(), Map.of("reason", reason));
    }

    private void decide(RequestEntity request, RequestStatus decision, Instant now) {
        if (!requests.decide(
                request.id(),
                request.revision(),
                decision,
                verifier.id(),
                verifier.user().getUsername(),
                now)) {
            throw decided(requests, request.id());
        }
    }

    /** Why a request cannot be decided: another verifier or its submitter was faster, or it changed after it was read. */
    static ProblemException decided(RequestRepository requests, String id) {
        return requests.undecided(id).isPresent()
                ? ProblemException.of(412, "request-changed")
                : AlreadyDecided.by(requests.decision(id));
    }

    private void event(RequestEntity request, String decision, Map<String, String> rows) {
        var event = verifier.adminEvent()
                .operation(OperationType.ACTION)
                .resource(RequestEvents.RESOURCE_TYPE)
                .resourcePath(RequestEvents.path(request.id()))
                .detail("decision", decision)
                .detail("submitter", request.submitterName());
        rows.forEach((name, numbers) -> {
            if (!numbers.isEmpty()) {
                event.detail(name, numbers);
            }
        });
        event.success();
    }
}
