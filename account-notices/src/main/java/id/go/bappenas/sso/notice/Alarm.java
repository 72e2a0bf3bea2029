package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.event.Disowned;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.InLanguage;
import id.go.bappenas.sso.mail.Letter;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.mail.MailOutbox;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.RealmTimeZone;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
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

    /**
     * Orders the mail in the caller's transaction, or holds it for the summary if there was an alarm about the same person and
     * kind within the last hour; where the realm has no such address only the event tells.
     *
     * @return how Pusdatin is told of it
     */
    public static Told raise(
            KeycloakSession session, String userId, Disowned about, Happening happening, Effects effects) {
        var realm = session.getContext().getRealm();
        if (new NoticeSettings(realm).securityAddress().isEmpty()) {
            return Told.NOT;
        }
        var now = Notice.now();
        var details = new HashMap<String, String>();
        details.put(ABOUT, about.id());
        details.put(HAPPENED, String.valueOf(happening.when().toEpochMilli()));
        details.put(DISOWNED, String.valueOf(now.toEpochMilli()));
        details.put(ORIGIN, Optional.ofNullable(happening.origin()).orElse(""));
        details.put(BROWSER, Optional.ofNullable(happening.browser()).orElse(""));
        effects.write(details);
        if (effects.factor() == FactorEnd.KEPT) {
            // An administrator has to do something, so this never waits for the summary.
            MailOutbox.of(session).order(realm, KIND, userId, details);
            return Told.atOnce();
        }
        return new HeldAlarms(session, realm).raise(userId, about, now, details);
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
        var language = InLanguage.ofRealm(realm);
        var details = order.details();
        var clock = new ClockTime(RealmTimeZone.of(realm), language);
        var attributes = new HashMap<String, Object>();
        attributes.put("username", person.getUsername());
        attributes.put(ABOUT, details.get(ABOUT));
        attributes.put("when", clock.format(moment(details.get(HAPPENED))));
        attributes.put(DISOWNED, clock.format(moment(details.get(DISOWNED))));
        attributes.put(ORIGIN, details.get(ORIGIN));
        attributes.put(BROWSER, details.get(BROWSER));
        Effects.read(details).attributes(attributes);
        return new Letter(
                new InLanguage(person, language),
                address,
                "disownedSubject." + details.get(ABOUT),
                List.of(person.getUsername()),
                "account-disowned.ftl",
                attributes);
    }

    private static Instant moment(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
