package id.go.bappenas.sso.e2e.harness;

import java.util.HashMap;
import java.util.Map;

/**
 * A person with identity data and an external address on file. A second officer has confirmed the address.
 *
 * @param nik recorded NIK
 * @param address external address
 */
public record Employee(Person person, String nik, String birthPlace, String birthDate, String address) {

    public static Employee of(Sso sso) {
        return of(sso, sso.people().employee());
    }

    public static Employee of(Sso sso, Person person) {
        var nik = Officers.nik();
        var address = person.username() + "@surat.example";
        Officers.of(sso).record(person, Officers.identity(nik, address));
        return new Employee(person, nik, "Kota Bandung", "1985-03-17", address);
    }

    /** The answers to the identity step (step 2) of Lupa Password. */
    public Map<String, String> answers() {
        var answers = new HashMap<>(dateOf(birthDate));
        answers.put("nik", nik);
        answers.put("birthPlace", birthPlace);
        return answers;
    }

    /** The fields of a birth date in ISO form; empty fields for an empty text. */
    public static Map<String, String> dateOf(String birthDate) {
        var parts = birthDate.isEmpty() ? new String[] {"", "", ""} : birthDate.split("-");
        return Map.of("birthDay", parts[2], "birthMonth", parts[1], "birthYear", parts[0]);
    }

    public String username() {
        return person.username();
    }
}
