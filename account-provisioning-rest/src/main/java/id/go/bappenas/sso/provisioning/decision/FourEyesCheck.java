package id.go.bappenas.sso.provisioning.decision;

import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.employee.identity.KnownPerson;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.provisioning.intake.ConflictOfInterest;
import id.go.bappenas.sso.provisioning.intake.RequestEvents;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.support.jpa.AfterTransaction;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Checks that the verifier of a request is a person with a NIK on file and not the submitter, by the identity data now and at
 * the submission.
 */
public final class FourEyesCheck {

    private static final String IN_REQUEST = "verifier-in-request";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Caller verifier;

    public FourEyesCheck(KeycloakSession session, Caller verifier) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.verifier = verifier;
    }

    /**
     * Checks the verifier of an approval or a new first password.
     *
     * @throws ProblemException 403 if the verifier has no NIK on file or may be the submitter; 409 if the submitter has no NIK
     *     on file
     */
    public void require(RequestEntity request) {
        var known = requireKnown(request);
        if (isOfProgram(request)) {
            return;
        }
        var submitter = submitter(request)
                .orElseThrow(() -> ProblemException.of(409, "submitter-identity-missing", request.submitterName()));
        switch (known.to(submitter)) {
            case APART -> {
                // Two persons.
            }
            case SAME -> throw ownRequest();
            case DEPENDENT -> throw ProblemException.of(403, "officers-not-independent");
            case UNCLEAR -> throw ProblemException.of(403, "officer-identity-outdated");
        }
    }

    /**
     * Checks the verifier of a rejection, which is possible even if the submitter has no NIK on file.
     *
     * @throws ProblemException 403 if the verifier has no NIK on file or is the submitter
     */
    public void requireForRejection(RequestEntity request) {
        var known = requireKnown(request);
        if (submitter(request)
                .filter(submitter -> known.to(submitter) == KnownPerson.Relation.SAME)
                .isPresent()) {
            throw ownRequest();
        }
    }

    /**
     * Why the verifier may not decide the request, for a page that says so instead of offering the decision. Mailboxes of the
     * rows are compared at the decision only.
     */
    public Optional<Problem> obstacle(RequestEntity request) {
        try {
            require(request);
        } catch (ProblemException e) {
            return Optional.of(e.problem());
        }
        return new ConflictOfInterest(session, verifier.user()).isSubjectOf(request)
                ? Optional.of(Problem.of(403, IN_REQUEST))
                : Optional.empty();
    }

    /**
     * Refuses a verifier whom the request concerns. Call it when the request, or the row, is locked.
     *
     * @throws ProblemException 403; an admin event records the attempt
     */
    public void requireOutside(RequestEntity request) {
        refuse(request, new ConflictOfInterest(session, verifier.user()).isIn(request));
    }

    /**
     * Refuses a verifier whom a rejected request concerns. A rejection mails no password, so mailboxes do not count: a request
     * with the mailboxes of all verifiers can still be rejected.
     *
     * @throws ProblemException 403 if a row is about the verifier; an admin event records the attempt
     */
    public void requireNotSubject(RequestEntity request) {
        refuse(request, new ConflictOfInterest(session, verifier.user()).isSubjectOf(request));
    }

    private void refuse(RequestEntity request, boolean standing) {
        if (standing) {
            AfterTransaction.run(session, other -> verifier.in(other)
                    .adminEvent()
                    .operation(OperationType.ACTION)
                    .resource(RequestEvents.RESOURCE_TYPE)
                    .resourcePath(RequestEvents.path(request.id()))
                    .detail("refused", IN_REQUEST)
                    .success());
            throw ProblemException.of(403, IN_REQUEST);
        }
    }

    private KnownPerson requireKnown(RequestEntity request) {
        if (verifier.id().equals(request.submitterId())) {
            throw ownRequest();
        }
        var known = verifier.person();
        // Compares with the submitter's current identity data.
        if (identities()
                .person(realm, request.submitterId())
                .filter(submitter -> known.to(submitter) == KnownPerson.Relation.SAME)
                .isPresent()) {
            throw ownRequest();
        }
        return known;
    }

    private static Optional<KnownPerson> submitter(RequestEntity request) {
        return request.submitterNiks().flatMap(text -> KnownPerson.read(request.submitterId(), text));
    }

    private boolean isOfProgram(RequestEntity request) {
        var submitter = session.users().getUserById(realm, request.submitterId());
        return submitter != null && submitter.getServiceAccountClientLink() != null;
    }

    private EmployeeIdentityProvider identities() {
        return session.getProvider(EmployeeIdentityProvider.class);
    }

    private static ProblemException ownRequest() {
        return ProblemException.of(403, "own-request");
    }
}
