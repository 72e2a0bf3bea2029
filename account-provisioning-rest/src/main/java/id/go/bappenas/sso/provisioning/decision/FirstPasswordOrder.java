package id.go.bappenas.sso.provisioning.decision;

import id.go.bappenas.sso.credential.place.PasswordPlace;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import id.go.bappenas.sso.state.Employees;
import id.go.bappenas.sso.state.ServiceDesk;
import id.go.bappenas.sso.support.jpa.PersonLock;
import id.go.bappenas.sso.support.problem.ProblemException;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * An identity manager orders a new first password for a person on the telephone: a {@link Redelivery} of the newest row that
 * made the account. Its rules of four eyes hold. What a verifier has to decide about a row, such as a shared mailbox or a
 * disabled account, is refused with the memo of the request.
 */
public final class FirstPasswordOrder {

    /** Rows of an account that are looked at. */
    private static final int MOST_ROWS = 5;

    private static final String ON_ITS_WAY = "first-password-on-its-way";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Caller officer;

    /** @throws ProblemException 403 without role {@code identity-manager} or without a second factor */
    public FirstPasswordOrder(KeycloakSession session, Caller officer) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.officer = officer.require(ServiceDesk.IDENTITY_MANAGER);
    }

    /**
     * Makes the row due again; the worker mails the password after the commit.
     *
     * @throws ProblemException 404 for an unknown user name; 403 for the officer's own account, and for an officer who may not
     *     decide the request; 409 for an account without a request, without a trusted address, with a password that the person
     *     has chosen, or that is disabled, and for a row that needs a verifier; 429 beyond the actions of a day
     */
    public void order(String username) {
        ServiceDesk.countAction(session, officer);
        var person = Employees.required(session, realm, username);
        if (person.getId().equals(officer.id())) {
            throw ProblemException.of(403, "own-first-password");
        }
        if (!person.isEnabled()) {
            throw ProblemException.of(409, "first-password-account-disabled");
        }
        if (!PasswordPlace.of(session, realm, person).isWritable()) {
            throw ProblemException.of(409, "first-password-in-directory");
        }
        var requests = RequestRepository.of(session, realm.getId());
        var rows = requests.rowsOfAccount(person.getId(), MOST_ROWS).stream()
                .flatMap(one -> requests.row(one.requestId(), one.number()).stream())
                .toList();
        if (rows.isEmpty()) {
            throw ProblemException.of(409, "first-password-without-request");
        }
        // After the rows, as the worker does: the cached account may still have the password of before the worker's
        // commit.
        PersonLock.take(session, person);
        if (ExternalAddresses.of(session).trusted(realm, person).isEmpty()) {
            throw ProblemException.of(409, "first-password-address-untrusted");
        }
        // The worker has made the password of this row, and SMTP has not taken the mail yet.
        if (rows.stream().anyMatch(row -> row.state() == RowState.CREATED)) {
            throw ProblemException.of(409, ON_ITS_WAY);
        }
        var due = rows.stream()
                .filter(row -> Redelivery.isFirstPasswordDue(row, person))
                .findFirst()
                .orElse(rows.get(0));
        var request = requests.find(due.requestId()).orElseThrow(() -> ProblemException.of(404, "request-unknown"));
        try {
            new Redelivery(session, officer).order(request, due.number(), Redelivery.Choice.NONE);
        } catch (ProblemException e) {
            throw switch (e.problem().code()) {
                case "redelivery-unacknowledged" ->
                    ProblemException.of(
                            409, "first-password-needs-verifier", request.memo().number());
                case "row-not-worked-on", "redelivered-just-now" -> ProblemException.of(409, ON_ITS_WAY);
                default -> e;
            };
        }
        officer.adminEvent()
                .operation(OperationType.ACTION)
                .resource("EMPLOYEE_IDENTITY")
                .resourcePath("users", person.getId(), "employee-identity")
                .detail("firstPassword", "ordered")
                .success();
    }
}
