package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.mail.link.LinkKey;
import id.go.bappenas.sso.support.counter.Counters;
import id.go.bappenas.sso.support.counter.CountersUnavailableException;
import id.go.bappenas.sso.support.counter.Origin;
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
 * Realm resource {@code employee-notice}: the page behind the link "Bukan saya" of a notice. Looking changes nothing, so that
 * mail scanners may; the button ends what the change may have brought: a password or a second factor that was disowned, sessions,
 * open links of Lupa Password, the trust of an address.
 */
public final class NotMeResource {

    private static final String PATH = "not-me";

    /** Keycloak's own name for it: its language menu carries it on. */
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

    /** Where a link leads. */
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
        try {
            var found = new NotMeLinks(session, realm).find(link);
            return pages.ask(person(found), found.about(), link);
        } catch (DeadLinkException e) {
            return pages.dead(e.reason());
        }
    }

    /** A link that exists is refused to no origin: junk from the same network must not take the button away from its owner. */
    @POST
    @Path(PATH)
    public Response disown(@FormParam(LINK) String parameter) {
        var pages = new NotMePages(session);
        try {
            return pages.done(Press.make(session, parameter));
        } catch (DeadLinkException e) {
            return e.isUnknown() ? unknown(pages) : pages.dead(e.reason());
        } catch (BusyException e) {
            LOG.error("\"Bukan saya\" was refused twice by other transactions");
            return pages.unavailable();
        }
    }

    /** Keycloak 26.7.4 takes the page's address for a template when it builds the menu of languages, and fails over braces. */
    private boolean hasBraces() {
        var query = session.getContext().getUri().getRequestUri().getQuery();
        return query != null && (query.contains("{") || query.contains("}"));
    }

    /** Only a press with an unknown link counts for its origin. */
    private Response unknown(NotMePages pages) {
        var origin = Origin.of(session.getContext().getConnection().getRemoteHost());
        try {
            var presses = Counters.of(session, realm, NotMeResourceFactory.PROVIDER_ID)
                    .count("ORIGIN", origin, Duration.ofSeconds(limits.originSeconds()));
            var dead = presses > limits.originPresses() ? DeadLinkException.tooMany() : DeadLinkException.unknown();
            return pages.dead(dead.reason());
        } catch (CountersUnavailableException e) {
            LOG.errorf("an unknown link of \"Bukan saya\" was not counted: %s", e.getMessage());
            return pages.unavailable();
        }
    }

    private UserModel person(NotMeLink link) {
        return session.users().getUserById(realm, link.userId());
    }
}
