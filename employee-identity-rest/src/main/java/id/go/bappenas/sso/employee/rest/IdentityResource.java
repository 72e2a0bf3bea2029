package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.employee.identity.IdentityUnavailableException;
import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.support.list.PeopleList;
import id.go.bappenas.sso.support.problem.Answers;
import id.go.bappenas.sso.support.problem.ProblemException;
import id.go.bappenas.sso.support.problem.Words;
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
import java.util.Set;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;

/**
 * {@code /realms/{realm}/employee-identity}. Every method but the description asks for a token with audience {@code sso-api}
 * and the role {@code identity-manager}; errors are problem documents (RFC 9457). No method names the media type it takes:
 * Keycloak would answer a foreign one by itself.
 */
@Provider
public final class IdentityResource {

    private static final String ROLE = OfficerRoles.IDENTITY_MANAGER;
    private static final Set<String> LIST_TYPES = Set.of(
            "text/csv",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/octet-stream");
    private static final Words WORDS = Words.of(IdentityResource.class, "identity");

    private static final byte[] DESCRIPTION = ApiDescription.read(IdentityResource.class);

    private final KeycloakSession session;
    private final Answers answers;

    IdentityResource(KeycloakSession session) {
        this.session = session;
        this.answers = new Answers(session, WORDS);
    }

    /**
     * What is on file of a person: that it is, since when, the NIK's last four digits, whether the address is trusted, and
     * whether the person disputes it.
     */
    @GET
    @Path("employees/{username}")
    public Response get(@PathParam("username") String username) {
        return forOfficer(officer -> {
            var dossier = dossier(officer, username);
            dossier.looked();
            return answers.json(dossier.view());
        });
    }

    /** Sets NIK, birthplace, birth date and, if it is named, the external address. */
    @PUT
    @Path("employees/{username}")
    public Response put(@PathParam("username") String username, InputStream body) {
        return forWriter(officer -> {
            var dossier = dossier(officer, username);
            var wanted = WantedIdentity.read(session, body);
            count(officer);
            dossier.record(wanted);
            return answers.json(dossier.view().withFindings(answers.told(wanted.findings())));
        });
    }

    /** Forgets NIK, birthplace and birth date; the external address stays. */
    @DELETE
    @Path("employees/{username}")
    public Response delete(@PathParam("username") String username) {
        return forWriter(officer -> {
            dossier(officer, username).forget();
            return answers.nothing();
        });
    }

    /**
     * The registered external address is trusted from now on: 204. If no known officer set it, two have to confirm it, and the
     * first is answered 202. The body names the address that is meant. While the person's dispute is open the answer is 409,
     * unless the body says that the officer means to resolve it; that takes two officers as well.
     */
    @POST
    @Path("employees/{username}/address-confirmation")
    public Response confirmAddress(@PathParam("username") String username, InputStream body) {
        return forOfficer(officer -> {
            var dossier = dossier(officer, username);
            officer.person();
            var wanted = WantedConfirmation.read(session, body);
            count(officer);
            return dossier.confirmAddress(wanted)
                    ? answers.nothing()
                    : Response.fromResponse(answers.json(dossier.view()))
                            .status(Response.Status.ACCEPTED)
                            .build();
        });
    }

    /** Active people who lack identity data or an address, or share an address: a page, in the order of user names. */
    @GET
    @Path("missing")
    public Response missing(@QueryParam("page") String page, @QueryParam("size") String size) {
        return forOfficer(officer -> {
            var number = QueryParameters.number("page", page, 0, 1_000_000, 0);
            var most = QueryParameters.number("size", size, 1, 1_000, 100);
            officer.look(Dossier.RESOURCE_TYPE, "missing", IdentityResourceProviderFactory.PROVIDER_ID, "missing")
                    .detail("page", String.valueOf(number))
                    .detail("size", String.valueOf(most))
                    .success();
            return answers.json(MissingData.of(session).page(number, most));
        });
    }

    /** How many people's digests stand under which key, and how the outbox stands. */
    @GET
    @Path("status")
    public Response status() {
        return forOfficer(officer -> answers.json(Status.of(session)));
    }

    /** Sets many at once, from CSV or XLSX: a result per row. */
    @POST
    @Path("import")
    public Response importList(@QueryParam("dryRun") String dryRun, InputStream body) {
        return forWriter(officer -> {
            var file = RawBody.read(session, body, PeopleList.LONGEST_FILE, LIST_TYPES);
            return answers.json(new IdentityImport(session, officer, answers, QueryParameters.flag("dryRun", dryRun))
                    .take(file.bytes()));
        });
    }

    /** OpenAPI 3.1 of all this, for anyone. */
    @GET
    @Path("openapi.json")
    public Response description() {
        return Response.ok(DESCRIPTION, "application/json").build();
    }

    /** What a person's data are compared with is counted: each answer says whether it was right. */
    private void count(Caller officer) {
        IdentityResourceProviderFactory.quota(session).take(session, officer, 1);
    }

    private Dossier dossier(Caller officer, String username) {
        return Dossier.of(session, officer, username);
    }

    /** Programs record for people from elsewhere; an officer who records is a known person. */
    private Response forWriter(Function<Caller, Response> work) {
        return forOfficer(officer -> {
            if (!officer.isServiceAccount()) {
                officer.person();
            }
            return work.apply(officer);
        });
    }

    private Response forOfficer(Function<Caller, Response> work) {
        return answers.of(() -> {
            var officer = Caller.authenticate(session).require(ROLE);
            try {
                return work.apply(officer);
            } catch (ModelDuplicateException e) {
                throw ProblemException.of(409, "changed-meanwhile");
            } catch (IdentityUnavailableException e) {
                throw ProblemException.of(503, "identity-unavailable");
            }
        });
    }
}
