package id.go.bappenas.sso.password.rest;

import id.go.bappenas.sso.employee.request.Caller;
import id.go.bappenas.sso.support.keycloak.ClientAuthentication;
import id.go.bappenas.sso.support.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.util.BasicAuthHelper;

/** A confidential client that may change passwords for employees, shown by HTTP Basic (RFC 6749, 2.3.1). */
record WebmailServer(KeycloakSession session, ClientModel client) {

    /** Attribute of a client: {@code true} if the address that it says an employee has is to be believed. */
    static final String FORWARDS_ORIGIN = "ssoForwardsOrigin";

    /** Header with that address. */
    static final String ORIGIN_HEADER = "Sso-Employee-Address";

    private static final String ROLE = "password-changer";

    /** @throws ProblemException 401 without credentials that are good here, 403 without the role */
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
     * Where the employee is, as far as this can be known: the caller's address is that of the webmail.
     *
     * @throws ProblemException 400 if a client that is to be believed sends something else
     */
    EmployeeConnection employee() {
        var address = Boolean.parseBoolean(client.getAttribute(FORWARDS_ORIGIN))
                ? session.getContext().getHttpRequest().getHttpHeaders().getHeaderString(ORIGIN_HEADER)
                : null;
        return EmployeeConnection.of(session.getContext().getConnection(), address);
    }
}
