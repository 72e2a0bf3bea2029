package id.go.bappenas.sso.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;

/** One row of people.json: somebody invented for the demo. Without a password the person gets a temporary one. */
record Person(
        String username,
        String name,
        String nik,
        String birthPlace,
        String birthDate,
        String email,
        String externalEmail,
        String employeeNumber,
        String unit,
        String position,
        String password,
        int passwordAgeMonths,
        Integer contractDaysLeft,
        Map<String, List<String>> roles,
        String note) {

    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    static List<Person> all() throws IOException {
        try (var people = Person.class.getResourceAsStream("people.json")) {
            return new ObjectMapper().readValue(people, new TypeReference<>() {});
        }
    }

    boolean temporary() {
        return password == null;
    }

    Person withMintedPassword(SecureRandom random) {
        var minted = new StringBuilder("Baru#7");
        random.ints(10, 0, READABLE.length()).mapToObj(READABLE::charAt).forEach(minted::append);
        return new Person(
                username,
                name,
                nik,
                birthPlace,
                birthDate,
                email,
                externalEmail,
                employeeNumber,
                unit,
                position,
                minted.toString(),
                0,
                contractDaysLeft,
                roles,
                note);
    }
}
