package id.go.bappenas.sso.password.reminder;

import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.employee.Contract;
import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.password.expiry.PasswordExpiry;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Whether a person is to be reminded now. The check runs when a mail is ordered, and again when it is written. */
record DueReminder(KeycloakSession session, RealmModel realm, PasswordExpiry expiry) {

    Optional<Reminder> of(UserModel person, Instant now) {
        if (!mayBeTold(person, now)) {
            return Optional.empty();
        }
        return PasswordExpiry.chosen(person)
                .flatMap(password -> expiry.dueReminder(password, now)
                        .map(day -> new Reminder(password, day, expiry.expires(password))))
                // The last check, because it reads the password again and costs most.
                .filter(due -> !TemporaryPassword.isTemporary(person));
    }

    private boolean mayBeTold(UserModel person, Instant now) {
        var today = now.atZone(expiry.zone()).toLocalDate();
        return person.isEnabled()
                && person.getServiceAccountClientLink() == null
                && !Contract.hasEnded(person, today)
                && address(person).isPresent();
    }

    /** The external address, also one that is not trusted yet, because the mail holds no secret. */
    Optional<ExternalAddress> address(UserModel person) {
        var addresses = ExternalAddresses.of(session);
        return addresses.registered(person).filter(address -> !addresses.isOwnDomain(realm, address));
    }
}
