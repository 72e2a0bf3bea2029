package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.employee.identity.IdentityUnavailableException;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.list.PeopleList;
import id.go.bappenas.sso.state.AccountStateView;
import id.go.bappenas.sso.state.ServiceDesk;
import id.go.bappenas.sso.state.StateText;
import id.go.bappenas.sso.support.problem.ProblemException;
import id.go.bappenas.sso.support.problem.RestResponses;
import id.go.bappenas.sso.support.request.ApiDescription;
import id.go.bappenas.sso.support.request.QueryParameters;
import id.go.bappenas.sso.support.request.RawBody;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;

/**
 * {@code /realms/{realm}/employee-identity}. Every method except the description requires a token with audience {@code sso-api}
 * and the role {@code identity-manager}; the search and the state of an account are also open to {@code service-desk}. Errors are
 * problem documents (RFC 9457). No method declares the media type that it
 * consumes, because Keycloak would then answer another type without a problem document.
 */
@Provider
public final class IdentityResource {

    private static final String ROLE = OfficerRoles.IDENTITY_MANAGER;
    private static final byte[] DESCRIPTION = ApiDescription.read(IdentityResource.class);

    private final KeycloakSession session;
    private final RestResponses answers;

    IdentityResource(KeycloakSession session) {
        this.session = session;
        this.answers = new RestResponses(session, EmployeeActions.WORDS);
    }

    /**
     * Returns a person's data on file: date of the record, last four digits of the NIK, whether the address is trusted, and
     * whether the person disputes it.
     */
    @GET
    @Path("employees/{username}")
    public Response get(@PathParam("username") String username) {
        return forOfficer(officer ->
                answers.json(EmployeeActions.of(session, officer, username).look()));
    }

    /**
     * Searches people by user name, name, address, NIP or NIK, for the service desk. The value is in the body, because proxies
     * keep addresses in their logs.
     */
    @POST
    @Path("search")
    public Response search(InputStream body) {
        return forServiceDesk(desk -> answers.json(desk.search(SearchBody.read(session, body))));
    }

    /** Returns why a person can or cannot sign in or use Lupa Password, for the service desk. */
    @GET
    @Path("employees/{username}/state")
    public Response state(@PathParam("username") String username) {
        return forServiceDesk(desk -> answers.json(AccountStateView.of(
                desk.look(username), StateText.of(session.getContext().getRealm(), answers.language()))));
    }

    /** Sets NIK, birthplace, birth date and, if the body has it, the external address. */
    @PUT
    @Path("employees/{username}")
    public Response put(@PathParam("username") String username, InputStream body) {
        return forWriter(officer -> {
            var employee = EmployeeActions.of(session, officer, username);
            var findings = employee.record(IdentityUpdate.read(session, body));
            return answers.json(employee.view().withFindings(answers.describe(findings)));
        });
    }

    /** Sets the external address alone. */
    @PUT
    @Path("employees/{username}/external-email")
    public Response putAddress(@PathParam("username") String username, InputStream body) {
        return forWriter(officer -> {
            var employee = EmployeeActions.of(session, officer, username);
            employee.register(AddressUpdate.read(session, body));
            return answers.json(employee.view());
        });
    }

    /** Deletes NIK, birthplace and birth date; the external address stays. */
    @DELETE
    @Path("employees/{username}")
    public Response delete(@PathParam("username") String username) {
        return forWriter(officer -> {
            EmployeeActions.of(session, officer, username).forget();
            return answers.nothing();
        });
    }

    /**
     * Confirms the registered external address, which the body names: 204. If no known officer set it, two officers have to
     * confirm it, and the first gets 202. While the person disputes the address the answer is 409, unless the body says that
     * the officer wants to resolve the dispute; that also takes two officers.
     */
    @POST
    @Path("employees/{username}/address-confirmation")
    public Response confirmAddress(@PathParam("username") String username, InputStream body) {
        return forOfficer(officer -> {
            var employee = EmployeeActions.of(session, officer, username);
            officer.person();
            return employee.confirm(AddressConfirmation.read(session, body))
                    ? answers.nothing()
                    : Response.fromResponse(answers.json(employee.view()))
                            .status(Response.Status.ACCEPTED)
                            .build();
        });
    }

    /** Ends all sessions of the person, and answers how many. */
    @DELETE
    @Path("employees/{username}/sessions")
    public Response endSessions(@PathParam("username") String username) {
        return forWriter(officer -> answers.json(
                Map.of("ended", EmployeeActions.of(session, officer, username).endSessions())));
    }

    /** Ends open links and codes of Lupa Password, and cancels its mails that are not sent yet. */
    @DELETE
    @Path("employees/{username}/links")
    public Response cancelLinks(@PathParam("username") String username) {
        return forWriter(officer -> {
            EmployeeActions.of(session, officer, username).cancelLinks();
            return answers.nothing();
        });
    }

    /**
     * Lists active people without identity data or an address, or with a shared address: one page, in the order of user names.
     */
    @GET
    @Path("missing")
    public Response missing(@QueryParam("page") String page, @QueryParam("size") String size) {
        return forOfficer(officer -> {
            var number = QueryParameters.number("page", page, 0, 1_000_000, 0);
            var most = QueryParameters.number("size", size, 1, 1_000, 100);
            officer.look(
                            EmployeeRecord.RESOURCE_TYPE,
                            "missing",
                            IdentityResourceProviderFactory.PROVIDER_ID,
                            "missing")
                    .detail("page", String.valueOf(number))
                    .detail("size", String.valueOf(most))
                    .success();
            return answers.json(MissingData.of(session).page(number, most));
        });
    }

    /** Returns the number of people by key of their digests, and the state of the outbox. */
    @GET
    @Path("status")
    public Response status() {
        return forOfficer(officer -> answers.json(IdentityStatus.of(session)));
    }

    /** Sets the data of many people from CSV or XLSX, with a result per row. */
    @POST
    @Path("import")
    public Response importList(@QueryParam("dryRun") String dryRun, InputStream body) {
        return forWriter(officer -> {
            var file = RawBody.read(session, body, PeopleList.LONGEST_FILE, PeopleList.MEDIA_TYPES);
            return answers.json(new IdentityImport(session, officer, answers, QueryParameters.flag("dryRun", dryRun))
                    .take(file.bytes()));
        });
    }

    /** OpenAPI 3.1 document of this resource, without authentication. */
    @GET
    @Path("openapi.json")
    public Response description() {
        return Response.ok(DESCRIPTION, "application/json").build();
    }

    /** Runs the work for a program, which may record people from other systems, or for an officer with a NIK on file. */
    private Response forWriter(Function<Caller, Response> work) {
        return forOfficer(officer -> {
            if (!officer.isServiceAccount()) {
                officer.person();
            }
            return work.apply(officer);
        });
    }

    private Response forOfficer(Function<Caller, Response> work) {
        return forCaller(caller -> work.apply(caller.require(ROLE)));
    }

    /** Runs the work for an officer who may look at people but not change their data. */
    private Response forServiceDesk(Function<ServiceDesk, Response> work) {
        return forCaller(caller -> work.apply(ServiceDesk.of(session, caller)));
    }

    private Response forCaller(Function<Caller, Response> work) {
        return answers.of(() -> {
            var caller = Caller.authenticate(session);
            try {
                return work.apply(caller);
            } catch (ModelDuplicateException e) {
                throw ProblemException.of(409, "changed-meanwhile");
            } catch (IdentityUnavailableException e) {
                throw ProblemException.of(503, "identity-unavailable");
            }
        });
    }
}
