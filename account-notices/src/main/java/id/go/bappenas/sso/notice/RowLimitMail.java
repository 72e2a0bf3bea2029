package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.event.RowLimitExceeded;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.LocalizedUser;
import id.go.bappenas.sso.mail.MailMessage;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.mail.MailOutbox;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.RealmTimeZone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Mail {@code row-limit-exceeded}: tells Pusdatin that a person sent more rows of lists than a day allows, at realm attribute
 * {@code ssoSecurityAddress} and in the realm's language.
 */
public final class RowLimitMail extends ExternalMailProvider {

    static final String KIND = "row-limit-exceeded";

    private static final String WHAT = "what";
    private static final String MOST = "most";
    private static final String WHEN = "when";

    /** Made by Keycloak. */
    public RowLimitMail() {
        super(KIND);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof RowLimitExceeded exceeded) {
                RowLimitMail.order(exceeded);
            }
        });
    }

    /** Orders the mail in the publisher's transaction. A realm without that address has only the admin event. */
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
    public Optional<MailMessage> write(KeycloakSession session, MailOrder order) {
        var realm = session.getContext().getRealm();
        return order.person(session).flatMap(person -> new NoticeSettings(realm)
                .securityAddress()
                .map(address -> message(realm, person, address, order)));
    }

    private static MailMessage message(RealmModel realm, UserModel person, String address, MailOrder order) {
        var language = LocalizedUser.languageOf(realm);
        var details = order.details();
        var when = Instant.ofEpochMilli(Long.parseLong(details.get(WHEN)));
        return new MailMessage(
                new LocalizedUser(person, language),
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
}
