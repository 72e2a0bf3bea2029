package id.go.bappenas.sso.e2e.harness;

import id.go.bappenas.sso.e2e.harness.canary.Canaries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Creates officers who manage identity data, and invented identity data. */
public final class Officers {

    private static final String BIRTH_DATE = "1985-03-17";

    private final Sso sso;

    private Officers(Sso sso) {
        this.sso = sso;
    }

    public static Officers of(Sso sso) {
        return new Officers(sso);
    }

    /** Creates an officer with role {@code identity-manager}, a recorded NIK and an app for one-time codes. */
    public Person make() {
        return with("identity-manager");
    }

    /** Creates an officer with role {@code identity-manager} and a recorded NIK, but without a second factor. */
    public Person makeWithoutSecondFactor() {
        var officer = sso.people().employee();
        sso.people().grant(officer, "sso-api", "identity-manager");
        putOnFile(officer);
        return officer;
    }

    /**
     * Creates an officer with these roles of {@code sso-api}, a recorded NIK and an app for one-time codes. A verifier
     * is independent of every submitter that is not a verifier.
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

    /**
     * Creates an officer with these roles of {@code sso-api} and an app for one-time codes, but without a recorded NIK.
     */
    public Person unknown(String... roles) {
        return sso.people().officer(roles);
    }

    /**
     * Records a NIK and no address for a person. The two registrars take turns, because two people that the same
     * registrar recorded do not count as two persons.
     */
    public void putOnFile(Person person) {
        putOnFile(person, registrars().next());
    }

    private void putOnFile(Person person, Api registrar) {
        var identity = identity(person);
        identity.remove("externalEmail");
        must(200, registrar.put(path(person), identity));
    }

    /** Calls REST as a new officer. Two successive calls return two independent officers. */
    public Api api() {
        return Api.as(sso, make());
    }

    /**
     * Calls REST as a new officer that is independent of the people of {@link #record}.
     *
     * @param roles roles of {@code sso-api}
     */
    public Api ofSecondRegistrar(String... roles) {
        var officer = unknown(roles);
        putOnFile(officer, registrars().second());
        return Api.as(sso, officer);
    }

    /**
     * Calls REST as a new officer recorded by the registrar of {@link #record}.
     *
     * @param roles roles of {@code sso-api}
     */
    public Api ofFirstRegistrar(String... roles) {
        var officer = unknown(roles);
        putOnFile(officer, registrars().first());
        return Api.as(sso, officer);
    }

    /** A NIK of an existing area (Kota Bandung), with a random date and serial. */
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

    /** The body of a request that sets all identity data, with a new NIK and a new address. */
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

    /** Confirms the address as an officer; the request has the full address. */
    public static Api.Answer confirm(Api officer, Person person, Object address) {
        return officer.post(path(person) + "/address-confirmation", Map.of("externalEmail", address));
    }

    /** Records identity data and an address; a second officer confirms the address. */
    public void record(Person person, Map<String, Object> identity) {
        must(200, registrars().first().put(path(person), identity));
        must(204, confirm(registrars().second(), person, identity.get("externalEmail")));
    }

    /** Like {@link #record} for a verifier, whom another registrar than that of the submitters must record. */
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
