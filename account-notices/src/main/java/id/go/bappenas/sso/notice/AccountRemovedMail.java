package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.MailMessage;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.mail.MailOutbox;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.event.AccountPreRemoved;
import id.go.bappenas.sso.support.keycloak.MailRecipient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Mail {@code account-removed}: tells a person that the account was removed. Each mailbox of {@link Mailboxes} gets one mail.
 * The order names no user and has all data of the mail, because orders about a user are deleted with the user.
 */
public final class AccountRemovedMail extends ExternalMailProvider {

    static final String KIND = "account-removed";

    private static final String MATTER = "removed";
    private static final String USERNAME = "username";
    private static final String FIRST_NAME = "firstName";

    /** Made by Keycloak. */
    public AccountRemovedMail() {
        super(KIND);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof AccountPreRemoved removal) {
                AccountRemovedMail.order(removal);
            }
        });
    }

    /** Orders the mails in the transaction of the removal. The removal of a realm deletes them. */
    static void order(AccountPreRemoved removal) {
        var person = removal.person();
        if (person.getServiceAccountClientLink() != null || isDirectorys(removal.session(), person)) {
            return;
        }
        var origin = RequestOrigin.hidden();
        for (var mailbox :
                Mailboxes.of(removal.session(), removal.realm(), person).all()) {
            var details = Notice.details(mailbox, origin, Optional.empty());
            details.put(USERNAME, person.getUsername());
            put(details, FIRST_NAME, person.getFirstName());
            put(details, UserModel.LOCALE, person.getFirstAttribute(UserModel.LOCALE));
            MailOutbox.of(removal.session()).order(removal.realm(), KIND, null, details);
        }
    }

    /**
     * Whether user federation owns the person. Keycloak itself deletes its copy of a person whom the directory no longer lists,
     * and the directory may list the person again soon.
     */
    private static boolean isDirectorys(KeycloakSession session, UserModel person) {
        return person.isFederated() && session.getContext().getBearerToken() == null;
    }

    private static void put(Map<String, String> details, String name, String value) {
        if (value != null) {
            details.put(name, value);
        }
    }

    @Override
    public boolean writesWithoutUser() {
        return true;
    }

    @Override
    public Optional<MailMessage> write(KeycloakSession session, MailOrder order) {
        var realm = session.getContext().getRealm();
        var person = formerPerson(session, realm, order);
        var clock = new ClockTime(RealmTimeZone.of(realm), session.getContext().resolveLocale(person));
        var attributes = new HashMap<>(Notice.origin(order).attributes(clock, ""));
        attributes.put(USERNAME, order.details().get(USERNAME));
        attributes.put("matter", MATTER);
        attributes.put("items", List.of());
        attributes.put("day", "");
        return Optional.of(new MailMessage(
                person,
                Notice.to(order),
                "accountNoticeSubject." + MATTER,
                List.of(),
                AccountNoticeMail.KIND + ".ftl",
                attributes));
    }

    private static UserModel formerPerson(KeycloakSession session, RealmModel realm, MailOrder order) {
        var person = MailRecipient.withoutAccount(session, realm, order.id());
        person.setFirstName(order.details().get(FIRST_NAME));
        Optional.ofNullable(order.details().get(UserModel.LOCALE))
                .ifPresent(locale -> person.setSingleAttribute(UserModel.LOCALE, locale));
        return person;
    }
}
