package id.go.bappenas.sso.provisioning.submission;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.provisioning.intake.RequestLimits;
import id.go.bappenas.sso.provisioning.intake.Sha256;
import id.go.bappenas.sso.provisioning.username.ReservedUsernames;
import id.go.bappenas.sso.support.RealmTimeZone;
import java.time.LocalDate;
import java.util.TreeMap;
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

    /** Grows with each change of a rule, so that stored judgements of earlier rules do not count any more. */
    private static final int RULES = 1;

    /**
     * A digest of what the judgement of a list depends on beside the list and the kind of the request: rules, day, and the
     * settings of realm and server. A stored judgement with another digest has to be made anew.
     */
    public static String digest(KeycloakSession session) {
        var realm = session.getContext().getRealm();
        var digest = new Sha256()
                .with(String.valueOf(RULES))
                .with(RealmTimeZone.today(realm).toString())
                .with(String.valueOf(RequestLimits.of(session).contractMonths()))
                .with(ReservedUsernames.of(session).digest());
        // The ministry's own domains are among them.
        new TreeMap<>(realm.getAttributes())
                .forEach((name, value) -> digest.with(name).with(String.valueOf(value)));
        return digest.hex();
    }

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
