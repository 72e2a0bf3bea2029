package id.go.bappenas.sso.employee.address;

import id.go.bappenas.sso.employee.event.ExternalAddressChanged;
import id.go.bappenas.sso.employee.mail.MailOutbox;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** A change that has to be told: to the rest of the bundle, and to the old, the new and the work address. */
record AddressChange(
        RealmModel realm, UserModel person, Optional<String> before, Optional<String> after, Instant when) {

    void tell(KeycloakSession session) {
        session.getKeycloakSessionFactory()
                .publish(new ExternalAddressChanged(session, realm, person, before.orElse(null), after.orElse(null)));
        var outbox = MailOutbox.of(session);
        for (var address : addresses()) {
            var details = new HashMap<String, String>();
            details.put(ChangeNotice.TO, address);
            details.put(ChangeNotice.WHEN, String.valueOf(when.toEpochMilli()));
            details.put(ChangeNotice.CHANGE, kind().name());
            // The new address is shown masked: the old mailbox may be somebody else's by now.
            after.flatMap(ExternalAddress::parse).ifPresent(known -> details.put(ChangeNotice.MASKED, known.masked()));
            outbox.order(realm, ChangeNotice.KIND, person.getId(), details);
        }
    }

    private LinkedHashSet<String> addresses() {
        var addresses = new LinkedHashSet<String>();
        Stream.of(before.orElse(null), after.orElse(null), person.getEmail())
                .filter(Objects::nonNull)
                .filter(address -> !address.isBlank())
                .forEach(addresses::add);
        return addresses;
    }

    private Kind kind() {
        if (after.isEmpty()) {
            return Kind.REMOVED;
        }
        return before.isEmpty() ? Kind.SET : Kind.CHANGED;
    }

    /** Which sentence tells it. */
    enum Kind {
        SET("externalAddressSet"),
        CHANGED("externalAddressChanged"),
        REMOVED("externalAddressRemoved");

        private final String message;

        Kind(String message) {
            this.message = message;
        }

        String message() {
            return message;
        }
    }
}
