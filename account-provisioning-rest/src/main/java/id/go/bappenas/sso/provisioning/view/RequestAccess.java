package id.go.bappenas.sso.provisioning.view;

import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.report.Disclosure;
import id.go.bappenas.sso.support.jpa.ColumnText;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** The requests that a caller sees: verifiers and auditors see all, submitters their own. */
public final class RequestAccess {

    public static final String SUBMITTER = "request-submitter";
    public static final String VERIFIER = "request-verifier";
    public static final String AUDITOR = "request-auditor";

    private static final int ID_LENGTH = 36;

    private final Caller caller;
    private final RequestRepository requests;

    private RequestAccess(Caller caller, RequestRepository requests) {
        this.caller = caller;
        this.requests = requests;
    }

    /**
     * Requires a program, or a person with a NIK on file, as the submitter; the request of another submitter could not be
     * approved.
     *
     * @throws ProblemException 403
     */
    public static void requireSubmitter(Caller caller) {
        caller.require(SUBMITTER);
        if (!caller.isServiceAccount()) {
            caller.person();
        }
    }

    /** @throws ProblemException 403 without any of the three roles, or from a session without a second factor */
    public static RequestAccess of(KeycloakSession session, Caller caller) {
        var any = caller.has(SUBMITTER) || caller.has(VERIFIER) || caller.has(AUDITOR);
        if (!any) {
            throw ProblemException.of(
                    403, "role-missing", String.join(", ", SUBMITTER, VERIFIER, AUDITOR), Caller.AUDIENCE);
        }
        return new RequestAccess(
                caller.requireSecondFactor(),
                RequestRepository.of(session, session.getContext().getRealm().getId()));
    }

    /** The submitter whose requests a list shows; {@code null} for all submitters. */
    public String onlyOf() {
        return caller.has(VERIFIER) || caller.has(AUDITOR) ? null : caller.id();
    }

    /**
     * The data of a request's rows that the caller sees. The submitter of the request never sees more, even with other roles.
     */
    public Disclosure disclosure(RequestEntity request) {
        return onlyOf() == null && !request.submitterId().equals(caller.id()) ? Disclosure.ALL : Disclosure.LIST;
    }

    /** @throws ProblemException 404 for an unknown request, or a request that the caller may not see */
    public RequestEntity request(String id) {
        return Optional.of(id)
                .filter(text -> ColumnText.fits(text, ID_LENGTH))
                .flatMap(requests::find)
                .filter(request -> onlyOf() == null || request.submitterId().equals(onlyOf()))
                .orElseThrow(() -> ProblemException.of(404, "request-unknown"));
    }
}
