package id.go.bappenas.sso.benchmark.identity;

import id.go.bappenas.sso.benchmark.person.InventedName;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** An employee with identity data, an external address and no password. The NIK is invented. */
record RegisteredEmployee(String username, String nik) {

    private static final String BIRTH_PLACE = "Solok";
    private static final String BIRTH_DATE = "1985-03-17";

    static RegisteredEmployee random() {
        return new RegisteredEmployee(InventedName.next(), randomNik());
    }

    /** An invented NIK with the code of Kota Bandung. The people of account requests have its district 01. */
    static String randomNik() {
        var random = ThreadLocalRandom.current();
        return "3273%02d%02d%02d%02d%04d"
                .formatted(
                        2 + random.nextInt(29),
                        1 + random.nextInt(28),
                        1 + random.nextInt(12),
                        random.nextInt(100),
                        9_000 + random.nextInt(1_000));
    }

    String address() {
        return username + "@surat.example";
    }

    /** The fields of the identity check. */
    Map<String, String> answers() {
        return Map.of("nik", nik, "birthPlace", BIRTH_PLACE, "birthDate", BIRTH_DATE);
    }

    static Map<String, String> wrongAnswers() {
        return Map.of("nik", randomNik(), "birthPlace", BIRTH_PLACE, "birthDate", BIRTH_DATE);
    }

    String line() {
        return String.join(",", username, nik, BIRTH_PLACE, BIRTH_DATE, address());
    }
}
