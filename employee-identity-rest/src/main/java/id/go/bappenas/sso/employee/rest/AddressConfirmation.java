package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import id.go.bappenas.sso.support.request.JsonFields;
import id.go.bappenas.sso.support.request.RawBody;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/**
 * The confirmation that an officer sends. It contains the full address, because officers see only a masked address, which
 * several addresses can match.
 *
 * @param resolvesDispute whether the officer knows of the person's dispute and wants to resolve it
 */
public record AddressConfirmation(ExternalAddress address, boolean resolvesDispute) {

    /** Name of the field. */
    public static final String RESOLVES_DISPUTE = "resolvesDispute";

    private static final int LONGEST_BODY = 4 * 1024;
    private static final String UNNAMED = "address-unnamed";

    /** @throws ProblemException 422 if the address is missing */
    static AddressConfirmation read(KeycloakSession session, InputStream body) {
        if (session.getContext().getHttpRequest().getHttpHeaders().getHeaderString(HttpHeaders.CONTENT_TYPE) == null) {
            throw new ProblemException(
                    Problem.fields(List.of(FieldProblem.of(IdentityUpdate.EXTERNAL_EMAIL, UNNAMED))));
        }
        var fields = JsonFields.of(
                RawBody.read(session, body, LONGEST_BODY, Set.of("application/json")),
                Set.of(IdentityUpdate.EXTERNAL_EMAIL, RESOLVES_DISPUTE));
        return of(fields, fields.flag(RESOLVES_DISPUTE));
    }

    /**
     * The confirmation as it was typed.
     *
     * @param typed field {@code externalEmail}
     * @param resolvesDispute whether the officer wants to resolve a dispute
     * @throws ProblemException 422 if the address is missing or is no mail address
     */
    public static AddressConfirmation typed(Map<String, String> typed, boolean resolvesDispute) {
        var named = typed.getOrDefault(IdentityUpdate.EXTERNAL_EMAIL, "");
        return of(
                TypedFields.of(typed, named.isBlank() ? Set.of() : Set.of(IdentityUpdate.EXTERNAL_EMAIL)),
                resolvesDispute);
    }

    private static AddressConfirmation of(JsonFields fields, boolean resolvesDispute) {
        var address = fields.optional(IdentityUpdate.EXTERNAL_EMAIL, ExternalAddress::parse, "address-invalid");
        if (address.isEmpty()
                && fields.problems().stream()
                        .noneMatch(problem -> problem.field().equals(IdentityUpdate.EXTERNAL_EMAIL))) {
            fields.refuse(IdentityUpdate.EXTERNAL_EMAIL, UNNAMED);
        }
        fields.check();
        return new AddressConfirmation(address.orElseThrow(), resolvesDispute);
    }

    /** Hides the address, because the text may be logged. */
    @Override
    public String toString() {
        return "AddressConfirmation";
    }
}
