package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.InLanguage;
import id.go.bappenas.sso.mail.Letter;
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
 * The mail to realm attribute {@code ssoSecurityAddress} about tries of Lupa Password with wrong identity data, in the realm's
 * language. It names the account where the typed name is that of one, and nothing else of what was typed.
 */
public record GuessAlarm(KeycloakSession session) implements ExternalMailProvider {

    static final String KIND = "identity-guessing-alarm";

    private static final Logger LOG = Logger.getLogger(GuessAlarm.class);

    /**
     * Orders the mail in the caller's transaction. Where the realm has no such address the log and the events tell.
     *
     * @param userId of the account whose name was typed, {@code null} if it is nobody's
     */
    public static void raise(KeycloakSession session, String userId, Guesses guesses) {
        var realm = session.getContext().getRealm();
        LOG.warnf(
                "realm %s: %d tries of Lupa Password with wrong identity data (%s, %s); see the events RESET_PASSWORD_ERROR",
                realm.getName(), guesses.count(), guesses.about(), guesses.period());
        new NoticeSettings(realm).securityAddress().ifPresent(address -> {
            var details = Notice.details(address, guesses.last(), Optional.empty());
            guesses.write(details);
            MailOutbox.of(session).order(realm, KIND, userId, details);
        });
    }

    @Override
    public boolean writesAboutNobody() {
        return true;
    }

    @Override
    public Optional<Letter> write(MailOrder order) {
        var realm = session.getContext().getRealm();
        var language = InLanguage.ofRealm(realm);
        var person =
                Optional.ofNullable(order.userId()).map(id -> session.users().getUserById(realm, id));
        var username = person.map(UserModel::getUsername).orElse("");
        return Optional.of(new Letter(
                new InLanguage(person.orElseGet(() -> nobody(realm, order)), language),
                Notice.to(order),
                "guessAlarmSubject." + subject(order, username),
                List.of(username),
                "identity-guessing-alarm.ftl",
                attributes(realm, order, username, language)));
    }

    /** What the mail is about: an account, a name without one, a NIK, or all together. */
    private static String subject(MailOrder order, String username) {
        var attributes = new HashMap<String, Object>();
        Guesses.read(order.details(), attributes);
        var about = attributes.get("about").toString();
        return about.equals("name") && !username.isEmpty() ? "account" : about;
    }

    private static Map<String, Object> attributes(RealmModel realm, MailOrder order, String username, Locale language) {
        var happening = Notice.happening(order);
        var attributes = new HashMap<String, Object>();
        Guesses.read(order.details(), attributes);
        attributes.put("about", subject(order, username));
        attributes.put("username", username);
        attributes.put("when", new ClockTime(RealmTimeZone.of(realm), language).format(happening.when()));
        attributes.put("origin", Optional.ofNullable(happening.origin()).orElse(""));
        attributes.put("browser", Optional.ofNullable(happening.browser()).orElse(""));
        return attributes;
    }

    /** Keycloak writes mails to somebody only. */
    private UserModel nobody(RealmModel realm, MailOrder order) {
        return MailRecipient.withoutAccount(session, realm, order.id());
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
