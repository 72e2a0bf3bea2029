package id.go.bappenas.sso.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.bappenas.sso.demo.keycloak.Otp;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One entry of people.json: an invented person. A person without a password in the file gets a temporary password.
 *
 * @param otp secret of the authenticator app that the person has set up; {@code null} without an app
 */
record DemoPerson(
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
        String otp,
        int passwordAgeMonths,
        Integer contractDaysLeft,
        Map<String, List<String>> roles,
        String note) {

    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    static List<DemoPerson> all() throws IOException {
        try (var people = DemoPerson.class.getResourceAsStream("people.json")) {
            return new ObjectMapper().readValue(people, new TypeReference<>() {});
        }
    }

    boolean temporary() {
        return password == null;
    }

    /** The authenticator app; empty if the person has no app. */
    Optional<Otp> app() {
        return Optional.ofNullable(otp).map(Otp::new);
    }

    DemoPerson withMintedPassword(SecureRandom random) {
        var minted = new StringBuilder("Baru#7");
        random.ints(10, 0, READABLE.length()).mapToObj(READABLE::charAt).forEach(minted::append);
        return new DemoPerson(
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
                otp,
                0,
                contractDaysLeft,
                roles,
                note);
    }
}
