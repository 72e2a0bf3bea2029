package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.mail.link.LinkKey;
import id.go.bappenas.sso.support.counter.ClientNetwork;
import id.go.bappenas.sso.support.counter.Counters;
import id.go.bappenas.sso.support.counter.CountersUnavailableException;
import id.go.bappenas.sso.support.keycloak.KeycloakUrls;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Realm resource {@code employee-notice}: the page of the link "Bukan saya" in a notice. GET changes nothing, because mail
 * scanners follow links. The button undoes what the change may have given a thief: a disowned password or second factor,
 * sessions, open links of Lupa Password, the trust of an address.
 */
public final class NotMeResource {

    private static final String PATH = "not-me";

    /** Keycloak's parameter name, which its language menu keeps. */
    private static final String LINK = Constants.TOKEN;

    private static final Logger LOG = Logger.getLogger(NotMeResource.class);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final NotMeLimits limits;

    NotMeResource(KeycloakSession session, NotMeLimits limits) {
        this.session = session;
        this.limits = limits;
        this.realm = session.getContext().getRealm();
    }

    /** The address of a link. */
    static URI address(URI base, RealmModel realm, LinkKey key) {
        return path(base, realm).queryParam(LINK, key.parameter()).build();
    }

    private static UriBuilder path(URI base, RealmModel realm) {
        return KeycloakUrls.realmResource(base, realm, NotMeResourceFactory.PROVIDER_ID)
                .path(PATH);
    }

    @GET
    @Path(PATH)
    public Response show(@QueryParam(LINK) String link) {
        if (hasBraces()) {
            return Response.seeOther(path(session.getContext().getUri().getBaseUri(), realm)
                            .build())
                    .build();
        }
        var pages = new NotMePages(session);
        var links = new NotMeLinkRepository(session, realm);
        var found = links.find(link);
        return links.problem(found)
                .map(pages::invalid)
                .orElseGet(() -> pages.ask(
                        person(found.orElseThrow()), found.orElseThrow().about(), link));
    }

    /** Handles a press. A link that exists is never limited: unknown links from the same network must not block its owner. */
    @POST
    @Path(PATH)
    public Response disown(@FormParam(LINK) String parameter) {
        var pages = new NotMePages(session);
        var result = NotMeAction.run(session, parameter);
        if (result.problem() == null) {
            return pages.done(result);
        }
        return switch (result.problem()) {
            case UNKNOWN -> unknown(pages);
            case UNAVAILABLE, DIRECTORY_UNAVAILABLE -> pages.unavailable(result.problem());
            default -> pages.invalid(result.problem());
        };
    }

    /**
     * Whether the address has braces. Keycloak 26.7.4 uses the page's address as a template when it builds the language menu,
     * and fails at braces.
     */
    private boolean hasBraces() {
        var query = session.getContext().getUri().getRequestUri().getQuery();
        return query != null && (query.contains("{") || query.contains("}"));
    }

    /** Answers a press with an unknown link; only such presses are counted by origin. */
    private Response unknown(NotMePages pages) {
        var origin = ClientNetwork.of(session.getContext().getConnection().getRemoteHost());
        try {
            var presses = Counters.of(session, realm, NotMeResourceFactory.PROVIDER_ID)
                    .count("ORIGIN", origin, Duration.ofSeconds(limits.originSeconds()));
            return pages.invalid(presses > limits.originPresses() ? LinkProblem.TOO_MANY : LinkProblem.UNKNOWN);
        } catch (CountersUnavailableException e) {
            LOG.errorf("SSO-NOTICE-006 an unknown link of \"Bukan saya\" was not counted: %s", e.getMessage());
            return pages.unavailable(LinkProblem.UNAVAILABLE);
        }
    }

    private UserModel person(NotMeLinkEntity link) {
        return session.users().getUserById(realm, link.userId());
    }
}
