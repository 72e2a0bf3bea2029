package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.event.AddressDisputeResolved;
import id.go.bappenas.sso.employee.event.Disowned;
import id.go.bappenas.sso.employee.event.ExternalAddressChanged;
import id.go.bappenas.sso.employee.event.MailboxesGivenUp;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.MailMessage;
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
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Mail {@code external-address-changed}: tells of a changed external address. The old, the new and the work address and all
 * recently trusted addresses get it, so the owner still gets it after a second change.
 */
public final class AddressChangedMail extends ExternalMailProvider {

    static final String KIND = "external-address-changed";

    private static final String CHANGE = "change";
    private static final String MASKED = "masked";

    /** Made by Keycloak. */
    public AddressChangedMail() {
        super(KIND);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof ExternalAddressChanged change) {
                AddressChangedMail.order(change);
            } else if (event instanceof AddressDisputeResolved resolved) {
                AddressChangedMail.order(resolved);
            } else if (event instanceof MailboxesGivenUp given) {
                new NotMeLinkRepository(given.session(), given.realm()).giveUp(given.person(), given.kept());
            }
        });
    }

    /** Orders the mails of a change, in its transaction. */
    static void order(ExternalAddressChanged change) {
        var session = change.session();
        // All mails show the same moment. The address of an administrator is not shown.
        var origin = RequestOrigin.hidden(change.when());
        var identity = String.join(
                ",", IdentityChangeNotice.take(session, change.person().getId()).orElse(List.of()));
        for (var mailbox : mailboxes(change)) {
            var details = Notice.details(session, mailbox, origin);
            details.put(Notice.IDENTITY, identity);
            details.put(CHANGE, bodyKey(change));
            // Masked, because another person may read the old mailbox by now.
            ExternalAddress.ofStored(change.after()).ifPresent(known -> details.put(MASKED, known.masked()));
            MailOutbox.of(session).order(change.realm(), KIND, change.person().getId(), details);
        }
    }

    /** Orders the mails of a dispute that two officers resolved, in their transaction. */
    static void order(AddressDisputeResolved resolved) {
        var session = resolved.session();
        var origin = RequestOrigin.hidden();
        for (var mailbox : mailboxes(session, resolved.realm(), resolved.person(), resolved.address())) {
            var details = Notice.details(session, mailbox, origin);
            details.put(CHANGE, "externalAddressDisputeResolved");
            ExternalAddress.ofStored(resolved.address()).ifPresent(known -> details.put(MASKED, known.masked()));
            MailOutbox.of(session)
                    .order(resolved.realm(), KIND, resolved.person().getId(), details);
        }
    }

    private static Collection<String> mailboxes(ExternalAddressChanged change) {
        return mailboxes(change.session(), change.realm(), change.person(), change.before(), change.after());
    }

    /** Addresses that differ only in case are one mailbox and get one mail. */
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
    public Optional<MailMessage> write(KeycloakSession session, MailOrder order) {
        return order.person(session).map(person -> {
            var attributes = Notice.attributes(session, person, order, Disowned.ADDRESS_CHANGE);
            attributes.put("bodyKey", order.details().get(CHANGE));
            attributes.put(MASKED, order.details().getOrDefault(MASKED, ""));
            attributes.put(Notice.IDENTITY, Notice.items(order, Notice.IDENTITY));
            return new MailMessage(
                    person,
                    Notice.to(order),
                    "externalAddressSubject",
                    List.of(),
                    "external-address-changed.ftl",
                    attributes);
        });
    }
}
