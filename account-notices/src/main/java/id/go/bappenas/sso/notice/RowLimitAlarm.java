package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.event.RowLimitExceeded;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.InLanguage;
import id.go.bappenas.sso.mail.Letter;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.mail.MailOutbox;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.RealmTimeZone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The mail to realm attribute {@code ssoSecurityAddress} when a person has sent more rows of lists than a day allows, in the
 * realm's language.
 */
public record RowLimitAlarm(KeycloakSession session) implements ExternalMailProvider {

    static final String KIND = "row-limit-exceeded";

    private static final String WHAT = "what";
    private static final String MOST = "most";
    private static final String WHEN = "when";

    /** Orders the mail in the publisher's transaction; where the realm has no such address only the admin event tells. */
    static void order(RowLimitExceeded exceeded) {
        var realm = exceeded.realm();
        if (new NoticeSettings(realm).securityAddress().isPresent()) {
            var details = Map.of(
                    WHAT,
                    exceeded.what(),
                    MOST,
                    String.valueOf(exceeded.most()),
                    WHEN,
                    String.valueOf(Notice.now().toEpochMilli()));
            MailOutbox.of(exceeded.session()).order(realm, KIND, exceeded.userId(), details);
        }
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
        var when = Instant.ofEpochMilli(Long.parseLong(details.get(WHEN)));
        return new Letter(
                new InLanguage(person, language),
                address,
                "rowLimitSubject",
                List.of(person.getUsername()),
                KIND + ".ftl",
                Map.of(
                        "username",
                        person.getUsername(),
                        "textKey",
                        "rowLimitText." + details.get(WHAT),
                        MOST,
                        details.get(MOST),
                        WHEN,
                        new ClockTime(RealmTimeZone.of(realm), language).format(when)));
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
