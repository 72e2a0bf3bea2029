package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.event.AddressDisputeResolved;
import id.go.bappenas.sso.employee.event.Disowned;
import id.go.bappenas.sso.employee.event.ExternalAddressChanged;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.Letter;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.mail.MailOutbox;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The mail that tells of a changed external address: to the old, the new and the work address, and to all that were trusted
 * recently, so that who changes the address twice does not get rid of its owner.
 */
record AddressNotice(KeycloakSession session) implements ExternalMailProvider {

    static final String KIND = "external-address-changed";

    private static final String CHANGE = "change";
    private static final String MASKED = "masked";

    /** Orders the mails of a change, in its transaction. */
    static void order(ExternalAddressChanged change) {
        var session = change.session();
        // One moment for all mailboxes, and an administrator's address is nobody's business.
        var happening = new Happening(change.when(), null, null);
        var identity = String.join(
                ",", IdentityNotice.take(session, change.person().getId()).orElse(List.of()));
        for (var mailbox : mailboxes(change)) {
            var details = Notice.details(session, mailbox, happening);
            details.put(Notice.IDENTITY, identity);
            details.put(CHANGE, bodyKey(change));
            // The new address is shown masked: the old mailbox may be somebody else's by now.
            ExternalAddress.parse(change.after()).ifPresent(known -> details.put(MASKED, known.masked()));
            MailOutbox.of(session).order(change.realm(), KIND, change.person().getId(), details);
        }
    }

    /** Orders the mails of a dispute that two officers resolved, in their transaction. */
    static void order(AddressDisputeResolved resolved) {
        var session = resolved.session();
        var happening = new Happening(Notice.now(), null, null);
        for (var mailbox : mailboxes(session, resolved.realm(), resolved.person(), resolved.address())) {
            var details = Notice.details(session, mailbox, happening);
            details.put(CHANGE, "externalAddressDisputeResolved");
            ExternalAddress.parse(resolved.address()).ifPresent(known -> details.put(MASKED, known.masked()));
            MailOutbox.of(session)
                    .order(resolved.realm(), KIND, resolved.person().getId(), details);
        }
    }

    private static Collection<String> mailboxes(ExternalAddressChanged change) {
        return mailboxes(change.session(), change.realm(), change.person(), change.before(), change.after());
    }

    /** By the address without case, so that nobody gets two. */
    private static Collection<String> mailboxes(
            KeycloakSession session, RealmModel realm, UserModel person, String... addresses) {
        var mailboxes = new LinkedHashMap<String, String>();
        Stream.concat(Stream.of(addresses), Mailboxes.of(session, realm, person).known().stream())
                .filter(Objects::nonNull)
                .filter(address -> !address.isBlank())
                .forEach(address -> mailboxes.putIfAbsent(address.toLowerCase(Locale.ROOT), address));
        return mailboxes.values();
    }

    private static String bodyKey(ExternalAddressChanged change) {
        if (change.after() == null) {
            return "externalAddressRemoved";
        }
        return change.before() == null ? "externalAddressSet" : "externalAddressChanged";
    }

    @Override
    public Optional<Letter> write(MailOrder order) {
        var realm = session.getContext().getRealm();
        return Optional.ofNullable(session.users().getUserById(realm, order.userId()))
                .map(person -> {
                    var attributes = Notice.attributes(session, person, order, Disowned.ADDRESS_CHANGE);
                    attributes.put("bodyKey", order.details().get(CHANGE));
                    attributes.put(MASKED, order.details().getOrDefault(MASKED, ""));
                    attributes.put(Notice.IDENTITY, Notice.items(order, Notice.IDENTITY));
                    return new Letter(
                            person,
                            Notice.to(order),
                            "externalAddressSubject",
                            List.of(),
                            "external-address-changed.ftl",
                            attributes);
                });
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
