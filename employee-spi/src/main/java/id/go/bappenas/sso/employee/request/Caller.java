package id.go.bappenas.sso.employee.request;

import id.go.bappenas.sso.credential.factor.SecondFactor;
import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.employee.identity.KnownPerson;
import id.go.bappenas.sso.support.keycloak.AdminEvents;
import id.go.bappenas.sso.support.keycloak.RequestAuthentication;
import id.go.bappenas.sso.support.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.keycloak.common.ClientConnection;
import org.keycloak.common.util.Time;
import org.keycloak.events.admin.OperationType;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.JsonWebToken;

/**
 * The caller of a REST resource of the product, with a bearer token of this realm for audience {@value #AUDIENCE}, or the officer
 * whose browser shows a page of the product.
 */
public final class Caller {

    /** The resource server: the required audience of tokens, and the client whose roles count. */
    public static final String AUDIENCE = "sso-api";

    private static final String SCHEME = "Bearer ";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ClientConnection address;
    private final RequestAuthentication authenticated;
    private final boolean withSecondFactor;

    private Caller(
            KeycloakSession session,
            RealmModel realm,
            ClientConnection address,
            RequestAuthentication authenticated,
            boolean withSecondFactor) {
        this.session = session;
        this.realm = realm;
        this.address = address;
        this.authenticated = authenticated;
        this.withSecondFactor = withSecondFactor;
    }

    /** @throws ProblemException 401 without a valid token for this audience; its code says what is the matter */
    public static Caller authenticate(KeycloakSession session) {
        var authenticated = RequestAuthentication.byToken(session).orElseThrow(() -> withoutToken(session));
        if (!authenticated.token().hasAudience(AUDIENCE)) {
            throw ProblemException.of(401, "token-for-others", AUDIENCE);
        }
        return of(session, authenticated);
    }

    /** Only chooses the sentence: what the token says is not verified here. */
    private static ProblemException withoutToken(KeycloakSession session) {
        var header = session.getContext().getHttpRequest().getHttpHeaders().getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return ProblemException.of(401, "token-missing");
        }
        try {
            var claims = new JWSInput(header.substring(SCHEME.length()).strip()).readJsonContent(JsonWebToken.class);
            return claims.getExp() != null && claims.getExp() * 1000 < Time.currentTimeMillis()
                    ? ProblemException.of(401, "token-expired")
                    : ProblemException.of(401, "no-valid-token");
        } catch (JWSInputException notReadable) {
            return ProblemException.of(401, "no-valid-token");
        }
    }

    /**
     * The person whose browser shows a page of the product.
     *
     * @param client whose page it is
     * @return empty if the browser has no session, or has not signed in to this client
     */
    public static Optional<Caller> inBrowser(KeycloakSession session, ClientModel client) {
        return RequestAuthentication.byCookie(session, client).map(found -> of(session, found));
    }

    private static Caller of(KeycloakSession session, RequestAuthentication authenticated) {
        var realm = session.getContext().getRealm();
        return new Caller(
                session,
                realm,
                session.getContext().getConnection(),
                authenticated,
                SecondFactor.isPartOf(realm, authenticated.session()));
    }

    /**
     * Requires a role. Uses the account's current roles, because a token may be older than the role, or contain no roles.
     *
     * @throws ProblemException 403 without the role, through an application that may not use it, or from a session without a
     *     second factor
     */
    public Caller require(String roleName) {
        var role = held(roleName).orElseThrow(() -> ProblemException.of(403, "role-missing", roleName, AUDIENCE));
        if (!isInScope(role)) {
            throw ProblemException.of(403, "role-out-of-scope", roleName, AUDIENCE);
        }
        return requireSecondFactor();
    }

    /**
     * Requires one of several roles.
     *
     * @throws ProblemException as {@link #require}, about the first role that the account holds, or the first of all
     */
    public Caller requireAny(List<String> roleNames) {
        return require(roleNames.stream()
                .filter(this::has)
                .findFirst()
                .or(() -> roleNames.stream()
                        .filter(name -> held(name).isPresent())
                        .findFirst())
                .orElse(roleNames.get(0)));
    }

    /**
     * Requires a second factor; a service account has its secret instead.
     *
     * @throws ProblemException 403 if a person's session was opened without a second factor, whatever the token says
     */
    public Caller requireSecondFactor() {
        if (!withSecondFactor && !isServiceAccount()) {
            throw ProblemException.of(403, "second-factor-missing");
        }
        return this;
    }

    /** Whether the account has the role now, and the application may use it. */
    public boolean has(String roleName) {
        return held(roleName).filter(this::isInScope).isPresent();
    }

    private Optional<RoleModel> held(String roleName) {
        return Optional.ofNullable(realm.getClientByClientId(AUDIENCE))
                .map(client -> client.getRole(roleName))
                .filter(user()::hasRole);
    }

    /**
     * Whether the application may use the role. A token for the audience may come from an application that may only change
     * passwords.
     */
    private boolean isInScope(RoleModel role) {
        return authenticated.hasInScope(session, role);
    }

    /** The same caller in another session, for work in a transaction of its own. */
    public Caller in(KeycloakSession other) {
        var there = other.realms().getRealm(realm.getId());
        var user = other.users().getUserById(there, id());
        var client = other.clients().getClientById(there, authenticated.client().getId());
        var authenticatedThere = new RequestAuthentication(authenticated.token(), user, client, null);
        return new Caller(other, there, address, authenticatedThere, withSecondFactor);
    }

    public UserModel user() {
        return authenticated.user();
    }

    /** The application of the token. */
    public ClientModel client() {
        return authenticated.client();
    }

    /** The session of the token, {@code null} if the token has no session. */
    public String sessionId() {
        return authenticated.token().getSessionId();
    }

    public String id() {
        return user().getId();
    }

    /** Whether the caller is a program with its own account. */
    public boolean isServiceAccount() {
        return user().getServiceAccountClientLink() != null;
    }

    /**
     * The person behind the account. An officer needs a NIK on file to decide, confirm and record, because accounts alone do
     * not show whether two of them belong to two persons.
     *
     * @throws ProblemException 403 for a program, and without a NIK on file
     */
    public KnownPerson person() {
        if (isServiceAccount()) {
            throw ProblemException.of(403, "person-needed");
        }
        return session.getProvider(EmployeeIdentityProvider.class)
                .person(realm, id())
                .orElseThrow(() -> ProblemException.of(403, "officer-identity-missing"));
    }

    /**
     * An admin event that the caller has read personal data, with the caller and the origin. After a breach it shows which data
     * were read.
     *
     * @param resourceType and path as in events of changes
     * @param what the kind of access, in detail {@code look}
     */
    public AdminEvents look(String resourceType, String what, String... path) {
        return adminEvent()
                .operation(OperationType.ACTION)
                .resource(resourceType)
                .resourcePath(path)
                .detail("look", what);
    }

    /** An admin event of an action of the caller, with the caller and the origin. */
    public AdminEvents adminEvent() {
        return AdminEvents.of(session, realm, user(), client(), authenticated.token(), address);
    }
}
