package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.event.AccountDisabled;
import id.go.bappenas.sso.employee.event.AccountEnabled;
import id.go.bappenas.sso.employee.event.IdentityChanged;
import id.go.bappenas.sso.employee.event.WorkMailboxChanged;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.MailMessage;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.mail.MailOutbox;
import id.go.bappenas.sso.support.counter.Counters;
import id.go.bappenas.sso.support.counter.CountersUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Mail {@code account-notice}: tells a person what happened to the account (identity data, a second factor, a decision). Each
 * mailbox of {@link Mailboxes} gets one mail. It says which data changed and never their values.
 */
public final class AccountNoticeMail extends ExternalMailProvider {

    static final String KIND = "account-notice";

    private static final Logger LOG = Logger.getLogger(AccountNoticeMail.class);

    private static final String MATTER = "matter";
    private static final String ITEMS = "items";
    private static final String DAY = "day";
    private static final String MASKED = "masked";

    /** Made by Keycloak. */
    public AccountNoticeMail() {
        super(KIND);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof IdentityChanged change) {
                IdentityChangeNotice.order(change);
            } else if (event instanceof WorkMailboxChanged change) {
                new NotMeLinkRepository(change.session(), change.realm())
                        .workMailboxChanged(change.person(), change.before(), change.after());
                order(change);
            } else if (event instanceof AccountDisabled disabled) {
                disabled(disabled.session(), disabled.realm(), disabled.person());
            } else if (event instanceof AccountEnabled enabled
                    && !AccountEnabled.wasToldByCaller(enabled.session(), enabled.person())) {
                decided(enabled.session(), enabled.realm(), enabled.person(), NoticeTopic.ENABLED);
            }
        });
    }

    /**
     * Orders the mails in the caller's transaction.
     *
     * @param items the changed data, as last part of message keys {@code accountNoticeItem.…}; may be empty
     * @param origin hidden if an officer, an administrator or a program made the change
     */
    static void order(
            KeycloakSession session,
            RealmModel realm,
            UserModel person,
            NoticeTopic topic,
            Collection<String> items,
            RequestOrigin origin) {
        var named = String.join(",", items);
        order(session, realm, person, topic, Map.of(ITEMS, named, Notice.IDENTITY, named), origin);
    }

    /** Orders the mails about a new second factor, which the link removes. */
    static void factorAdded(
            KeycloakSession session,
            RealmModel realm,
            UserModel person,
            String item,
            Optional<String> credential,
            RequestOrigin origin) {
        var more = new HashMap<>(Map.of(ITEMS, item));
        credential.ifPresent(id -> more.put(Notice.CREDENTIAL, id));
        order(session, realm, person, NoticeTopic.FACTOR_ADDED, more, origin);
    }

    /** Orders the mails about a decision in the caller's transaction. */
    public static void decided(KeycloakSession session, RealmModel realm, UserModel person, NoticeTopic topic) {
        order(session, realm, person, topic, Map.of(), RequestOrigin.hidden());
    }

    /** Orders the mails about a decision with a day, such as the last day of a contract. */
    public static void decided(
            KeycloakSession session, RealmModel realm, UserModel person, NoticeTopic topic, LocalDate day) {
        order(session, realm, person, topic, Map.of(DAY, day.toString()), RequestOrigin.hidden());
    }

    /**
     * Orders the mails about an account that an administrator, or too many wrong passwords, disabled; at most once a day,
     * because Keycloak 26.7.4 only reports that a disabled account was written. No mail is sent if the counters are
     * unavailable.
     */
    private static void disabled(KeycloakSession session, RealmModel realm, UserModel person) {
        try {
            var count = Counters.of(session, realm, KIND)
                    .count(NoticeTopic.DEACTIVATED.id(), person.getId(), Duration.ofDays(1));
            if (count == 1) {
                decided(session, realm, person, NoticeTopic.DEACTIVATED);
            }
        } catch (CountersUnavailableException e) {
            LOG.errorf("SSO-NOTICE-001 no mail says that account %s was disabled: %s", person.getId(), e.getMessage());
        }
    }

    /** Orders the mails about a changed work mailbox; the former mailbox gets one, too. */
    static void order(WorkMailboxChanged change) {
        // Masked, because another person may read the former mailbox by now.
        var masked = ExternalAddress.ofStored(change.after())
                .map(ExternalAddress::masked)
                .orElse("");
        order(
                change.session(),
                change.realm(),
                change.person(),
                change.after() == null ? NoticeTopic.WORK_ADDRESS_REMOVED : NoticeTopic.WORK_ADDRESS_CHANGED,
                Map.of(MASKED, masked),
                RequestOrigin.hidden(change.when()),
                change.before());
    }

    /**
     * Orders the mails about a dispute in the caller's transaction, to all mailboxes except the mailbox of the used link.
     *
     * @param mailbox mailbox of the used link, empty for the work mailbox
     */
    static void disputed(
            KeycloakSession session, RealmModel realm, UserModel person, Instant pressed, Optional<String> mailbox) {
        var presser = mailbox.orElse(Optional.ofNullable(person.getEmail()).orElse(""));
        var others = Mailboxes.of(session, realm, person).all().stream()
                .filter(other -> !other.equalsIgnoreCase(presser))
                .toList();
        var origin = RequestOrigin.hidden(pressed);
        orderTo(others, session, realm, person, NoticeTopic.ADDRESS_DISPUTED, Map.of(), origin);
    }

    private static void order(
            KeycloakSession session,
            RealmModel realm,
            UserModel person,
            NoticeTopic topic,
            Map<String, String> more,
            RequestOrigin origin,
            String... others) {
        var mailboxes = Mailboxes.of(session, realm, person).allAnd(others);
        orderTo(mailboxes, session, realm, person, topic, more, origin);
    }

    private static void orderTo(
            Collection<String> mailboxes,
            KeycloakSession session,
            RealmModel realm,
            UserModel person,
            NoticeTopic topic,
            Map<String, String> more,
            RequestOrigin origin) {
        for (var mailbox : mailboxes) {
            var details = Notice.details(session, mailbox, origin);
            details.put(MATTER, topic.name());
            details.putAll(more);
            MailOutbox.of(session).order(realm, KIND, person.getId(), details);
        }
    }

    @Override
    public Optional<MailMessage> write(KeycloakSession session, MailOrder order) {
        return order.person(session).map(person -> message(session, person, order));
    }

    private static MailMessage message(KeycloakSession session, UserModel person, MailOrder order) {
        var topic = NoticeTopic.valueOf(order.details().get(MATTER));
        var attributes = topic.disowned()
                .map(about -> Notice.attributes(session, person, order, about))
                .orElseGet(() -> Notice.attributes(session, person, order));
        attributes.put(MATTER, topic.id());
        attributes.put(ITEMS, Notice.items(order, ITEMS));
        attributes.put("way", topic.leadsToReset() && !hasReset(session, person) ? ".help" : "");
        attributes.put(DAY, order.details().getOrDefault(MASKED, day(session, person, order)));
        return new MailMessage(
                person, Notice.to(order), "accountNoticeSubject." + topic.id(), List.of(), KIND + ".ftl", attributes);
    }

    /** Whether there is a mailbox to which Lupa Password sends links. */
    private static boolean hasReset(KeycloakSession session, UserModel person) {
        return ExternalAddresses.of(session)
                .trusted(session.getContext().getRealm(), person)
                .isPresent();
    }

    private static String day(KeycloakSession session, UserModel person, MailOrder order) {
        return Optional.ofNullable(order.details().get(DAY))
                .map(LocalDate::parse)
                .map(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(session.getContext().resolveLocale(person))::format)
                .orElse("");
    }
}
