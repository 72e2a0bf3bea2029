package id.go.bappenas.sso.reset.mail;

import id.go.bappenas.sso.credential.factor.Privileges;
import id.go.bappenas.sso.credential.temporary.EndedPassword;
import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.InLanguage;
import id.go.bappenas.sso.mail.Letter;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.mail.link.LinkKey;
import id.go.bappenas.sso.reset.flow.Trace;
import id.go.bappenas.sso.reset.request.ResetRequests;
import id.go.bappenas.sso.reset.throttle.ResetThrottle;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.event.LateError;
import id.go.bappenas.sso.support.keycloak.KeycloakUrls;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;

/**
 * Decides whether a link is due, and mints it. All that depends on the person happens here, long after the page was shown; the
 * link is known to the letter only, and its request is open only if SMTP has taken the letter.
 */
record LinkMail(KeycloakSession session) implements ExternalMailProvider {

    private static final Logger LOG = Logger.getLogger(LinkMail.class);

    /** Over all tries to send one order, the mailbox is counted once. */
    private static final long COUNTED_SECONDS = 7L * 24 * 60 * 60;

    @Override
    public Optional<Letter> write(MailOrder order) {
        var realm = session.getContext().getRealm();
        var person = session.users().getUserById(realm, order.userId());
        var asked = LinkOrder.of(order);
        if (person == null) {
            return Optional.empty();
        }
        var address = ExternalAddresses.of(session).trusted(realm, person);
        var reason = refusal(realm, person, address, asked, order.id());
        if (reason.isPresent()) {
            LateError.write(
                    session, event(realm, person, asked).detail(Trace.REASON, reason.get()), Errors.NOT_ALLOWED);
            return Optional.empty();
        }
        var key = new ResetRequests(session, realm)
                .open(order.id(), person, address.orElseThrow(), asked.asker(), asked.lifetime());
        event(realm, person, asked).detail(Trace.REQUEST, order.id()).success();
        return Optional.of(letter(realm, person, address.orElseThrow(), asked, key));
    }

    private Optional<String> refusal(
            RealmModel realm, UserModel person, Optional<ExternalAddress> address, LinkOrder asked, String orderId) {
        if (!person.isEnabled()) {
            return Optional.of("user_disabled");
        }
        if (address.isEmpty()) {
            return Optional.of(
                    ExternalAddresses.of(session).registered(person).isPresent()
                            ? "address_not_trusted"
                            : "address_missing");
        }
        if (!asked.isFor(address.get())) {
            return Optional.of("address_mismatch");
        }
        if (needsOtp(person)) {
            return Optional.of("otp_missing");
        }
        return limit(realm, person, address.get(), orderId);
    }

    private static boolean needsOtp(UserModel person) {
        return !person.credentialManager().isConfiguredFor(OTPCredentialModel.TYPE) && Privileges.areHeldBy(person);
    }

    private Optional<String> limit(RealmModel realm, UserModel person, ExternalAddress address, String orderId) {
        var counted = "sso-reset-mail-" + orderId;
        if (session.singleUseObjects().contains(counted)) {
            return Optional.empty();
        }
        if (isFirstAfterTheEnd(person)) {
            session.singleUseObjects().putIfAbsent(counted, COUNTED_SECONDS);
            return Optional.empty();
        }
        var limit = ResetThrottle.of(session, realm).refusesMail(person.getId(), address.address());
        limit.ifPresent(reason -> LOG.warnf(
                "Lupa Password: a mail to user %s was dropped, there were too many (%s)", person.getId(), reason));
        // Only now: an order that could not be counted comes again, and is counted then.
        session.singleUseObjects().putIfAbsent(counted, COUNTED_SECONDS);
        return limit;
    }

    /**
     * Each password that "Bukan saya" ended has one link free: else a reader of the mailbox could press until the limit of mails
     * is reached, and its owner would have neither password nor link.
     */
    private boolean isFirstAfterTheEnd(UserModel person) {
        return EndedPassword.isCurrent(person)
                && session.singleUseObjects()
                        .putIfAbsent(
                                "sso-reset-ended-" + person.getId() + '-'
                                        + TemporaryPassword.written(person).orElseThrow(),
                                COUNTED_SECONDS);
    }

    private EventBuilder event(RealmModel realm, UserModel person, LinkOrder asked) {
        return new EventBuilder(realm, session)
                .event(EventType.SEND_RESET_PASSWORD)
                .ipAddress(asked.asker().origin())
                .client(asked.asker().clientId())
                .user(person)
                .detail("username", person.getUsername())
                .detail(Trace.STEP, "mail");
    }

    private static Letter letter(
            RealmModel realm, UserModel person, ExternalAddress address, LinkOrder asked, LinkKey key) {
        var asker = asked.asker();
        return new Letter(
                new InLanguage(person, asked.language()),
                address.address(),
                "resetLinkSubject",
                List.of(),
                "reset-link.ftl",
                Map.of(
                        "username",
                        person.getUsername(),
                        "link",
                        link(realm, asked, key),
                        "minutes",
                        asked.lifetime().toMinutes(),
                        "when",
                        new ClockTime(asked.zone(), asked.language()).format(asker.when()),
                        "origin",
                        asker.from(),
                        "browser",
                        asker.browser() == null ? "" : asker.browser()));
    }

    private static String link(RealmModel realm, LinkOrder asked, LinkKey key) {
        return KeycloakUrls.resetPassword(asked.base(), realm, asked.asker().clientId())
                .queryParam(LinkKey.PARAMETER, key.parameter())
                .build()
                .toString();
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
