package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.request.JsonFields;
import id.go.bappenas.sso.employee.request.RawBody;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/** The address an officer means to confirm; without a body it is the one that is registered, whichever that is. */
final class MeantAddress {

    private static final int LONGEST_BODY = 4 * 1024;

    private MeantAddress() {}

    static Optional<ExternalAddress> read(KeycloakSession session, InputStream body) {
        if (session.getContext().getHttpRequest().getHttpHeaders().getHeaderString(HttpHeaders.CONTENT_TYPE) == null) {
            return Optional.empty();
        }
        var fields = JsonFields.of(
                RawBody.read(session, body, LONGEST_BODY, Set.of("application/json")),
                Set.of(WantedIdentity.EXTERNAL_EMAIL));
        var address = fields.required(WantedIdentity.EXTERNAL_EMAIL, ExternalAddress::parse, "address-invalid");
        fields.check();
        return address;
    }
}
