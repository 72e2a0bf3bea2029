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
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/**
 * The confirmation that an officer sends. It contains the full address, because officers see only a masked address, which
 * several addresses can match.
 *
 * @param resolvesDispute whether the officer knows of the person's dispute and wants to resolve it
 */
record AddressConfirmation(ExternalAddress address, boolean resolvesDispute) {

    static final String RESOLVES_DISPUTE = "resolvesDispute";

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
        var address = fields.optional(IdentityUpdate.EXTERNAL_EMAIL, ExternalAddress::parse, "address-invalid");
        var resolvesDispute = fields.flag(RESOLVES_DISPUTE);
        if (address.isEmpty()
                && fields.problems().stream()
                        .noneMatch(problem -> problem.field().equals(IdentityUpdate.EXTERNAL_EMAIL))) {
            fields.refuse(IdentityUpdate.EXTERNAL_EMAIL, UNNAMED);
        }
        fields.check();
        return new AddressConfirmation(address.orElseThrow(), resolvesDispute);
    }
}
