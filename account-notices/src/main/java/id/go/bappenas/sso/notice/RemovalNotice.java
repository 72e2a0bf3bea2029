package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.Letter;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.mail.MailOutbox;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.event.AccountLeaves;
import id.go.bappenas.sso.support.keycloak.MailRecipient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The mail that tells a person that the account was removed, one for each mailbox of {@link Mailboxes}. The order names
 * no user and has what the mail needs, because orders about a user are deleted with the user.
 */
record RemovalNotice(KeycloakSession session) implements ExternalMailProvider {

    static final String KIND = "account-removed";

    private static final String MATTER = "removed";
    private static final String USERNAME = "username";
    private static final String FIRST_NAME = "firstName";

    /** Orders the mails in the transaction of the removal. A realm that is removed takes them along. */
    static void order(AccountLeaves leaves) {
        var person = leaves.person();
        if (person.getServiceAccountClientLink() != null || isDirectorys(leaves.session(), person)) {
            return;
        }
        var happening = new Happening(Notice.now(), null, null);
        for (var mailbox :
                Mailboxes.of(leaves.session(), leaves.realm(), person).all()) {
            var details = Notice.details(mailbox, happening, Optional.empty());
            details.put(USERNAME, person.getUsername());
            put(details, FIRST_NAME, person.getFirstName());
            put(details, UserModel.LOCALE, person.getFirstAttribute(UserModel.LOCALE));
            MailOutbox.of(leaves.session()).order(leaves.realm(), KIND, null, details);
        }
    }

    /** Keycloak itself drops the copy of a person whom a directory no longer names, which it may name again in a minute. */
    private static boolean isDirectorys(KeycloakSession session, UserModel person) {
        return person.isFederated() && session.getContext().getBearerToken() == null;
    }

    private static void put(Map<String, String> details, String name, String value) {
        if (value != null) {
            details.put(name, value);
        }
    }

    @Override
    public boolean writesAboutNobody() {
        return true;
    }

    @Override
    public Optional<Letter> write(MailOrder order) {
        var realm = session.getContext().getRealm();
        var person = formerPerson(realm, order);
        var clock = new ClockTime(RealmTimeZone.of(realm), session.getContext().resolveLocale(person));
        var attributes = new HashMap<String, Object>();
        attributes.put(USERNAME, order.details().get(USERNAME));
        attributes.put("when", clock.format(Notice.happening(order).when()));
        attributes.put("matter", MATTER);
        attributes.put("items", List.of());
        attributes.put("origin", "");
        attributes.put("browser", "");
        attributes.put("day", "");
        return Optional.of(new Letter(
                person,
                Notice.to(order),
                "accountNoticeSubject." + MATTER,
                List.of(),
                AccountNotice.KIND + ".ftl",
                attributes));
    }

    private UserModel formerPerson(RealmModel realm, MailOrder order) {
        var person = MailRecipient.withoutAccount(session, realm, order.id());
        person.setFirstName(order.details().get(FIRST_NAME));
        Optional.ofNullable(order.details().get(UserModel.LOCALE))
                .ifPresent(locale -> person.setSingleAttribute(UserModel.LOCALE, locale));
        return person;
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
