package id.go.bappenas.sso.password.rest;

import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.support.keycloak.ClientAuthentication;
import id.go.bappenas.sso.support.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.util.BasicAuthHelper;

/** A confidential client that may change passwords for employees; it authenticates with HTTP Basic (RFC 6749, 2.3.1). */
record WebmailServer(KeycloakSession session, ClientModel client) {

    /** Attribute of a client: {@code true} if the client is trusted to send the employee's address. */
    static final String FORWARDS_ORIGIN = "ssoForwardsOrigin";

    /** Header with the employee's address. */
    static final String ORIGIN_HEADER = "Sso-Employee-Address";

    private static final String ROLE = "password-changer";

    /** @throws ProblemException 401 without valid credentials, 403 without the role */
    static WebmailServer authenticate(KeycloakSession session) {
        var client = authenticated(session)
                .filter(found -> found.isEnabled() && !found.isPublicClient() && !found.isBearerOnly())
                .orElseThrow(() -> ProblemException.of(401, "client-refused"));
        var role = Optional.ofNullable(session.getContext().getRealm().getClientByClientId(Caller.AUDIENCE))
                .map(api -> api.getRole(ROLE));
        var account = session.users().getServiceAccount(client);
        if (role.isEmpty() || account == null || !account.isEnabled() || !account.hasRole(role.get())) {
            throw ProblemException.of(403, "client-role-missing", ROLE, Caller.AUDIENCE);
        }
        session.getContext().setClient(client);
        return new WebmailServer(session, client);
    }

    private static Optional<ClientModel> authenticated(KeycloakSession session) {
        var header = session.getContext().getHttpRequest().getHttpHeaders().getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null || BasicAuthHelper.RFC6749.parseHeader(header) == null) {
            return Optional.empty();
        }
        return ClientAuthentication.of(session);
    }

    /**
     * The employee's connection as far as it is known; the caller's address is that of the webmail.
     *
     * @throws ProblemException 400 if a trusted client sends something else than an address
     */
    EmployeeConnection employee() {
        var address = Boolean.parseBoolean(client.getAttribute(FORWARDS_ORIGIN))
                ? session.getContext().getHttpRequest().getHttpHeaders().getHeaderString(ORIGIN_HEADER)
                : null;
        return EmployeeConnection.of(session.getContext().getConnection(), address);
    }
}
