package id.go.bappenas.sso.employee.address;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Chooses the address for mails without secrets. */
public final class ContactAddress {

    private ContactAddress() {}

    /** For mails to an employee: the external address, or the work address if there is no external address. */
    public static Optional<String> ofEmployee(KeycloakSession session, UserModel employee) {
        return external(session, employee).or(() -> work(employee));
    }

    /** For mails to a submitter about requests: the work address, or the external address if there is no work address. */
    public static Optional<String> ofSubmitter(KeycloakSession session, UserModel submitter) {
        return work(submitter).or(() -> external(session, submitter));
    }

    private static Optional<String> external(KeycloakSession session, UserModel user) {
        return ExternalAddresses.of(session).registered(user).map(ExternalAddress::address);
    }

    private static Optional<String> work(UserModel user) {
        return Optional.ofNullable(user.getEmail()).filter(email -> !email.isBlank());
    }
}
