package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.event.Disowned;
import id.go.bappenas.sso.employee.identity.IdentityField;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.keycloak.FrontendUrl;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The common part of all notices: one mailbox, the origin of the change, and the link "Bukan saya". The mailbox and the base
 * address of links are stored when the change happens, because they may be unknown later.
 */
final class Notice {

    /** The detail with the identity data that the mail names, separated by commas. */
    static final String IDENTITY = "identity";

    private static final String BASE = "base";

    /** The detail with the id of the second factor that was set up. */
    static final String CREDENTIAL = "credential";

    static final String TO = "to";

    private Notice() {}

    /** The common details of an order, to which each kind of mail adds its own. */
    static Map<String, String> details(KeycloakSession session, String to, RequestOrigin origin) {
        return details(to, origin, new FrontendUrl(session).address());
    }

    /** The common details of an order without a request, with a base address of links that an earlier request stored. */
    static Map<String, String> details(String to, RequestOrigin origin, Optional<URI> base) {
        var details = new HashMap<String, String>();
        details.put(TO, to);
        origin.write(details);
        base.ifPresent(address -> details.put(BASE, address.toString()));
        return details;
    }

    static String to(MailOrder order) {
        return order.details().get(TO);
    }

    /** The values of a detail, separated by commas; empty if the order has no such detail. */
    static List<String> items(MailOrder order, String detail) {
        var items = order.details().getOrDefault(detail, "");
        return items.isEmpty() ? List.of() : List.of(items.split(","));
    }

    static RequestOrigin origin(MailOrder order) {
        return RequestOrigin.read(order.details());
    }

    /** The attributes of the template with a new link. */
    static Map<String, Object> attributes(KeycloakSession session, UserModel person, MailOrder order, Disowned about) {
        var attributes = attributes(session, person, order);
        var realm = session.getContext().getRealm();
        var base = order.details().get(BASE);
        // In a mailbox that the person has given up, the link would not work.
        if (base != null
                && !new NoticeSettings(realm).linkLifetime().isZero()
                && !NotMeLinkRepository.isGivenUp(
                        session, realm, person, NotMeLinkRepository.externalMailbox(person, to(order)))) {
            attributes.put("link", link(session, realm, person, order, about, URI.create(base)));
        }
        return attributes;
    }

    /** The attributes of the template without a link. */
    static Map<String, Object> attributes(KeycloakSession session, UserModel person, MailOrder order) {
        var realm = session.getContext().getRealm();
        var clock = new ClockTime(RealmTimeZone.of(realm), session.getContext().resolveLocale(person));
        var attributes = new HashMap<>(origin(order).attributes(clock, ""));
        attributes.put("username", person.getUsername());
        attributes.put("link", "");
        attributes.put("until", clock.format(now().plus(new NoticeSettings(realm).linkLifetime())));
        return attributes;
    }

    private static String link(
            KeycloakSession session, RealmModel realm, UserModel person, MailOrder order, Disowned about, URI base) {
        var details = order.details();
        var key = new NotMeLinkRepository(session, realm)
                .create(
                        order.id(),
                        person,
                        about,
                        origin(order),
                        to(order),
                        details.get(CREDENTIAL),
                        IdentityField.of(details.get(IDENTITY)));
        return NotMeResource.address(base, realm, key).toString();
    }

    static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
