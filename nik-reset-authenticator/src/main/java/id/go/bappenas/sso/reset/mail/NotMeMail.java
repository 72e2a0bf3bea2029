package id.go.bappenas.sso.reset.mail;

import id.go.bappenas.sso.employee.ClockTime;
import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.mail.ExternalMailProvider;
import id.go.bappenas.sso.employee.mail.Letter;
import id.go.bappenas.sso.employee.mail.MailOrder;
import id.go.bappenas.sso.reset.request.Asker;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** To realm attribute {@code ssoSecurityAddress}, in the realm's language. */
public record NotMeMail(KeycloakSession session) implements ExternalMailProvider {

    /** Realm attribute: Pusdatin's address for alarms; without one only the event tells. */
    static final String SECURITY_ADDRESS = "ssoSecurityAddress";

    /** Whether there is anybody to tell. */
    public static boolean isDue(RealmModel realm) {
        return address(realm).isPresent();
    }

    /** As the order's details. */
    public static Map<String, String> details(Asker asker, Instant disowned, ZoneId zone) {
        var details = new HashMap<String, String>();
        details.put("asked", String.valueOf(asker.when().toEpochMilli()));
        details.put("disowned", String.valueOf(disowned.toEpochMilli()));
        details.put("origin", asker.origin());
        details.put("browser", asker.browser() == null ? "" : asker.browser());
        details.put("zone", zone.getId());
        return details;
    }

    @Override
    public Optional<Letter> write(MailOrder order) {
        var realm = session.getContext().getRealm();
        var person = session.users().getUserById(realm, order.userId());
        return person == null
                ? Optional.empty()
                : address(realm).map(address -> {
                    var language = Locale.forLanguageTag(
                            Optional.ofNullable(realm.getDefaultLocale()).orElse("id"));
                    return new Letter(
                            new InLanguage(person, language),
                            address,
                            "resetNotMeSubject",
                            List.of(person.getUsername()),
                            "reset-not-me.ftl",
                            attributes(order.details(), person.getUsername(), language));
                });
    }

    private static Map<String, Object> attributes(Map<String, String> details, String username, Locale language) {
        var zone = ZoneId.of(details.get("zone"));
        return Map.of(
                "username",
                username,
                "when",
                new ClockTime(zone, language).format(moment(details.get("asked"))),
                "disowned",
                new ClockTime(zone, language).format(moment(details.get("disowned"))),
                "origin",
                details.get("origin"),
                "browser",
                details.get("browser"));
    }

    private static Instant moment(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    /** Inside the ministry's own domains, unlike employees': these read their mail. */
    private static Optional<String> address(RealmModel realm) {
        return ExternalAddress.parse(realm.getAttribute(SECURITY_ADDRESS)).map(ExternalAddress::address);
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
