package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.credential.factor.PrivilegedRoles;
import id.go.bappenas.sso.employee.event.IdentityChanged;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.LocalizedUser;
import id.go.bappenas.sso.mail.MailMessage;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.mail.MailOutbox;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.jpa.ColumnText;
import id.go.bappenas.sso.support.keycloak.MailRecipient;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Mail {@code guard-notice}: tells Pusdatin of a {@link SecurityChange}, in the realm's language. It goes to the address for
 * alarms of the moment of the change, and not to an address that is set later.
 */
public final class SecurityChangeMail extends ExternalMailProvider {

    static final String KIND = "guard-notice";

    private static final String GUARD = "guard";
    private static final String NAME = "name";
    private static final String BY = "by";
    private static final String BY_KEY = "byKey";
    private static final String ITEMS = "items";
    private static final String LINES = "lines";

    private static final int LONGEST_LINE = 300;

    /** Made by Keycloak. */
    public SecurityChangeMail() {
        super(KIND);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof IdentityChanged change) {
                SecurityChangeMail.order(change);
            }
        });
    }

    /** Orders the mail about an officer's identity data in the transaction that writes them. */
    static void order(IdentityChanged change) {
        var realm = change.realm();
        var address = new NoticeSettings(realm).securityAddress();
        if (address.isEmpty() || !PrivilegedRoles.areHeldBy(change.person())) {
            return;
        }
        var session = change.session();
        var details = details(change.person().getUsername(), RequestOrigin.hidden());
        details.put(
                ITEMS,
                String.join(
                        ",",
                        change.fields().stream()
                                .sorted()
                                .map(field -> field.id())
                                .toList()));
        by(session, realm, change.by(), details);
        order(session, realm, change.person().getId(), guard(change), List.of(address.get()), details);
    }

    private static SecurityChange guard(IdentityChanged change) {
        if (change.isDeletion()) {
            return SecurityChange.OFFICER_DELETED;
        }
        return change.again() ? SecurityChange.OFFICER_RECORDED : SecurityChange.OFFICER_CHANGED;
    }

    private static void by(
            KeycloakSession session, RealmModel realm, Optional<String> userId, Map<String, String> details) {
        var officer = userId.map(id -> session.users().getUserById(realm, id));
        details.put(BY_KEY, userId.isEmpty() ? "request" : officer.isPresent() ? "person" : "administrator");
        details.put(BY, officer.map(UserModel::getUsername).orElse(""));
    }

    /**
     * Orders the mails about the realm in the caller's transaction.
     *
     * @param lines changed settings, one line each; may be empty
     */
    static void order(
            KeycloakSession session,
            RealmModel realm,
            SecurityChange guard,
            Collection<String> addresses,
            List<String> lines,
            Administrator by) {
        var details = details(realm.getName(), new RequestOrigin(Notice.now(), by.origin(), null));
        details.put(
                LINES,
                String.join(
                        "\n",
                        lines.stream()
                                .map(line -> ColumnText.cut(line, LONGEST_LINE))
                                .toList()));
        details.put(BY_KEY, by.name().isEmpty() ? "administrator" : "person");
        details.put(BY, by.name());
        order(session, realm, null, guard, addresses, details);
    }

    private static Map<String, String> details(String name, RequestOrigin origin) {
        var details = Notice.details("", origin, Optional.empty());
        details.put(NAME, name);
        return details;
    }

    private static void order(
            KeycloakSession session,
            RealmModel realm,
            String userId,
            SecurityChange guard,
            Collection<String> addresses,
            Map<String, String> details) {
        details.put(GUARD, guard.name());
        for (var address : addresses) {
            details.put(Notice.TO, address);
            MailOutbox.of(session).order(realm, KIND, userId, details);
        }
    }

    @Override
    public boolean writesWithoutUser() {
        return true;
    }

    @Override
    public Optional<MailMessage> write(KeycloakSession session, MailOrder order) {
        var realm = session.getContext().getRealm();
        var language = LocalizedUser.languageOf(realm);
        var details = order.details();
        var guard = SecurityChange.valueOf(details.get(GUARD));
        var clock = new ClockTime(RealmTimeZone.of(realm), language);
        var attributes = new HashMap<>(Notice.origin(order).attributes(clock, ""));
        attributes.put(GUARD, guard.id());
        attributes.put("advice", guard.advice());
        attributes.put(NAME, details.get(NAME));
        attributes.put(BY, details.get(BY));
        attributes.put(BY_KEY, details.get(BY_KEY));
        attributes.put(ITEMS, Notice.items(order, ITEMS));
        attributes.put(LINES, details.getOrDefault(LINES, "").lines().toList());
        return Optional.of(new MailMessage(
                // Keycloak cannot write a mail without a user.
                new LocalizedUser(MailRecipient.withoutAccount(session, realm, order.id()), language),
                Notice.to(order),
                "guardNoticeSubject." + guard.id(),
                List.of(details.get(NAME)),
                KIND + ".ftl",
                attributes));
    }
}
