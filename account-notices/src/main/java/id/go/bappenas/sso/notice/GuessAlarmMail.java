package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.LocalizedUser;
import id.go.bappenas.sso.mail.MailMessage;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.mail.MailOutbox;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.keycloak.MailRecipient;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Mail {@code identity-guessing-alarm}: tells Pusdatin of tries of Lupa Password with wrong identity data, at realm attribute
 * {@code ssoSecurityAddress} and in the realm's language. It names the account if the typed name is that of an account, and
 * shows nothing else of the typed text.
 */
public final class GuessAlarmMail extends ExternalMailProvider {

    static final String KIND = "identity-guessing-alarm";

    private static final Logger LOG = Logger.getLogger(GuessAlarmMail.class);

    /** Made by Keycloak. */
    public GuessAlarmMail() {
        super(KIND);
    }

    /**
     * Orders the mail in the caller's transaction. A realm without that address has only the log and the events.
     *
     * @param userId of the account whose name was typed, {@code null} if there is no such account
     */
    public static void raise(KeycloakSession session, String userId, Guesses guesses) {
        var realm = session.getContext().getRealm();
        LOG.warnf(
                "SSO-RESET-001 realm %s: %d tries of Lupa Password with wrong identity data (%s, %s); see the events"
                        + " RESET_PASSWORD_ERROR",
                realm.getName(), guesses.count(), guesses.about(), guesses.period());
        new NoticeSettings(realm).securityAddress().ifPresent(address -> {
            var details = Notice.details(address, guesses.last(), Optional.empty());
            guesses.write(details);
            MailOutbox.of(session).order(realm, KIND, userId, details);
        });
    }

    @Override
    public boolean writesWithoutUser() {
        return true;
    }

    @Override
    public Optional<MailMessage> write(KeycloakSession session, MailOrder order) {
        var realm = session.getContext().getRealm();
        var language = LocalizedUser.languageOf(realm);
        var person = order.person(session);
        var username = person.map(UserModel::getUsername).orElse("");
        return Optional.of(new MailMessage(
                new LocalizedUser(
                        person.orElseGet(() -> MailRecipient.withoutAccount(session, realm, order.id())), language),
                Notice.to(order),
                "guessAlarmSubject." + subject(order, username),
                List.of(username),
                "identity-guessing-alarm.ftl",
                attributes(realm, order, username, language)));
    }

    /** The subject of the mail: an account, a name without an account, a NIK, or all tries of the realm. */
    private static String subject(MailOrder order, String username) {
        var attributes = new HashMap<String, Object>();
        Guesses.read(order.details(), attributes);
        var about = attributes.get("about").toString();
        return about.equals("name") && !username.isEmpty() ? "account" : about;
    }

    private static Map<String, Object> attributes(RealmModel realm, MailOrder order, String username, Locale language) {
        var clock = new ClockTime(RealmTimeZone.of(realm), language);
        var attributes = new HashMap<>(Notice.origin(order).attributes(clock, ""));
        Guesses.read(order.details(), attributes);
        attributes.put("about", subject(order, username));
        attributes.put("username", username);
        return attributes;
    }
}
