package id.go.bappenas.sso.employee.checkup;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.employee.identity.IdentityUnavailableException;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Data of a person that Lupa Password needs.
 *
 * @param address the external address, trusted or not
 */
record RecoveryData(Optional<ExternalAddress> address, IdentityState identity) {

    /** Whether identity data is on file; unknown if the key is missing. */
    enum IdentityState {
        ON_FILE,
        MISSING,
        UNKNOWN;

        /** Value in events, and last part of message keys. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static RecoveryData of(KeycloakSession session, RealmModel realm, UserModel person) {
        return new RecoveryData(address(session, realm, person), identity(session, realm, person));
    }

    static Optional<ExternalAddress> address(KeycloakSession session, RealmModel realm, UserModel person) {
        var addresses = ExternalAddresses.of(session);
        return addresses.registered(person).filter(known -> !addresses.isOwnDomain(realm, known));
    }

    private static IdentityState identity(KeycloakSession session, RealmModel realm, UserModel person) {
        try {
            return session.getProvider(EmployeeIdentityProvider.class)
                            .onFile(realm, person)
                            .isPresent()
                    ? IdentityState.ON_FILE
                    : IdentityState.MISSING;
        } catch (IdentityUnavailableException e) {
            // Code that needs the key logs its absence; the check-up works without it.
            return IdentityState.UNKNOWN;
        }
    }
}
