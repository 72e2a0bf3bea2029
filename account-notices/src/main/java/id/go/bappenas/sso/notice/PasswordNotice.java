package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.credential.event.ChangePath;
import id.go.bappenas.sso.credential.event.PasswordChanged;
import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.event.Disowned;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.Letter;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.mail.MailOutbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** The mail that tells of a changed password, one per mailbox. It never has the password. */
record PasswordNotice(KeycloakSession session) implements ExternalMailProvider {

    static final String KIND = "password-changed";

    private static final String PATH = "path";
    private static final String TEMPORARY = "temporary";

    /** Orders the mails of a change, in its transaction. */
    static void order(PasswordChanged change) {
        var session = change.session();
        var now = Notice.now();
        new ToldPasswords(session, change.realm()).told(change, now);
        if (change.path() == ChangePath.DISOWNED) {
            // The press itself tells, since it knows what else it has done.
            return;
        }
        var mailboxes = Mailboxes.of(session, change.realm(), change.person());
        var happening = happening(session, change.path(), now);
        for (var mailbox : toBeTold(change, mailboxes)) {
            var details = mailboxes.mayAct(mailbox)
                    ? Notice.details(session, mailbox, happening)
                    : Notice.details(mailbox, happening, Optional.empty());
            details.put(PATH, change.path().name());
            details.put(TEMPORARY, String.valueOf(change.temporary()));
            MailOutbox.of(session).order(change.realm(), KIND, change.person().getId(), details);
        }
    }

    /**
     * After a reset, when a mailed password is replaced, and where no external address is known to be the person's, the work
     * mailbox too: a thief may read the other one. The mail with the new password tells its mailbox.
     */
    private static Collection<String> toBeTold(PasswordChanged change, Mailboxes mailboxes) {
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

    private static Happening happening(KeycloakSession session, ChangePath path, Instant now) {
        if (path == ChangePath.ADMINISTRATOR || path == ChangePath.FIRST) {
            // Where administrators sit is nobody's business, and the worker sits nowhere.
            return new Happening(now, null, null);
        }
        // What speaks for a webmail is its server, at whatever address the employee is.
        var browser = path == ChangePath.WEBMAIL ? Optional.<String>empty() : Notice.browser(session);
        return new Happening(now, session.getContext().getConnection().getRemoteHost(), browser.orElse(null));
    }

    @Override
    public Optional<Letter> write(MailOrder order) {
        var realm = session.getContext().getRealm();
        return Optional.ofNullable(session.users().getUserById(realm, order.userId()))
                .map(person -> {
                    var attributes = Notice.attributes(session, person, order, Disowned.PASSWORD_CHANGE);
                    var path = ChangePath.valueOf(order.details().get(PATH));
                    attributes.put(
                            "pathKey", "passwordNoticePath." + path.name().toLowerCase(Locale.ROOT));
                    attributes.put(TEMPORARY, Boolean.valueOf(order.details().get(TEMPORARY)));
                    return new Letter(
                            person,
                            Notice.to(order),
                            "passwordNoticeSubject",
                            List.of(),
                            "password-changed-notice.ftl",
                            attributes);
                });
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
