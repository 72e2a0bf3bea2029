package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.identity.BirthDate;
import id.go.bappenas.sso.employee.identity.BirthPlace;
import id.go.bappenas.sso.employee.identity.IdentityFactors;
import id.go.bappenas.sso.employee.identity.Nik;
import id.go.bappenas.sso.employee.identity.NikFinding;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.request.JsonFields;
import id.go.bappenas.sso.support.request.RawBody;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/**
 * The identity data that an officer sends.
 *
 * @param address empty to keep the registered address
 */
record IdentityUpdate(IdentityFactors factors, Optional<ExternalAddress> address) {

    static final String NIK = "nik";
    static final String BIRTH_PLACE = "birthPlace";
    static final String BIRTH_DATE = "birthDate";
    static final String EXTERNAL_EMAIL = "externalEmail";

    private static final int LONGEST_BODY = 16 * 1024;

    static IdentityUpdate read(KeycloakSession session, InputStream body) {
        var fields = JsonFields.of(
                RawBody.read(session, body, LONGEST_BODY, Set.of("application/json")),
                Set.of(NIK, BIRTH_PLACE, BIRTH_DATE, EXTERNAL_EMAIL));
        var today = RealmTimeZone.today(session.getContext().getRealm());
        var nik = fields.required(NIK, Nik::parse, "nik-invalid");
        var place = fields.required(BIRTH_PLACE, BirthPlace::parse, "birth-place-invalid");
        var date = fields.required(BIRTH_DATE, typed -> BirthDate.parse(typed, today), "birth-date-invalid");
        var address = fields.optional(EXTERNAL_EMAIL, ExternalAddress::parse, "address-invalid");
        fields.check();
        return new IdentityUpdate(
                new IdentityFactors(nik.orElseThrow(), place.orElseThrow(), date.orElseThrow()), address);
    }

    /** Findings for the officer about a legal NIK (PP 40/2019 art. 30). */
    List<FieldProblem> findings() {
        return NikFinding.of(factors.nik(), factors.birthDate()).stream()
                .map(finding -> FieldProblem.of(NIK, code(finding)))
                .toList();
    }

    private static String code(NikFinding finding) {
        return "nik-" + finding.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
