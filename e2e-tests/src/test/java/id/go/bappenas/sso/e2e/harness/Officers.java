package id.go.bappenas.sso.e2e.harness;

import id.go.bappenas.sso.e2e.harness.canary.Canaries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** People who manage identity data, and invented data for others. */
public final class Officers {

    private static final String BIRTH_DATE = "1985-03-17";

    private final Sso sso;

    private Officers(Sso sso) {
        this.sso = sso;
    }

    public static Officers of(Sso sso) {
        return new Officers(sso);
    }

    /** An officer with role {@code identity-manager}, a NIK on file and an app for one-time codes. */
    public Person make() {
        return with("identity-manager");
    }

    /** An officer with role {@code identity-manager} and no second factor. */
    public Person makeWithoutSecondFactor() {
        var officer = sso.people().employee();
        sso.people().grant(officer, "sso-api", "identity-manager");
        putOnFile(officer);
        return officer;
    }

    /**
     * An officer with these roles of {@code sso-api} and all that a decision needs. A verifier is independent of every
     * submitter that is not a verifier.
     */
    public Person with(String... roles) {
        var officer = unknown(roles);
        var held = List.of(roles);
        if (held.contains("request-verifier")) {
            putOnFile(officer, registrars().second());
        } else if (held.contains("request-submitter")) {
            putOnFile(officer, registrars().first());
        } else {
            putOnFile(officer);
        }
        return officer;
    }

    /** An officer with these roles of {@code sso-api} and an app for one-time codes, but without a NIK on file. */
    public Person unknown(String... roles) {
        return sso.people().officer(roles);
    }

    /**
     * Puts a NIK on file for a person, and no address. Two people that one registrar put on file do not count as two persons, so
     * the two registrars take turns.
     */
    public void putOnFile(Person person) {
        putOnFile(person, registrars().next());
    }

    private void putOnFile(Person person, Api registrar) {
        var identity = identity(person);
        identity.remove("externalEmail");
        must(200, registrar.put(path(person), identity));
    }

    /** The REST interface as a new officer. Two calls in a row return two independent officers. */
    public Api api() {
        return Api.as(sso, make());
    }

    /**
     * The REST interface as a new officer, independent of all that {@link #record} put on file.
     *
     * @param roles of {@code sso-api}
     */
    public Api ofSecondRegistrar(String... roles) {
        var officer = unknown(roles);
        putOnFile(officer, registrars().second());
        return Api.as(sso, officer);
    }

    /**
     * The REST interface as a new officer that the registrar of {@link #record} put on file.
     *
     * @param roles of {@code sso-api}
     */
    public Api ofFirstRegistrar(String... roles) {
        var officer = unknown(roles);
        putOnFile(officer, registrars().first());
        return Api.as(sso, officer);
    }

    /** A NIK of an area that exists (Kota Bandung), with a random date and serial. */
    public static String nik() {
        var random = ThreadLocalRandom.current();
        var nik = "3273%02d%02d%02d%02d%04d"
                .formatted(
                        1 + random.nextInt(30),
                        1 + random.nextInt(28),
                        1 + random.nextInt(12),
                        random.nextInt(100),
                        9_000 + random.nextInt(1_000));
        Canaries.release(Canaries.Kind.NIK, nik);
        return nik;
    }

    /** A request that sets everything, with a NIK of its own and an address of its own. */
    public static Map<String, Object> identity(Person person) {
        return identity(nik(), person.username() + "@surat.example");
    }

    public static Map<String, Object> identity(String nik, String address) {
        Canaries.release(Canaries.Kind.BIRTH_DATE, BIRTH_DATE);
        var identity = new HashMap<String, Object>();
        identity.put("nik", nik);
        identity.put("birthPlace", "Kota Bandung");
        identity.put("birthDate", BIRTH_DATE);
        identity.put("externalEmail", address);
        return identity;
    }

    /** The path of a person's identity data, below the realm's address. */
    public static String path(Person person) {
        return "employee-identity/employees/" + person.username();
    }

    /** An officer confirms the address; the request names it in full. */
    public static Api.Answer confirm(Api officer, Person person, Object address) {
        return officer.post(path(person) + "/address-confirmation", Map.of("externalEmail", address));
    }

    /** Sets identity data and an address, and has a second officer confirm the address. */
    public void record(Person person, Map<String, Object> identity) {
        must(200, registrars().first().put(path(person), identity));
        must(204, confirm(registrars().second(), person, identity.get("externalEmail")));
    }

    /** The same for a verifier: another registrar than that of the submitters puts the identity on file. */
    public void recordVerifier(Person person, Map<String, Object> identity) {
        must(200, registrars().second().put(path(person), identity));
        must(204, confirm(registrars().first(), person, identity.get("externalEmail")));
    }

    private Registrars registrars() {
        return Registrars.of(sso);
    }

    private static void must(int status, Api.Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError("HTTP " + answer.status() + ": " + answer.text());
        }
    }
}
