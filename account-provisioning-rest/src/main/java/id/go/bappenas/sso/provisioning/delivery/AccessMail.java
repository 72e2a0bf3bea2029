package id.go.bappenas.sso.provisioning.delivery;

import id.go.bappenas.sso.employee.address.ContactAddress;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.MailMessage;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.mail.MailOutbox;
import id.go.bappenas.sso.notice.Mailboxes;
import id.go.bappenas.sso.provisioning.request.RequestKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Mail {@code account-access-granted}: "Gunakan akun SSO Anda", for a person who already has an account. It has no secret. */
public final class AccessMail extends ExternalMailProvider {

    public static final String KIND = "account-access-granted";

    private static final String REQUEST_KIND = "kind";
    private static final String MAILBOX = "to";

    /** Made by Keycloak. */
    public AccessMail() {
        super(KIND);
    }

    /** Orders one mail for each mailbox of the person, in the caller's transaction. */
    public static void order(KeycloakSession session, RealmModel realm, UserModel person, RequestKind kind) {
        for (var mailbox : Mailboxes.of(session, realm, person).all()) {
            MailOutbox.of(session)
                    .order(realm, KIND, person.getId(), Map.of(REQUEST_KIND, kind.name(), MAILBOX, mailbox));
        }
    }

    @Override
    public Optional<MailMessage> write(KeycloakSession session, MailOrder order) {
        var realm = session.getContext().getRealm();
        var application =
                Application.of(realm, RequestKind.valueOf(order.details().get(REQUEST_KIND)));
        return order.person(session).filter(UserModel::isEnabled).flatMap(person -> address(session, person, order)
                .map(address -> message(person, address, application)));
    }

    /** The address of the mail; older orders have no address. */
    private static Optional<String> address(KeycloakSession session, UserModel person, MailOrder order) {
        return Optional.ofNullable(order.details().get(MAILBOX)).or(() -> ContactAddress.ofEmployee(session, person));
    }

    private static MailMessage message(UserModel person, String address, Application application) {
        return new MailMessage(
                person,
                address,
                "accountAccessSubject" + application.suffix(),
                List.of(),
                KIND + ".ftl",
                Map.of(
                        "username",
                        person.getUsername(),
                        "textKey",
                        "accountAccessText" + application.suffix(),
                        "signInUrl",
                        application.address().orElse("")));
    }
}
