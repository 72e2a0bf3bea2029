package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.support.request.JsonFields;
import id.go.bappenas.sso.support.request.RawBody;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/** The external address that an officer sends alone, without identity data. */
public record AddressUpdate(ExternalAddress address) {

    private static final int LONGEST_BODY = 4 * 1024;
    private static final Set<String> FIELDS = Set.of(IdentityUpdate.EXTERNAL_EMAIL);

    static AddressUpdate read(KeycloakSession session, InputStream body) {
        return of(JsonFields.of(RawBody.read(session, body, LONGEST_BODY, Set.of("application/json")), FIELDS));
    }

    /**
     * The address as it was typed.
     *
     * @param typed field {@code externalEmail}
     * @throws id.go.bappenas.sso.support.problem.ProblemException 422 if it is no mail address
     */
    public static AddressUpdate typed(Map<String, String> typed) {
        return of(TypedFields.of(typed, FIELDS));
    }

    private static AddressUpdate of(JsonFields fields) {
        var address = fields.required(IdentityUpdate.EXTERNAL_EMAIL, ExternalAddress::parse, "address-invalid");
        fields.check();
        return new AddressUpdate(address.orElseThrow());
    }

    /** Hides the address, because the text may be logged. */
    @Override
    public String toString() {
        return "AddressUpdate";
    }
}
