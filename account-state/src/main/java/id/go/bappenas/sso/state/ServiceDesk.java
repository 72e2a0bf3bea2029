package id.go.bappenas.sso.state;

import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

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
     * The state of a person's account.
     *
     * @param username cleaned like any typed user name
     * @throws ProblemException 404 for an unknown user name or a service account, 429 beyond the looks of a day
     */
    public AccountState look(String username) {
        ServiceDeskLimits.of(session).looks().take(session, officer, 1);
        var person = Employees.named(session, realm, username)
                .orElseThrow(() -> ProblemException.of(404, "employee-unknown"));
        officer.look(RESOURCE_TYPE, "state", "users", person.getId(), PATH, "state")
                .detail("username", person.getUsername())
                .success();
        return AccountState.of(session, realm, person);
    }

    /**
     * Finds people by user name, name, address, NIP or NIK. The event says by which kind of value and how many were found, and
     * not the value.
     *
     * @throws ProblemException 422 for a text that is too short or too long, 429 beyond the searches of a day
     */
    public EmployeeSearch.Result search(String typed) {
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
