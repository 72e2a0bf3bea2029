package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.request.JsonFields;
import id.go.bappenas.sso.employee.request.RawBody;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/**
 * What an officer means to confirm.
 *
 * @param address empty without a body: the one that is registered, whichever that is
 * @param resolvesDispute whether the officer knows of the person's dispute and means to resolve it
 */
record WantedConfirmation(Optional<ExternalAddress> address, boolean resolvesDispute) {

    static final String RESOLVES_DISPUTE = "resolvesDispute";

    private static final int LONGEST_BODY = 4 * 1024;

    static WantedConfirmation read(KeycloakSession session, InputStream body) {
        if (session.getContext().getHttpRequest().getHttpHeaders().getHeaderString(HttpHeaders.CONTENT_TYPE) == null) {
            return new WantedConfirmation(Optional.empty(), false);
        }
        var fields = JsonFields.of(
                RawBody.read(session, body, LONGEST_BODY, Set.of("application/json")),
                Set.of(WantedIdentity.EXTERNAL_EMAIL, RESOLVES_DISPUTE));
        var address = fields.required(WantedIdentity.EXTERNAL_EMAIL, ExternalAddress::parse, "address-invalid");
        var resolvesDispute = fields.flag(RESOLVES_DISPUTE);
        fields.check();
        return new WantedConfirmation(address, resolvesDispute);
    }
}
