package id.go.bappenas.sso.reset.identity;

import id.go.bappenas.sso.employee.identity.BirthPlace;
import id.go.bappenas.sso.employee.identity.IdentityFactors;
import id.go.bappenas.sso.employee.identity.Nik;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.utils.FormMessage;

/** The posted fields of the identity page. Their errors depend on the fields alone, so they reveal nothing about accounts. */
record IdentityForm(String nik, String birthPlace, BirthDateFields birthDate, LocalDate today) {

    static final String NIK = "nik";
    static final String BIRTH_PLACE = "birthPlace";

    private static final int LONGEST_SHOWN = 200;

    static IdentityForm empty() {
        return new IdentityForm("", "", BirthDateFields.empty(), LocalDate.EPOCH);
    }

    static IdentityForm of(MultivaluedMap<String, String> posted, LocalDate today) {
        return new IdentityForm(text(posted, NIK), text(posted, BIRTH_PLACE), BirthDateFields.of(posted), today);
    }

    private static String text(MultivaluedMap<String, String> posted, String field) {
        var value = posted.getFirst(field);
        return value == null ? "" : value;
    }

    List<FormMessage> errors() {
        var errors = new ArrayList<FormMessage>();
        if (Nik.parse(nik).isEmpty()) {
            errors.add(new FormMessage(NIK, "resetNikInvalid"));
        }
        if (BirthPlace.parse(birthPlace).isEmpty()) {
            errors.add(new FormMessage(BIRTH_PLACE, "resetBirthPlaceInvalid"));
        }
        errors.addAll(birthDate.errors(today));
        return errors;
    }

    /** The identity data; empty if there are errors. */
    Optional<IdentityFactors> factors() {
        return Nik.parse(nik).flatMap(number -> BirthPlace.parse(birthPlace)
                .flatMap(place -> birthDate.date(today).map(date -> new IdentityFactors(number, place, date))));
    }

    /** The fields that the page shows again, each cut to a length far above any real value. */
    Map<String, String> shown() {
        var shown = new HashMap<>(birthDate.shown());
        shown.put(NIK, nik);
        shown.put(BIRTH_PLACE, birthPlace);
        shown.replaceAll((field, value) -> shown(value));
        return shown;
    }

    private static String shown(String value) {
        return value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN);
    }

    /** Hides the fields, because the text may be logged. */
    @Override
    public String toString() {
        return "IdentityForm";
    }
}
