package id.go.bappenas.sso.mail;

import id.go.bappenas.sso.support.jpa.CreatedAccount;
import java.time.Duration;
import java.util.HashMap;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Gives mails to SMTP. */
public final class MailSender {

    /** Limit of a mail that no person waits for. */
    static final Duration IN_BACKGROUND = Duration.ofSeconds(30);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Duration limit;

    private MailSender(KeycloakSession session, RealmModel realm, Duration limit) {
        this.session = session;
        this.realm = realm;
        this.limit = limit;
    }

    /** For a person who waits for the answer of this request: SMTP gets five seconds for the whole mail. */
    public static MailSender forRequest(KeycloakSession session, RealmModel realm) {
        return new MailSender(session, realm, SmtpExchange.OF_A_REQUEST);
    }

    /** For a thread of the server: SMTP gets 30 seconds for the whole mail. */
    public static MailSender inBackground(KeycloakSession session, RealmModel realm) {
        return within(session, realm, IN_BACKGROUND);
    }

    static MailSender within(KeycloakSession session, RealmModel realm, Duration limit) {
        return new MailSender(session, realm, limit.compareTo(IN_BACKGROUND) > 0 ? IN_BACKGROUND : limit);
    }

    /**
     * Sends a mail in the user's language, with the realm's e-mail theme.
     *
     * @throws MailRefusedException if SMTP does not take it in time, or its answer does not come; {@link
     *     MailRefusedException#failure} says whether the mail may arrive nevertheless
     * @throws RolledBackException if what the mail tells would not last; it is not sent then
     */
    public void send(MailMessage message) {
        RolledBackException.check(session);
        var attributes = new HashMap<String, Object>();
        message.attributes().forEach((name, value) -> attributes.put(name, LiteralText.of(value)));
        // The language of a request, if there is a request, is not the reader's.
        attributes.put(Constants.IGNORE_ACCEPT_LANGUAGE_HEADER, true);
        try (var exchange = SmtpExchange.begin(limit)) {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(message.user())
                    .send(
                            message.subjectKey(),
                            message.subjectArguments(),
                            message.template(),
                            attributes,
                            message.to());
            exchange.check(message.to());
        } catch (EmailException e) {
            throw new MailRefusedException(e);
        }
        if (message.user().getId() != null
                && !CreatedAccount.is(session, message.user().getId())) {
            RefusedMailboxes.of(session, realm).taken(message.user().getId(), message.to());
        }
    }
}
