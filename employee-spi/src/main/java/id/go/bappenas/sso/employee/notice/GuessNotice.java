package id.go.bappenas.sso.employee.notice;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.mail.ExternalMailProvider;
import id.go.bappenas.sso.employee.mail.Letter;
import id.go.bappenas.sso.employee.mail.MailOrder;
import id.go.bappenas.sso.employee.mail.MailOutbox;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** The mail that tells a person of tries of Lupa Password with wrong identity data, one per mailbox. */
public record GuessNotice(KeycloakSession session) implements ExternalMailProvider {

    static final String KIND = "identity-guessing-notice";

    /**
     * Orders the mails in the caller's transaction: to the trusted external address and to the work mailbox. How often is for
     * the caller to say.
     *
     * @param base where links lead, of {@code FrontDoor}; empty: the mails carry none
     */
    public static void tell(KeycloakSession session, UserModel person, Guesses guesses, Optional<URI> base) {
        var realm = session.getContext().getRealm();
        for (var mailbox : mailboxes(session, person)) {
            var details = Notice.details(mailbox, guesses.last(), base);
            guesses.write(details);
            MailOutbox.of(session).order(realm, KIND, person.getId(), details);
        }
    }

    /** By the address without case, so that nobody gets two. */
    private static Iterable<String> mailboxes(KeycloakSession session, UserModel person) {
        var mailboxes = new LinkedHashMap<String, String>();
        ExternalAddresses.of(session)
                .trusted(session.getContext().getRealm(), person)
                .map(ExternalAddress::address)
                .ifPresent(address -> mailboxes.put(address.toLowerCase(Locale.ROOT), address));
        Optional.ofNullable(person.getEmail())
                .filter(work -> !work.isBlank())
                .ifPresent(work -> mailboxes.putIfAbsent(work.toLowerCase(Locale.ROOT), work));
        return mailboxes.values();
    }

    @Override
    public Optional<Letter> write(MailOrder order) {
        var realm = session.getContext().getRealm();
        return Optional.ofNullable(session.users().getUserById(realm, order.userId()))
                .map(person -> letter(person, order));
    }

    private Letter letter(UserModel person, MailOrder order) {
        Map<String, Object> attributes = Notice.attributes(session, person, order, Disowned.IDENTITY_GUESS);
        Guesses.read(order.details(), attributes);
        return new Letter(
                person, Notice.to(order), "guessNoticeSubject", List.of(), "identity-guessing-notice.ftl", attributes);
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
