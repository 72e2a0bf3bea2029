package id.go.bappenas.sso.e2e.harness;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.bappenas.sso.demo.keycloak.AdminApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Many people with the same password, which they chose at even distances in the last 720 days, and a client by which they sign in
 * without a page.
 *
 * @param realm name of the realm
 */
public record Crowd(AdminApi admin, String server, String realm, int size) {

    /** A password that no rule refuses. */
    private static final String PASSWORD = People.randomPassword();

    private static final String CLIENT = "surel-lama";
    private static final Duration OLDEST = Duration.ofDays(720);
    private static final int AT_ONCE = 200;
    /** One person in so many has an external address: each gets several mails. */
    private static final int WITH_ADDRESS = 60;

    private static final Pattern ROW =
            Pattern.compile("\"([^\"]*)\",\"[^\"]*\",\"[^\"]*\",\"([^\"]*)\",\"([^\"]*)\".*");

    /**
     * A line of the rehearsal's list of people.
     *
     * @param atOnce day of the change without a spread
     * @param spread day of the change with the spread
     */
    public record Day(String username, LocalDate atOnce, LocalDate spread) {}

    /** Creates the people and the client. */
    public static Crowd make(AdminApi admin, String server, String realm, int size) {
        admin.must(admin.post(
                realm + "/clients",
                Map.of("clientId", CLIENT, "publicClient", true, "directAccessGrantsEnabled", true)));
        var now = Instant.now();
        var hash = HashedPassword.of(PASSWORD, false);
        for (var first = 0; first < size; first += AT_ONCE) {
            var people = new ArrayList<Map<String, Object>>();
            for (var number = first; number < Math.min(first + AT_ONCE, size); number++) {
                var credential = new HashMap<>(hash);
                credential.put(
                        "createdDate",
                        now.minus(OLDEST.multipliedBy(number).dividedBy(size)).toEpochMilli());
                var person = new HashMap<String, Object>(Map.of(
                        "username",
                        "orang." + number,
                        "enabled",
                        true,
                        "firstName",
                        "Orang",
                        "lastName",
                        "Uji",
                        "email",
                        "orang." + number + "@kantor.example",
                        "credentials",
                        List.of(credential)));
                if (number % WITH_ADDRESS == 0) {
                    person.put("attributes", Map.of("externalEmail", List.of(address("orang." + number))));
                }
                people.add(person);
            }
            admin.must(admin.post(realm + "/partialImport", Map.of("ifResourceExists", "FAIL", "users", people)));
        }
        return new Crowd(admin, server, realm, size);
    }

    /** The external address of a person who has one. */
    public static String address(String username) {
        return username + "@rumah.example";
    }

    /** Whether the person has an external address. */
    public static boolean hasAddress(String username) {
        return Integer.parseInt(username.substring(username.indexOf('.') + 1)) % WITH_ADDRESS == 0;
    }

    /** Sets the day of going live and the number of weeks; empty for none. */
    public void spread(String date, String weeks) {
        var representation = (ObjectNode) admin.must(admin.get(realm)).body();
        ((ObjectNode) representation.get("attributes"))
                .put("ssoGoLiveDate", date)
                .put("ssoGoLiveWeeks", weeks);
        admin.must(admin.put(realm, representation));
    }

    /** What the server keeps of a spread that has begun. */
    public Optional<String> begun() {
        return Optional.ofNullable(admin.must(admin.get(realm))
                .body()
                .at("/attributes/ssoGoLiveBegun")
                .textValue());
    }

    /** The status of a sign-in without a page: 200, or 400 if the password has expired. */
    public int signIn(String username) {
        return Http.post(
                        server + "/realms/" + realm + "/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                CLIENT,
                                "username",
                                username,
                                "password",
                                PASSWORD))
                .statusCode();
    }

    /** Reads the people of this crowd from the list that the rehearsal wrote. */
    public static List<Day> days(Path list) throws IOException {
        var days = new ArrayList<Day>();
        for (var line : Files.readAllLines(list)) {
            var row = ROW.matcher(line);
            if (row.matches() && row.group(1).startsWith("orang.")) {
                days.add(new Day(row.group(1), LocalDate.parse(row.group(2)), LocalDate.parse(row.group(3))));
            }
        }
        return days;
    }
}
