package id.go.bappenas.sso.password.rest;

import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.support.problem.ProblemMessages;
import id.go.bappenas.sso.support.problem.RestResponses;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.keycloak.models.KeycloakSession;

/**
 * {@code /realms/{realm}/employee-password}. Errors are problem documents (RFC 9457). No method declares the media type that it
 * consumes, because Keycloak would then answer another type without a problem document.
 */
@Provider
public final class PasswordResource {

    private static final ProblemMessages WORDS = ProblemMessages.of(PasswordResource.class, "password");

    private static final byte[] DESCRIPTION = read("openapi.json");

    private final KeycloakSession session;

    /** Not public: Quarkus would create a bean of the resource, and cannot inject a session. */
    PasswordResource(KeycloakSession session) {
        this.session = session;
    }

    /** The realm's password rules, without authentication. */
    @GET
    @Path("policy")
    public Response policy() {
        var answers = answers();
        return answers.of(() -> new PolicyAnswer(session, WORDS, answers.language()).response());
    }

    /** Changes the employee's own password, with a token for {@code sso-api} and the current password. */
    @POST
    @Path("change")
    public Response change(InputStream body) {
        var answers = answers();
        return answers.of(() -> {
            var employee = Caller.authenticate(session);
            new OwnChange(session, employee).make(body, answers.language());
            return answers.nothing();
        });
    }

    /** The same for the server of a webmail, which has no token of the employee: HTTP Basic, form fields. */
    @POST
    @Path("change-for")
    public Response changeFor() {
        var answers = challenging();
        return answers.of(() -> {
            var form = ChangeForRequest.form(session);
            var webmail = WebmailServer.authenticate(session);
            new ChangeFor(session, webmail.client(), passwords(webmail, answers), answers).make(form);
            return answers.nothing();
        });
    }

    /** Tells the server of a webmail whether a password is right, and whether it must be changed before IMAP takes it. */
    @POST
    @Path("check-for")
    public Response checkFor() {
        var answers = challenging();
        return answers.of(() -> {
            var form = TypedCredentials.form(session);
            var passwords = passwords(WebmailServer.authenticate(session), answers);
            passwords.admit();
            var proven = passwords.prove(TypedCredentials.read(form), "check-for");
            var status = PasswordStatus.of(session.getContext().getRealm(), proven.person(), proven.events());
            return answers.json(Map.of("status", status.id()));
        });
    }

    private WebmailPassword passwords(WebmailServer webmail, RestResponses answers) {
        return new WebmailPassword(session, webmail, PasswordResourceProviderFactory.limits(session), answers);
    }

    private RestResponses challenging() {
        return answers()
                .challenging("Basic realm=\"" + session.getContext().getRealm().getName() + "\", charset=\"UTF-8\"");
    }

    /** The OpenAPI 3.1 description of this resource, without authentication. */
    @GET
    @Path("openapi.json")
    public Response description() {
        return Response.ok(DESCRIPTION, "application/json").build();
    }

    private RestResponses answers() {
        return new RestResponses(session, WORDS);
    }

    private static byte[] read(String file) {
        try (var stream = PasswordResource.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("missing: " + file);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
