package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.credential.factor.SecondFactor;
import id.go.bappenas.sso.employee.event.IdentityChanged;
import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.employee.identity.IdentityUnavailableException;
import id.go.bappenas.sso.employee.identity.NikInUseException;
import id.go.bappenas.sso.support.keycloak.AdministratorCall;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import id.go.bappenas.sso.support.problem.ProblemMessages;
import id.go.bappenas.sso.support.problem.RestResponses;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * {@code /admin/realms/{realm}/officer-identity}: an administrator records the first two identity managers. The resource is
 * closed once two independent identity managers are on file. An administrator can delete the data of an identity manager.
 */
@Provider
public final class EnrolmentResource {

    private static final Logger LOG = Logger.getLogger(EnrolmentResource.class);
    private static final ProblemMessages WORDS = EmployeeActions.WORDS;

    private final KeycloakSession session;
    private final RestResponses answers;
    private RealmModel realm;
    private AdministratorCall call;

    // Keycloak's build treats this class as a bean, so its constructor's parameters have to be beans.
    EnrolmentResource(KeycloakSession session) {
        this.session = session;
        this.answers = new RestResponses(session, WORDS);
    }

    EnrolmentResource of(RealmModel ofRealm, AdministratorCall ofCall) {
        realm = ofRealm;
        call = ofCall;
        return this;
    }

    /** Records NIK, birthplace and birth date of one of the first two identity managers. */
    @PUT
    @Path("{username}")
    public Response put(@PathParam("username") String username, InputStream body) {
        // Checks the permission first, so that the answer does not reveal which names exist.
        call.requireManageUsers();
        return answers.of(() -> {
            try {
                return enrol(officer(username), IdentityUpdate.read(session, body));
            } catch (ModelDuplicateException e) {
                throw ProblemException.of(409, "changed-meanwhile");
            } catch (IdentityUnavailableException e) {
                throw ProblemException.of(503, "identity-unavailable");
            }
        });
    }

    /** Deletes NIK, birthplace and birth date of an identity manager, which other officers may not do. */
    @DELETE
    @Path("{username}")
    public Response delete(@PathParam("username") String username) {
        call.requireManageUsers();
        return answers.of(() -> {
            forget(identityManager(username));
            return answers.nothing();
        });
    }

    private void forget(UserModel officer) {
        if (!session.getProvider(EmployeeIdentityProvider.class).forget(realm, officer.getId())) {
            return;
        }
        var administrator = call.administrator().getId();
        session.getKeycloakSessionFactory()
                .publish(new IdentityChanged(session, realm, officer, Set.of(), false, Optional.of(administrator)));
        event(officer, OperationType.DELETE, "forgotten-by-administrator");
        LOG.warnf(
                "SSO-PEOPLE-001 Realm %s: an administrator (user id %s) deleted the identity of identity manager %s.",
                realm.getName(), call.administrator().getId(), officer.getId());
    }

    private void event(UserModel officer, OperationType operation, String identity) {
        call.event()
                .operation(operation)
                .resource(EmployeeRecord.RESOURCE_TYPE)
                .resourcePath("users", officer.getId(), IdentityResourceProviderFactory.PROVIDER_ID)
                .detail("username", officer.getUsername())
                .detail("officer", "true")
                .detail("identity", identity)
                .success();
    }

    private UserModel officer(String username) {
        var person = identityManager(username);
        var officers = new FirstOfficers(session, realm);
        if (!officers.isOfficer(person)) {
            throw ProblemException.of(409, "no-identity-manager");
        }
        if (officers.oneAtATime().areOnFile()) {
            throw ProblemException.of(409, "first-officers-on-file");
        }
        return person;
    }

    /** Finds the account of an identity manager: a person other than the administrator, with a second factor. */
    private UserModel identityManager(String username) {
        var administrator = call.administrator();
        if (administrator.getServiceAccountClientLink() != null) {
            throw ProblemException.of(403, "person-needed");
        }
        requireSecondFactor();
        var person = EmployeeRecord.account(session, username);
        call.requireManage(person);
        if (person.getId().equals(administrator.getId())) {
            throw ProblemException.of(403, "own-account");
        }
        if (!OfficerRoles.isIdentityManager(realm, person)) {
            throw ProblemException.of(409, "no-identity-manager");
        }
        return person;
    }

    /**
     * Requires a second factor of administrators of this realm; administrators of the master realm sign in by that realm's
     * rules.
     */
    private void requireSecondFactor() {
        if (call.realmOfAdministrator().equals(realm)
                && !SecondFactor.isPartOf(realm, session.sessions().getUserSession(realm, call.sessionId()))) {
            throw ProblemException.of(403, "second-factor-missing");
        }
    }

    private Response enrol(UserModel officer, IdentityUpdate wanted) {
        if (wanted.address().isPresent()) {
            throw new ProblemException(
                    Problem.fields(List.of(FieldProblem.of(IdentityUpdate.EXTERNAL_EMAIL, "unknown-field"))));
        }
        var administrator = call.administrator().getId();
        var identities = session.getProvider(EmployeeIdentityProvider.class);
        if (identities
                .userIdOf(realm, wanted.factors().nik())
                .filter(administrator::equals)
                .isPresent()) {
            throw ProblemException.of(403, "own-nik");
        }
        try {
            identities.enrol(realm, officer, wanted.factors(), administrator);
        } catch (NikInUseException e) {
            throw ProblemException.of(409, "nik-in-use", name(e.userId()));
        }
        event(officer, OperationType.ACTION, "enrolled-by-administrator");
        LOG.warnf(
                "SSO-PEOPLE-002 Realm %s: an administrator (user id %s) put the identity of identity manager %s"
                        + " on file.",
                realm.getName(), administrator, officer.getId());
        return answers.json(Map.of(
                "username",
                officer.getUsername(),
                "nikLastFour",
                wanted.factors().nik().lastFour(),
                "findings",
                answers.describe(wanted.findings())));
    }

    private String name(String userId) {
        var person = session.users().getUserById(realm, userId);
        return person == null ? "?" : person.getUsername();
    }
}
