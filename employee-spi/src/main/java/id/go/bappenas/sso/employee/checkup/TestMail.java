package id.go.bappenas.sso.employee.checkup;

import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.MailMessage;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.RealmTimeZone;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/**
 * Mail {@code recovery-test}: proves that the external address can be read. It goes to the address that is registered when it
 * is sent.
 */
public final class TestMail extends ExternalMailProvider {

    /** Kind of mail. */
    public static final String PROVIDER_ID = "recovery-test";

    /** Made by Keycloak. */
    public TestMail() {
        super(PROVIDER_ID);
    }

    @Override
    public Optional<MailMessage> write(KeycloakSession session, MailOrder order) {
        var realm = session.getContext().getRealm();
        return order.person(session).flatMap(person -> RecoveryData.address(session, realm, person)
                .map(address -> new MailMessage(
                        person,
                        address.address(),
                        "recoveryTestSubject",
                        List.of(),
                        TestMail.PROVIDER_ID + ".ftl",
                        Map.of(
                                "username",
                                person.getUsername(),
                                "when",
                                new ClockTime(
                                                RealmTimeZone.of(realm),
                                                session.getContext().resolveLocale(person))
                                        .format(order.ordered())))));
    }
}
