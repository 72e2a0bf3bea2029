package id.go.bappenas.sso.reset.identity;

import id.go.bappenas.sso.employee.identity.BirthDate;
import id.go.bappenas.sso.employee.identity.BirthPlace;
import id.go.bappenas.sso.employee.identity.IdentityFactors;
import id.go.bappenas.sso.employee.identity.Nik;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.utils.FormMessage;

/** The posted fields of the identity page. Their errors depend on the fields alone, so they reveal nothing about accounts. */
record IdentityForm(String nik, String birthPlace, String birthDate, LocalDate today) {

    static final String NIK = "nik";
    static final String BIRTH_PLACE = "birthPlace";
    static final String BIRTH_DATE = "birthDate";

    private static final int LONGEST_DATE = 10;
    private static final int LONGEST_SHOWN = 200;

    static IdentityForm empty() {
        return new IdentityForm("", "", "", LocalDate.EPOCH);
    }

    static IdentityForm of(MultivaluedMap<String, String> posted, LocalDate today) {
        return new IdentityForm(text(posted, NIK), text(posted, BIRTH_PLACE), text(posted, BIRTH_DATE), today);
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
        if (date().isEmpty()) {
            errors.add(new FormMessage(BIRTH_DATE, "resetBirthDateInvalid"));
        }
        return errors;
    }

    /** The identity data; empty if there are errors. */
    Optional<IdentityFactors> factors() {
        return Nik.parse(nik).flatMap(number -> BirthPlace.parse(birthPlace)
                .flatMap(place -> date().map(date -> new IdentityFactors(number, place, date))));
    }

    Optional<BirthDate> date() {
        var text = birthDate.strip();
        return text.length() <= LONGEST_DATE ? BirthDate.parse(text, today) : Optional.empty();
    }

    /** The fields that the page shows again, each cut to a length far above any real value. */
    Map<String, String> shown() {
        return Map.of(NIK, shown(nik), BIRTH_PLACE, shown(birthPlace), BIRTH_DATE, shown(birthDate));
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
