package id.go.bappenas.sso.state;

import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.support.counter.Counters;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * What an officer of the service desk may see of other people, for REST and pages alike. Each look and each search is counted
 * before it is answered, and is an admin event with the officer and the origin. It reads only.
 */
public final class ServiceDesk {

    /** The role of {@code sso-api} that may only look. */
    public static final String ROLE = "service-desk";

    /** The role of {@code sso-api} that also changes the data. */
    public static final String IDENTITY_MANAGER = "identity-manager";

    private static final String RESOURCE_TYPE = "EMPLOYEE_IDENTITY";
    private static final String PATH = "employee-identity";
    private static final String SEARCH_FIELD = "search";

    private static final String LOOKED = "employee-looks";
    private static final String PERSON = "PERSON";

    /** A page that is loaded again, or the page after an action. */
    private static final Duration SAME_LOOK = Duration.ofMinutes(10);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Caller officer;

    private ServiceDesk(KeycloakSession session, Caller officer) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.officer = officer;
    }

    /** @throws ProblemException 403 without one of the roles, or from a session without a second factor */
    public static ServiceDesk of(KeycloakSession session, Caller officer) {
        return new ServiceDesk(session, officer.requireAny(List.of(ROLE, IDENTITY_MANAGER)));
    }

    /**
     * The state of a person's account. A look of the officer at the same person within {@link #SAME_LOOK} is recorded and not
     * counted again.
     *
     * @param username cleaned like any typed user name
     * @throws ProblemException 404 for an unknown user name or a service account, 429 beyond the looks of a day, 503 for a name
     *     that a directory may know which does not answer
     */
    public AccountState look(String username) {
        var found = Employees.named(session, realm, username);
        count(found.map(UserModel::getId));
        // A person whose directory does not answer is shown with that fact.
        var person = found.orElseGet(() -> Employees.required(session, realm, username));
        officer.look(RESOURCE_TYPE, "state", "users", person.getId(), PATH, "state")
                .detail("username", person.getUsername())
                .success();
        return AccountState.of(session, realm, person);
    }

    /**
     * Counts a look at data of a person that a page shows beside the state; the page writes the event.
     *
     * @param username cleaned like any typed user name
     * @throws ProblemException 429 beyond the looks of a day
     */
    public void countLook(String username) {
        count(Employees.named(session, realm, username).map(UserModel::getId));
    }

    /**
     * Counts an action that ends something of a person or makes a new password.
     *
     * @throws ProblemException 429 beyond the actions of a day
     */
    public static void countAction(KeycloakSession session, Caller officer) {
        ServiceDeskLimits.of(session).actions().take(session, officer, 1);
    }

    /** @param userId empty for an unknown user name, which always counts, so that names cannot be tried */
    private void count(Optional<String> userId) {
        var looked = Counters.of(session, realm, LOOKED);
        var pair = userId.map(id -> officer.id() + ' ' + id);
        if (pair.filter(known -> looked.current(PERSON, known) > 0).isPresent()) {
            return;
        }
        ServiceDeskLimits.of(session).looks().take(session, officer, 1);
        pair.ifPresent(known -> looked.count(PERSON, known, SAME_LOOK));
    }

    /**
     * Finds people by user name, name, address, NIP or NIK. The event says by which kind of value and how many were found, and
     * not the value.
     *
     * @throws ProblemException 422 for a text that is too short or too long, 429 beyond the searches of a day
     */
    public SearchResult search(String typed) {
        var search = EmployeeSearch.parse(typed)
                .orElseThrow(() -> new ProblemException(Problem.fields(List.of(FieldProblem.of(
                        SEARCH_FIELD,
                        "search-length",
                        String.valueOf(EmployeeSearch.SHORTEST),
                        String.valueOf(EmployeeSearch.LONGEST))))));
        ServiceDeskLimits.of(session).searches().take(session, officer, 1);
        var result = search.in(session, realm);
        officer.look(RESOURCE_TYPE, "search", PATH, SEARCH_FIELD)
                .detail("by", result.by())
                .detail("found", String.valueOf(result.people().size()))
                .success();
        return result;
    }
}
