package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.event.Disowned;
import id.go.bappenas.sso.employee.identity.IdentityField;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.keycloak.FrontendUrl;
import id.go.bappenas.sso.support.request.Browser;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.ws.rs.core.HttpHeaders;
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
 * What all notices have in common: one mailbox, something that happened, and the link "Bukan saya". The mailbox and the place
 * where links lead are those of the moment at which it happened: later nobody may know them any more.
 */
final class Notice {

    /** The detail that names identity data which the mail tells of, separated by commas. */
    static final String IDENTITY = "identity";

    private static final String WHEN = "when";
    private static final String ORIGIN = "origin";
    private static final String BROWSER = "browser";
    private static final String BASE = "base";

    /** The second factor that was set up. */
    static final String CREDENTIAL = "credential";

    static final String TO = "to";

    private Notice() {}

    /** Details of an order, to be completed by the kind. */
    static Map<String, String> details(KeycloakSession session, String to, Happening happening) {
        return details(to, happening, new FrontendUrl(session).address());
    }

    /** The same for who orders without a request: it knows from one where links lead. */
    static Map<String, String> details(String to, Happening happening, Optional<URI> base) {
        var details = new HashMap<String, String>();
        details.put(TO, to);
        details.put(WHEN, String.valueOf(happening.when().toEpochMilli()));
        put(details, ORIGIN, happening.origin());
        put(details, BROWSER, happening.browser());
        base.ifPresent(address -> details.put(BASE, address.toString()));
        return details;
    }

    private static void put(Map<String, String> details, String name, String value) {
        if (value != null) {
            details.put(name, value);
        }
    }

    static String to(MailOrder order) {
        return order.details().get(TO);
    }

    /** What a detail names, separated by commas; none where the order has no such detail. */
    static List<String> items(MailOrder order, String detail) {
        var items = order.details().getOrDefault(detail, "");
        return items.isEmpty() ? List.of() : List.of(items.split(","));
    }

    static Happening happening(MailOrder order) {
        var details = order.details();
        return new Happening(
                Instant.ofEpochMilli(Long.parseLong(details.get(WHEN))), details.get(ORIGIN), details.get(BROWSER));
    }

    /** The browser that the request at hand came from; empty if it did not say, or there is no request. */
    static Optional<String> browser(KeycloakSession session) {
        try {
            var headers = session.getContext().getHttpRequest().getHttpHeaders();
            return Optional.ofNullable(headers.getHeaderString(HttpHeaders.USER_AGENT))
                    .flatMap(Browser::name);
        } catch (ContextNotActiveException e) {
            // Nobody asked: a job of the server's own.
            return Optional.empty();
        }
    }

    /** What {@code notice.ftl} reads; mints the link. */
    static Map<String, Object> attributes(KeycloakSession session, UserModel person, MailOrder order, Disowned about) {
        var attributes = attributes(session, person, order);
        var realm = session.getContext().getRealm();
        var base = order.details().get(BASE);
        // In a mailbox that the person has given up a link would be dead at once.
        if (base != null
                && !new NoticeSettings(realm).linkLifetime().isZero()
                && !NotMeLinks.isGivenUp(session, realm, person, NotMeLinks.externalMailbox(person, to(order)))) {
            attributes.put("link", link(session, realm, person, order, about, URI.create(base)));
        }
        return attributes;
    }

    /** The same without a link. */
    static Map<String, Object> attributes(KeycloakSession session, UserModel person, MailOrder order) {
        var realm = session.getContext().getRealm();
        var clock = new ClockTime(RealmTimeZone.of(realm), session.getContext().resolveLocale(person));
        var happening = happening(order);
        var attributes = new HashMap<String, Object>();
        attributes.put("username", person.getUsername());
        attributes.put("when", clock.format(happening.when()));
        attributes.put("origin", Optional.ofNullable(happening.origin()).orElse(""));
        attributes.put("browser", Optional.ofNullable(happening.browser()).orElse(""));
        attributes.put("link", "");
        attributes.put("until", clock.format(now().plus(new NoticeSettings(realm).linkLifetime())));
        return attributes;
    }

    private static String link(
            KeycloakSession session, RealmModel realm, UserModel person, MailOrder order, Disowned about, URI base) {
        var details = order.details();
        var key = new NotMeLinks(session, realm)
                .mint(
                        order.id(),
                        person,
                        about,
                        happening(order),
                        to(order),
                        details.get(CREDENTIAL),
                        IdentityField.of(details.get(IDENTITY)));
        return NotMeResource.address(base, realm, key).toString();
    }

    static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}
