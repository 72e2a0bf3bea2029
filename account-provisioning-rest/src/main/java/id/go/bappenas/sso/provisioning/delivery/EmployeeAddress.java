package id.go.bappenas.sso.provisioning.delivery;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Where an employee reads mail without secrets: outside, at work where there is no external address. */
public final class EmployeeAddress {

    private EmployeeAddress() {}

    public static Optional<String> of(KeycloakSession session, UserModel person) {
        return ExternalAddresses.of(session)
                .registered(person)
                .map(ExternalAddress::address)
                .or(() -> Optional.ofNullable(person.getEmail()).filter(email -> !email.isBlank()));
    }
}
