package id.go.bappenas.sso.employee.notice;

import id.go.bappenas.sso.employee.ClockTime;
import id.go.bappenas.sso.employee.RealmTimeZone;
import id.go.bappenas.sso.employee.mail.ExternalMailProvider;
import id.go.bappenas.sso.employee.mail.InLanguage;
import id.go.bappenas.sso.employee.mail.Letter;
import id.go.bappenas.sso.employee.mail.MailOrder;
import id.go.bappenas.sso.employee.mail.MailOutbox;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The mail to realm attribute {@code ssoSecurityAddress} after "Bukan saya", in the realm's language. */
public record Alarm(KeycloakSession session) implements ExternalMailProvider {

    static final String KIND = "account-disowned";

    private static final String ABOUT = "about";
    private static final String HAPPENED = "happened";
    private static final String DISOWNED = "disowned";
    private static final String ORIGIN = "origin";
    private static final String BROWSER = "browser";

    /** Orders the mail in the caller's transaction; where the realm has no such address only the event tells. */
    public static void raise(KeycloakSession session, String userId, Disowned about, Happening happening) {
        var realm = session.getContext().getRealm();
        if (new NoticeSettings(realm).securityAddress().isEmpty()) {
            return;
        }
        var details = new HashMap<String, String>();
        details.put(ABOUT, about.id());
        details.put(HAPPENED, String.valueOf(happening.when().toEpochMilli()));
        details.put(DISOWNED, String.valueOf(Notice.now().toEpochMilli()));
        details.put(ORIGIN, Optional.ofNullable(happening.origin()).orElse(""));
        details.put(BROWSER, Optional.ofNullable(happening.browser()).orElse(""));
        MailOutbox.of(session).order(realm, KIND, userId, details);
    }

    @Override
    public Optional<Letter> write(MailOrder order) {
        var realm = session.getContext().getRealm();
        var person = session.users().getUserById(realm, order.userId());
        return person == null
                ? Optional.empty()
                : new NoticeSettings(realm).securityAddress().map(address -> letter(realm, person, address, order));
    }

    private static Letter letter(RealmModel realm, UserModel person, String address, MailOrder order) {
        var language = Locale.forLanguageTag(
                Optional.ofNullable(realm.getDefaultLocale()).orElse("id"));
        var details = order.details();
        var clock = new ClockTime(RealmTimeZone.of(realm), language);
        return new Letter(
                new InLanguage(person, language),
                address,
                "disownedSubject." + details.get(ABOUT),
                List.of(person.getUsername()),
                "account-disowned.ftl",
                Map.of(
                        "username",
                        person.getUsername(),
                        ABOUT,
                        details.get(ABOUT),
                        "when",
                        clock.format(moment(details.get(HAPPENED))),
                        DISOWNED,
                        clock.format(moment(details.get(DISOWNED))),
                        ORIGIN,
                        details.get(ORIGIN),
                        BROWSER,
                        details.get(BROWSER)));
    }

    private static Instant moment(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
