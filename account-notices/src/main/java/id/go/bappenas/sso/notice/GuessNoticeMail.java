package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.event.Disowned;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.MailMessage;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.mail.MailOutbox;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Mail {@code identity-guessing-notice}: tells a person of tries of Lupa Password with wrong identity data. Each mailbox gets
 * one mail.
 */
public final class GuessNoticeMail extends ExternalMailProvider {

    static final String KIND = "identity-guessing-notice";

    /** Made by Keycloak. */
    public GuessNoticeMail() {
        super(KIND);
    }

    /**
     * Orders the mails in the caller's transaction: to the trusted external address and to the work mailbox. The caller limits
     * how often.
     *
     * @param base of links, from {@code FrontendUrl}; the mails have no link if it is empty
     */
    public static void tell(KeycloakSession session, UserModel person, Guesses guesses, Optional<URI> base) {
        var realm = session.getContext().getRealm();
        for (var mailbox : Mailboxes.of(session, realm, person).known()) {
            var details = Notice.details(mailbox, guesses.last(), base);
            guesses.write(details);
            MailOutbox.of(session).order(realm, KIND, person.getId(), details);
        }
    }

    @Override
    public Optional<MailMessage> write(KeycloakSession session, MailOrder order) {
        return order.person(session).map(person -> message(session, person, order));
    }

    private static MailMessage message(KeycloakSession session, UserModel person, MailOrder order) {
        Map<String, Object> attributes = Notice.attributes(session, person, order, Disowned.IDENTITY_GUESS);
        Guesses.read(order.details(), attributes);
        return new MailMessage(
                person, Notice.to(order), "guessNoticeSubject", List.of(), "identity-guessing-notice.ftl", attributes);
    }
}
