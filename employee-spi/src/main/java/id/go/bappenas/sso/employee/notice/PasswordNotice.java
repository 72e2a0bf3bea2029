package id.go.bappenas.sso.employee.notice;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.event.ChangePath;
import id.go.bappenas.sso.employee.event.PasswordChanged;
import id.go.bappenas.sso.employee.mail.ExternalMailProvider;
import id.go.bappenas.sso.employee.mail.Letter;
import id.go.bappenas.sso.employee.mail.MailOrder;
import id.go.bappenas.sso.employee.mail.MailOutbox;
import id.go.bappenas.sso.employee.request.Browser;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/** The mail that tells of a changed password, one per mailbox. It never has the password. */
record PasswordNotice(KeycloakSession session) implements ExternalMailProvider {

    static final String KIND = "password-changed";

    private static final String PATH = "path";
    private static final String TEMPORARY = "temporary";

    /** Orders the mails of a change, in its transaction. */
    static void order(PasswordChanged change) {
        var session = change.session();
        var mailboxes = mailboxes(change);
        if (mailboxes.isEmpty()) {
            return;
        }
        var happening = happening(session, change.path());
        for (var mailbox : mailboxes) {
            var details = Notice.details(session, mailbox, happening);
            details.put(PATH, change.path().name());
            details.put(TEMPORARY, String.valueOf(change.temporary()));
            MailOutbox.of(session).order(change.realm(), KIND, change.person().getId(), details);
        }
    }

    /** After a reset the work mailbox too: a thief may own the other one. */
    private static Set<String> mailboxes(PasswordChanged change) {
        var mailboxes = new LinkedHashSet<String>();
        var registered = ExternalAddresses.of(change.session()).registered(change.person());
        if (!change.mailed()) {
            registered.map(ExternalAddress::address).ifPresent(mailboxes::add);
        }
        if (change.path() == ChangePath.RESET) {
            Optional.ofNullable(change.person().getEmail())
                    .filter(work -> !work.isBlank())
                    .filter(work -> registered.stream()
                            .noneMatch(external -> external.address().equalsIgnoreCase(work)))
                    .ifPresent(mailboxes::add);
        }
        return mailboxes;
    }

    private static Happening happening(KeycloakSession session, ChangePath path) {
        if (path == ChangePath.ADMINISTRATOR || path == ChangePath.FIRST) {
            // Where administrators sit is nobody's business, and the worker sits nowhere.
            return new Happening(Notice.now(), null, null);
        }
        // What speaks for a webmail is its server, at whatever address the employee is.
        var browser = path == ChangePath.WEBMAIL
                ? Optional.<String>empty()
                : userAgent(session).flatMap(Browser::name);
        return new Happening(Notice.now(), session.getContext().getConnection().getRemoteHost(), browser.orElse(null));
    }

    private static Optional<String> userAgent(KeycloakSession session) {
        try {
            var headers = session.getContext().getHttpRequest().getHttpHeaders();
            return Optional.ofNullable(headers.getHeaderString(HttpHeaders.USER_AGENT));
        } catch (ContextNotActiveException e) {
            // Nobody asked: a job of the server's own.
            return Optional.empty();
        }
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
