package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.credential.event.ChangePath;
import id.go.bappenas.sso.credential.event.PasswordWrite;
import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.event.Disowned;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.MailMessage;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.mail.MailOutbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Mail {@code password-changed}: tells of a changed password; each mailbox gets one mail. It never has the password. */
public final class PasswordChangedMail extends ExternalMailProvider {

    static final String KIND = "password-changed";

    private static final String PATH = "path";
    private static final String TEMPORARY = "temporary";

    /** Made by Keycloak. */
    public PasswordChangedMail() {
        super(KIND);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof PasswordWrite change) {
                order(change);
            }
        });
    }

    /** Orders the mails of a change, in its transaction. */
    private static void order(PasswordWrite change) {
        var session = change.session();
        var now = Notice.now();
        new AnnouncedPasswordRepository(session, change.realm()).announced(change, now);
        if (change.path() == ChangePath.DISOWNED) {
            // NotMeAction orders the mail, which also names the other effects.
            return;
        }
        var mailboxes = Mailboxes.of(session, change.realm(), change.person());
        var origin = origin(session, change.path(), now);
        for (var mailbox : toBeTold(change, mailboxes)) {
            var details = mailboxes.mayAct(mailbox)
                    ? Notice.details(session, mailbox, origin)
                    : Notice.details(mailbox, origin, Optional.empty());
            details.put(PATH, change.path().name());
            details.put(TEMPORARY, String.valueOf(change.temporary()));
            MailOutbox.of(session).order(change.realm(), KIND, change.person().getId(), details);
        }
    }

    /**
     * External mailboxes, and also the work mailbox after a reset, when a mailed password is replaced, or if no external
     * address is trusted, because a thief may read the external mailbox. A mailbox that gets the mail with the new password
     * gets no notice.
     */
    private static Collection<String> toBeTold(PasswordWrite change, Mailboxes mailboxes) {
        var told = new ArrayList<>(mailboxes.outside());
        if (change.mailed()) {
            ExternalAddresses.of(change.session())
                    .trusted(change.realm(), change.person())
                    .map(ExternalAddress::address)
                    .ifPresent(mailed -> told.removeIf(mailed::equalsIgnoreCase));
        }
        if (change.path() == ChangePath.RESET || change.path() == ChangePath.TEMPORARY || !mailboxes.hasTrusted()) {
            mailboxes.atWork().stream()
                    .filter(work -> told.stream().noneMatch(work::equalsIgnoreCase))
                    .forEach(told::add);
        }
        return told;
    }

    private static RequestOrigin origin(KeycloakSession session, ChangePath path, Instant now) {
        if (path == ChangePath.ADMINISTRATOR || path == ChangePath.FIRST) {
            // The address of an administrator is not shown; the worker has no address.
            return RequestOrigin.hidden(now);
        }
        // A webmail's change comes from its server and not from the employee's browser.
        var browser = path == ChangePath.WEBMAIL ? Optional.<String>empty() : RequestOrigin.browser(session);
        return new RequestOrigin(now, session.getContext().getConnection().getRemoteHost(), browser.orElse(null));
    }

    @Override
    public Optional<MailMessage> write(KeycloakSession session, MailOrder order) {
        return order.person(session).map(person -> {
            var attributes = Notice.attributes(session, person, order, Disowned.PASSWORD_CHANGE);
            var path = ChangePath.valueOf(order.details().get(PATH));
            attributes.put("pathKey", "passwordNoticePath." + path.name().toLowerCase(Locale.ROOT));
            attributes.put(TEMPORARY, Boolean.valueOf(order.details().get(TEMPORARY)));
            return new MailMessage(
                    person,
                    Notice.to(order),
                    "passwordNoticeSubject",
                    List.of(),
                    "password-changed-notice.ftl",
                    attributes);
        });
    }
}
