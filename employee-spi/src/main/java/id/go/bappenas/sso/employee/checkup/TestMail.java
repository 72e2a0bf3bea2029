package id.go.bappenas.sso.employee.checkup;

import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.Letter;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.RealmTimeZone;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** Proves that the external address can be read; to the one that is registered when it is sent. */
record TestMail(KeycloakSession session) implements ExternalMailProvider {

    @Override
    public Optional<Letter> write(MailOrder order) {
        var realm = session.getContext().getRealm();
        return Optional.ofNullable(session.users().getUserById(realm, order.userId()))
                .flatMap(person -> RecoveryData.address(session, realm, person)
                        .map(address -> new Letter(
                                person,
                                address.address(),
                                "recoveryTestSubject",
                                List.of(),
                                TestMailFactory.PROVIDER_ID + ".ftl",
                                Map.of(
                                        "username",
                                        person.getUsername(),
                                        "when",
                                        new ClockTime(
                                                        RealmTimeZone.of(realm),
                                                        session.getContext().resolveLocale(person))
                                                .format(order.ordered())))));
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
