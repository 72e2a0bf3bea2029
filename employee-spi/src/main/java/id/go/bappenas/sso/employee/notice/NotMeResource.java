package id.go.bappenas.sso.employee.notice;

import id.go.bappenas.sso.employee.Sessions;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.counter.Counters;
import id.go.bappenas.sso.employee.counter.CountersUnavailableException;
import id.go.bappenas.sso.employee.counter.Origin;
import id.go.bappenas.sso.employee.event.AccountDisowned;
import id.go.bappenas.sso.employee.event.GuessDisowned;
import id.go.bappenas.sso.employee.event.LateError;
import id.go.bappenas.sso.employee.link.LinkKey;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.RealmsResource;

/**
 * Realm resource {@code employee-notice}: the page behind the link "Bukan saya" of a notice. Looking changes nothing, so that
 * mail scanners may; the button ends what the change may have brought: a password that was disowned, sessions, open links of Lupa
 * Password, the trust of an address. It gives nobody anything, so that the link is worth nothing to a thief.
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
        return path(UriBuilder.fromUri(base), realm)
                .queryParam(LINK, key.parameter())
                .build(realm.getName());
    }

    private static UriBuilder path(UriBuilder base, RealmModel realm) {
        return base.path(RealmsResource.class)
                .path("{realm}")
                .path(NotMeResourceFactory.PROVIDER_ID)
                .path(PATH);
    }

    @GET
    @Path(PATH)
    public Response show(@QueryParam(LINK) String link) {
        var pages = new NotMePages(session);
        try {
            var found = new NotMeLinks(session, realm).find(link);
            return pages.ask(person(found), found.about(), link);
        } catch (DeadLinkException e) {
            return pages.dead(e.reason());
        }
    }

    @POST
    @Path(PATH)
    public Response disown(@FormParam(LINK) String parameter) {
        var links = new NotMeLinks(session, realm);
        var pages = new NotMePages(session);
        try {
            admitOrigin();
            var link = links.find(parameter);
            links.use(link);
            var person = person(link);
            var pressed = Notice.now();
            var effects = disown(link, person);
            var told = Alarm.raise(session, person.getId(), link.about(), link.happening(), effects);
            report(link, person, effects, pressed);
            return pages.done(person, link.about(), effects, told);
        } catch (DeadLinkException e) {
            return pages.dead(e.reason());
        } catch (CountersUnavailableException e) {
            LOG.errorf("\"Bukan saya\" was refused: %s", e.getMessage());
            return pages.unavailable();
        }
    }

    /** Before anything is looked up. */
    private void admitOrigin() throws DeadLinkException {
        var origin = Origin.of(session.getContext().getConnection().getRemoteHost());
        var presses = Counters.of(session, realm, NotMeResourceFactory.PROVIDER_ID)
                .count("ORIGIN", origin, Duration.ofSeconds(limits.originSeconds()));
        if (presses > limits.originPresses()) {
            throw DeadLinkException.tooMany();
        }
    }

    private Effects disown(NotMeLink link, UserModel person) {
        var password = link.about() == Disowned.PASSWORD_CHANGE
                ? new ToldPasswords(session, realm).end(person, link.happening().when())
                : PasswordEnd.UNTOUCHED;
        var sessions = link.about().endsSessions();
        var account = link.about().isAboutAccount();
        session.getKeycloakSessionFactory()
                .publish(
                        account
                                ? new AccountDisowned(
                                        session,
                                        realm,
                                        person,
                                        link.about(),
                                        link.happening().when())
                                : new GuessDisowned(session, realm, person));
        if (sessions) {
            new Sessions(session, realm).end(person);
        }
        return new Effects(sessions, password, account && isFrozen(person), true);
    }

    /** Whether the registered address is not the one that Lupa Password writes to. */
    private boolean isFrozen(UserModel person) {
        var addresses = ExternalAddresses.of(session);
        var registered = addresses.registered(person);
        return registered.isPresent() && !registered.equals(addresses.trusted(realm, person));
    }

    private void report(NotMeLink link, UserModel person, Effects effects, Instant pressed) {
        var event = new EventBuilder(realm, session, session.getContext().getConnection())
                .event(event(link.about()))
                .user(person)
                .detail("username", person.getUsername())
                .detail("notice_about", link.about().id())
                .detail("notice_reason", "not_me")
                .detail(
                        "notice_password",
                        effects.password() == PasswordEnd.UNTOUCHED
                                ? null
                                : effects.password().id());
        ExternalAddresses.of(session)
                .openDispute(realm, person)
                .ifPresent(dispute ->
                        event.detail("address_dispute", dispute.since().isBefore(pressed) ? "open_already" : "opened"));
        LateError.write(session, event, Errors.NOT_ALLOWED);
    }

    private static EventType event(Disowned about) {
        return switch (about) {
            case ADDRESS_CHANGE, IDENTITY_CHANGE, WORK_ADDRESS -> EventType.UPDATE_PROFILE_ERROR;
            case PASSWORD_CHANGE, SECOND_FACTOR -> EventType.UPDATE_CREDENTIAL_ERROR;
            case RESET_REQUEST, IDENTITY_GUESS -> EventType.RESET_PASSWORD_ERROR;
        };
    }

    private UserModel person(NotMeLink link) {
        return session.users().getUserById(realm, link.userId());
    }
}
