package id.go.bappenas.sso.employee.notice;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.event.ExternalAddressChanged;
import id.go.bappenas.sso.employee.mail.ExternalMailProvider;
import id.go.bappenas.sso.employee.mail.Letter;
import id.go.bappenas.sso.employee.mail.MailOrder;
import id.go.bappenas.sso.employee.mail.MailOutbox;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;

/** The mail that tells of a changed external address: to the old, the new and the work address. */
record AddressNotice(KeycloakSession session) implements ExternalMailProvider {

    static final String KIND = "external-address-changed";

    private static final String CHANGE = "change";
    private static final String MASKED = "masked";

    /** Orders the mails of a change, in its transaction. */
    static void order(ExternalAddressChanged change) {
        var session = change.session();
        for (var mailbox : mailboxes(change)) {
            // An administrator's address is nobody's business.
            var details = Notice.details(session, mailbox, new Happening(Notice.now(), null, null));
            details.put(CHANGE, bodyKey(change));
            // The new address is shown masked: the old mailbox may be somebody else's by now.
            ExternalAddress.parse(change.after()).ifPresent(known -> details.put(MASKED, known.masked()));
            MailOutbox.of(session).order(change.realm(), KIND, change.person().getId(), details);
        }
    }

    private static Set<String> mailboxes(ExternalAddressChanged change) {
        var mailboxes = new LinkedHashSet<String>();
        Stream.of(change.before(), change.after(), change.person().getEmail())
                .filter(Objects::nonNull)
                .filter(address -> !address.isBlank())
                .forEach(mailboxes::add);
        return mailboxes;
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
