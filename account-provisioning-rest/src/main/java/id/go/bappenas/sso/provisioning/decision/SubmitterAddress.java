package id.go.bappenas.sso.provisioning.decision;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Where a submitter reads mail about requests: at work, outside where there is no work address. */
public final class SubmitterAddress {

    private SubmitterAddress() {}

    public static Optional<String> of(KeycloakSession session, UserModel submitter) {
        return Optional.ofNullable(submitter.getEmail())
                .filter(email -> !email.isBlank())
                .or(() -> ExternalAddresses.of(session).registered(submitter).map(ExternalAddress::address));
    }
}
