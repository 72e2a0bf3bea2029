package id.go.bappenas.sso.employee.address;

import id.go.bappenas.sso.employee.ClockTime;
import id.go.bappenas.sso.employee.RealmTimeZone;
import id.go.bappenas.sso.employee.mail.ExternalMailProvider;
import id.go.bappenas.sso.employee.mail.Letter;
import id.go.bappenas.sso.employee.mail.MailOrder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** The mail that tells of a changed external address, one per mailbox. */
final class ChangeNotice implements ExternalMailProvider {

    static final String KIND = "external-address-changed";

    static final String TO = "to";
    static final String WHEN = "when";
    static final String CHANGE = "change";
    static final String MASKED = "masked";

    private final KeycloakSession session;

    ChangeNotice(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Optional<Letter> write(MailOrder order) {
        var realm = session.getContext().getRealm();
        return Optional.ofNullable(session.users().getUserById(realm, order.userId()))
                .map(person -> {
                    var details = order.details();
                    var when = Instant.ofEpochMilli(Long.parseLong(details.get(WHEN)));
                    var attributes = Map.<String, Object>of(
                            "bodyKey",
                            AddressChange.Kind.valueOf(details.get(CHANGE)).message(),
                            "masked",
                            details.getOrDefault(MASKED, ""),
                            "username",
                            person.getUsername(),
                            "changedAt",
                            new ClockTime(
                                            RealmTimeZone.of(realm),
                                            session.getContext().resolveLocale(person))
                                    .format(when));
                    return new Letter(
                            person, details.get(TO), "externalAddressSubject", List.of(), KIND + ".ftl", attributes);
                });
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
