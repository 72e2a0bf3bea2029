package id.go.bappenas.sso.e2e.harness;

import java.util.Map;

/**
 * A person whose identity data and external address are on file, the address confirmed by a second officer.
 *
 * @param nik as recorded
 * @param address outside work
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

    /** The answers of step 2. */
    public Map<String, String> answers() {
        return Map.of("nik", nik, "birthPlace", birthPlace, "birthDate", birthDate);
    }

    public String username() {
        return person.username();
    }
}
