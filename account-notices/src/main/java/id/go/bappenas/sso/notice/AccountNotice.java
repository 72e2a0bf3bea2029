package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.event.WorkMailboxChanged;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.Letter;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.mail.MailOutbox;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The mail that tells a person what happened to the account: identity data, a second factor, a decision. One for each mailbox of
 * {@link Mailboxes}. It says which data it is about and never what they are.
 */
public record AccountNotice(KeycloakSession session) implements ExternalMailProvider {

    static final String KIND = "account-notice";

    private static final String MATTER = "matter";
    private static final String ITEMS = "items";
    private static final String DAY = "day";
    private static final String MASKED = "masked";

    /**
     * Orders the mails in the caller's transaction.
     *
     * @param items what it is about, in the keys of messages {@code accountNoticeItem.…}; may be none
     * @param happening without origin and browser where an officer, an administrator or a program did it
     */
    static void order(
            KeycloakSession session,
            RealmModel realm,
            UserModel person,
            Matter matter,
            Collection<String> items,
            Happening happening) {
        var named = String.join(",", items);
        order(session, realm, person, matter, Map.of(ITEMS, named, Notice.IDENTITY, named), happening);
    }

    /** The same of a second factor that was set up, whose link takes it off. */
    static void factorAdded(
            KeycloakSession session,
            RealmModel realm,
            UserModel person,
            String item,
            Optional<String> credential,
            Happening happening) {
        var more = new HashMap<>(Map.of(ITEMS, item));
        credential.ifPresent(id -> more.put(Notice.CREDENTIAL, id));
        order(session, realm, person, Matter.FACTOR_ADDED, more, happening);
    }

    /** Orders the mails about a decision in the caller's transaction. */
    public static void decided(KeycloakSession session, RealmModel realm, UserModel person, Matter matter) {
        order(session, realm, person, matter, Map.of(), new Happening(Notice.now(), null, null));
    }

    /** The same about a day that was decided on. */
    public static void decided(
            KeycloakSession session, RealmModel realm, UserModel person, Matter matter, LocalDate day) {
        order(session, realm, person, matter, Map.of(DAY, day.toString()), new Happening(Notice.now(), null, null));
    }

    /** Orders the mails about another work mailbox: to the one of before too, whatever becomes of it. */
    static void order(WorkMailboxChanged change) {
        // Masked: the mailbox of before may be read by somebody else by now.
        var masked = ExternalAddress.parse(change.after())
                .map(ExternalAddress::masked)
                .orElse("");
        order(
                change.session(),
                change.realm(),
                change.person(),
                change.after() == null ? Matter.WORK_ADDRESS_REMOVED : Matter.WORK_ADDRESS_CHANGED,
                Map.of(MASKED, masked),
                new Happening(change.when(), null, null),
                change.before());
    }

    /**
     * Orders the mails about a dispute in the caller's transaction, to all mailboxes but the one whose link was used.
     *
     * @param mailbox empty for the work mailbox
     */
    static void disputed(
            KeycloakSession session, RealmModel realm, UserModel person, Instant pressed, Optional<String> mailbox) {
        var presser = mailbox.orElse(Optional.ofNullable(person.getEmail()).orElse(""));
        var others = Mailboxes.of(session, realm, person).all().stream()
                .filter(other -> !other.equalsIgnoreCase(presser))
                .toList();
        var happening = new Happening(pressed, null, null);
        orderTo(others, session, realm, person, Matter.ADDRESS_DISPUTED, Map.of(), happening);
    }

    private static void order(
            KeycloakSession session,
            RealmModel realm,
            UserModel person,
            Matter matter,
            Map<String, String> more,
            Happening happening,
            String... others) {
        var mailboxes = Mailboxes.of(session, realm, person).allAnd(others);
        orderTo(mailboxes, session, realm, person, matter, more, happening);
    }

    private static void orderTo(
            Collection<String> mailboxes,
            KeycloakSession session,
            RealmModel realm,
            UserModel person,
            Matter matter,
            Map<String, String> more,
            Happening happening) {
        for (var mailbox : mailboxes) {
            var details = Notice.details(session, mailbox, happening);
            details.put(MATTER, matter.name());
            details.putAll(more);
            MailOutbox.of(session).order(realm, KIND, person.getId(), details);
        }
    }

    @Override
    public Optional<Letter> write(MailOrder order) {
        var realm = session.getContext().getRealm();
        return Optional.ofNullable(session.users().getUserById(realm, order.userId()))
                .map(person -> letter(person, order));
    }

    private Letter letter(UserModel person, MailOrder order) {
        var matter = Matter.valueOf(order.details().get(MATTER));
        var attributes = matter.disowned()
                .map(about -> Notice.attributes(session, person, order, about))
                .orElseGet(() -> Notice.attributes(session, person, order));
        attributes.put(MATTER, matter.id());
        attributes.put(ITEMS, Notice.items(order, ITEMS));
        attributes.put("way", matter.leadsToReset() && !hasReset(person) ? ".help" : "");
        attributes.put(DAY, order.details().getOrDefault(MASKED, day(person, order)));
        return new Letter(
                person, Notice.to(order), "accountNoticeSubject." + matter.id(), List.of(), KIND + ".ftl", attributes);
    }

    /** Whether Lupa Password has a mailbox to write to. */
    private boolean hasReset(UserModel person) {
        return ExternalAddresses.of(session)
                .trusted(session.getContext().getRealm(), person)
                .isPresent();
    }

    private String day(UserModel person, MailOrder order) {
        return Optional.ofNullable(order.details().get(DAY))
                .map(LocalDate::parse)
                .map(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(session.getContext().resolveLocale(person))::format)
                .orElse("");
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
