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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/**
 * The identity data that an officer sends.
 *
 * @param address empty to keep the registered address
 */
public record IdentityUpdate(IdentityFactors factors, Optional<ExternalAddress> address) {

    /** Names of the fields. */
    public static final String NIK = "nik";

    public static final String BIRTH_PLACE = "birthPlace";
    public static final String BIRTH_DATE = "birthDate";
    public static final String EXTERNAL_EMAIL = "externalEmail";

    private static final int LONGEST_BODY = 16 * 1024;

    static IdentityUpdate read(KeycloakSession session, InputStream body) {
        var fields = JsonFields.of(
                RawBody.read(session, body, LONGEST_BODY, Set.of("application/json")),
                Set.of(NIK, BIRTH_PLACE, BIRTH_DATE, EXTERNAL_EMAIL));
        return of(fields, RealmTimeZone.today(session.getContext().getRealm()), "birth-date-invalid");
    }

    /**
     * The identity data as they were typed, without an address.
     *
     * @param typed fields {@code nik}, {@code birthPlace} and {@code birthDate}
     * @param today in the realm's time zone
     * @throws id.go.bappenas.sso.support.problem.ProblemException 422 with each field that is not accepted
     */
    public static IdentityUpdate typed(Map<String, String> typed, LocalDate today) {
        return of(TypedFields.of(typed, Set.of(NIK, BIRTH_PLACE, BIRTH_DATE)), today, "birth-date-invalid-in-list");
    }

    private static IdentityUpdate of(JsonFields fields, LocalDate today, String dateInvalid) {
        var nik = fields.required(NIK, Nik::parse, "nik-invalid");
        var place = fields.required(BIRTH_PLACE, BirthPlace::parse, "birth-place-invalid");
        var date = fields.required(BIRTH_DATE, typed -> BirthDate.parse(typed, today), dateInvalid);
        var address = fields.optional(EXTERNAL_EMAIL, ExternalAddress::parse, "address-invalid");
        fields.check();
        return new IdentityUpdate(
                new IdentityFactors(nik.orElseThrow(), place.orElseThrow(), date.orElseThrow()), address);
    }

    /** Findings for the officer about a legal NIK (PP 40/2019 art. 30). */
    public List<FieldProblem> findings() {
        return NikFinding.of(factors.nik(), factors.birthDate()).stream()
                .map(finding -> FieldProblem.of(NIK, code(finding)))
                .toList();
    }

    /** Hides the data, because the text may be logged. */
    @Override
    public String toString() {
        return "IdentityUpdate";
    }

    private static String code(NikFinding finding) {
        return "nik-" + finding.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
