package id.go.bappenas.sso.reset.mail;

import id.go.bappenas.sso.credential.factor.PrivilegedRoles;
import id.go.bappenas.sso.credential.temporary.EndedPassword;
import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.LocalizedUser;
import id.go.bappenas.sso.mail.MailMessage;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.mail.link.LinkKey;
import id.go.bappenas.sso.reset.flow.ResetEvent;
import id.go.bappenas.sso.reset.request.ResetCode;
import id.go.bappenas.sso.reset.request.ResetRequests;
import id.go.bappenas.sso.reset.throttle.ResetThrottle;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.event.LateError;
import id.go.bappenas.sso.support.keycloak.KeycloakUrls;
import java.util.HashMap;
import java.util.List;
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
 * Mail {@code reset-link}, "Konfirmasi Perubahan Password": decides whether a link is due, and generates it. All work that
 * depends on the person happens here, after the page was shown. Only the mail has the link, and its request is open only if
 * SMTP has taken the mail.
 */
public final class LinkMail extends ExternalMailProvider {

    /** Kind of mail. */
    public static final String PROVIDER_ID = "reset-link";

    private static final Logger LOG = Logger.getLogger(LinkMail.class);

    /** Time for which an order counts only once, even if the outbox tries it several times. */
    private static final long COUNTED_SECONDS = 7L * 24 * 60 * 60;

    /** Made by Keycloak. */
    public LinkMail() {
        super(PROVIDER_ID);
    }

    @Override
    public Optional<MailMessage> write(KeycloakSession session, MailOrder order) {
        var realm = session.getContext().getRealm();
        var person = order.person(session).orElse(null);
        var asked = LinkOrder.of(order);
        if (person == null) {
            return Optional.empty();
        }
        var address = ExternalAddresses.of(session).trusted(realm, person);
        var reason = refusal(session, realm, person, address, asked, order.id());
        if (reason.isPresent()) {
            LateError.write(
                    session,
                    event(session, realm, person, asked).detail(ResetEvent.REASON, reason.get()),
                    Errors.NOT_ALLOWED);
            return Optional.empty();
        }
        var key = new ResetRequests(session, realm)
                .open(order.id(), person, address.orElseThrow(), asked.origin(), asked.clientId(), asked.lifetime());
        event(session, realm, person, asked)
                .detail(ResetEvent.REQUEST, order.id())
                .success();
        var code = ResetCode.of(session, realm).shown(order.id());
        return Optional.of(message(realm, person, address.orElseThrow(), asked, key, code));
    }

    @Override
    public void sent(KeycloakSession session, MailOrder order) {
        new ResetRequests(session, session.getContext().getRealm()).closeOlder(order.userId(), order.id());
    }

    private static Optional<String> refusal(
            KeycloakSession session,
            RealmModel realm,
            UserModel person,
            Optional<ExternalAddress> address,
            LinkOrder asked,
            String orderId) {
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
        return limit(session, realm, person, address.get(), orderId);
    }

    private static boolean needsOtp(UserModel person) {
        return !person.credentialManager().isConfiguredFor(OTPCredentialModel.TYPE)
                && PrivilegedRoles.areHeldBy(person);
    }

    private static Optional<String> limit(
            KeycloakSession session, RealmModel realm, UserModel person, ExternalAddress address, String orderId) {
        var counted = "sso-reset-mail-" + orderId;
        if (session.singleUseObjects().contains(counted)) {
            return Optional.empty();
        }
        if (isFirstAfterTheEnd(session, person)) {
            session.singleUseObjects().putIfAbsent(counted, COUNTED_SECONDS);
            return Optional.empty();
        }
        var limit = ResetThrottle.of(session, realm).refusesMail(person.getId(), address.address());
        limit.ifPresent(reason -> LOG.warnf(
                "SSO-RESET-005 Lupa Password: a mail to user %s was dropped, there were too many (%s)",
                person.getId(), reason));
        // The last step: an order that could not be counted is tried again, and is counted then.
        session.singleUseObjects().putIfAbsent(counted, COUNTED_SECONDS);
        return limit;
    }

    /**
     * Whether this is the first link since "Bukan saya" ended the password; that link is outside the limit. Otherwise a reader
     * of the mailbox could use up the limit, and the owner would have neither password nor link.
     */
    private static boolean isFirstAfterTheEnd(KeycloakSession session, UserModel person) {
        return EndedPassword.isCurrent(person)
                && session.singleUseObjects()
                        .putIfAbsent(
                                "sso-reset-ended-" + person.getId() + '-'
                                        + TemporaryPassword.written(person).orElseThrow(),
                                COUNTED_SECONDS);
    }

    private static EventBuilder event(KeycloakSession session, RealmModel realm, UserModel person, LinkOrder asked) {
        return new EventBuilder(realm, session)
                .event(EventType.SEND_RESET_PASSWORD)
                .ipAddress(asked.origin().address())
                .client(asked.clientId())
                .user(person)
                .detail("username", person.getUsername())
                .detail(ResetEvent.STEP, "mail");
    }

    private static MailMessage message(
            RealmModel realm, UserModel person, ExternalAddress address, LinkOrder asked, LinkKey key, String code) {
        var clock = new ClockTime(asked.zone(), asked.language());
        var attributes = new HashMap<>(asked.origin().attributes(clock, "?"));
        attributes.put("username", person.getUsername());
        attributes.put("link", link(realm, asked, key));
        attributes.put("code", code);
        attributes.put("minutes", asked.lifetime().toMinutes());
        return new MailMessage(
                new LocalizedUser(person, asked.language()),
                address.address(),
                "resetLinkSubject",
                List.of(),
                "reset-link.ftl",
                attributes);
    }

    private static String link(RealmModel realm, LinkOrder asked, LinkKey key) {
        return KeycloakUrls.resetPassword(asked.base(), realm, asked.clientId())
                .queryParam(LinkKey.PARAMETER, key.parameter())
                .build()
                .toString();
    }
}
