package id.go.bappenas.sso.provisioning.submission;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.provisioning.intake.RequestLimits;
import id.go.bappenas.sso.provisioning.username.ReservedUsernames;
import id.go.bappenas.sso.support.RealmTimeZone;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.keycloak.models.KeycloakSession;

/**
 * The settings of realm and server that a list has to meet. They are the same for people with and without accounts.
 *
 * @param ownDomain whether an address is in one of the ministry's own domains
 * @param reserved whether a user name, and with it a mailbox of that name, is reserved
 * @param contractMonths longest contract, in months
 * @param today in the realm's time zone
 */
public record ListConstraints(
        Predicate<ExternalAddress> ownDomain, Predicate<String> reserved, int contractMonths, LocalDate today) {

    public static ListConstraints of(KeycloakSession session) {
        var realm = session.getContext().getRealm();
        var addresses = ExternalAddresses.of(session);
        return new ListConstraints(
                address -> addresses.isOwnDomain(realm, address),
                ReservedUsernames.of(session)::contains,
                RequestLimits.of(session).contractMonths(),
                RealmTimeZone.today(realm));
    }
}
