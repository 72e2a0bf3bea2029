package id.go.bappenas.sso.e2e.harness;

import id.go.bappenas.sso.demo.keycloak.Otp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/**
 * The app that shows a person's one-time codes.
 *
 * @param secret the secret that the app shares with Keycloak
 */
public record Totp(String secret) {

    /** The apps that {@link People#enrol} set up, by the person's id. */
    private static final Map<String, Totp> APPS = new ConcurrentHashMap<>();

    /** Seconds that a code may need until Keycloak checks it. */
    private static final int SPARE = 10;

    private static final Set<String> USED = ConcurrentHashMap.newKeySet();

    /** The person's app, if the harness has set it up. */
    public static Optional<Totp> of(Person person) {
        return Optional.ofNullable(APPS.get(person.id()));
    }

    /** Stores this app as the person's app. */
    public Totp belongsTo(Person person) {
        APPS.put(person.id(), this);
        return this;
    }

    /** Creates an employee with this app. */
    public Person employee(Sso sso) {
        var person = sso.people().employee(this::addTo);
        belongsTo(person);
        return person;
    }

    /** Adds the app to the credentials of a user representation (Admin REST). */
    public void addTo(Map<String, Object> representation) {
        var credentials = new ArrayList<Object>((List<?>) representation.get("credentials"));
        credentials.add(credential());
        representation.put("credentials", credentials);
    }

    Map<String, Object> credential() {
        return new Otp(secret).credential();
    }

    /** The app's current code, even if it has been used. */
    public String code() {
        return code(step());
    }

    /**
     * A code that Keycloak accepts and that this method has not returned before: Keycloak accepts each code once, also
     * the codes of the previous and the next period. Waits for the next period if these three codes are used.
     */
    public String unusedCode() {
        return Await.until("a code that is not used", Duration.ofSeconds(2L * Otp.PERIOD), () -> distances()
                .map(distance -> step() + distance)
                .filter(step -> USED.add(secret + step))
                .mapToObj(this::code)
                .findFirst());
    }

    /** A code that Keycloak refuses now and for the next minute. */
    public String wrongCode() {
        var near = LongStream.rangeClosed(-2, 3)
                .mapToObj(distance -> code(step() + distance))
                .toList();
        return List.of("000000", "111111", "222222", "333333", "444444", "555555", "666666").stream()
                .filter(code -> !near.contains(code))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Submits an unused code to the page that asks for it, until the answer is another page: Keycloak refuses a second
     * try while it still counts a failed first try, and a try that it refuses for that reason does not use the code up.
     */
    public void enterAfterAWrongCode(Forms device) {
        var asking = "=\"" + device.page() + "\"";
        var right = Map.of("otp", unusedCode());
        Await.until("the right code to be taken", Duration.ofSeconds(30), () -> Optional.of(device.submit(right))
                .filter(answer -> !answer.body().contains(asking)));
    }

    /** The code of the previous period is left out when its time is nearly over: it would be refused on arrival. */
    private static LongStream distances() {
        var left = Otp.PERIOD - Instant.now().getEpochSecond() % Otp.PERIOD;
        return left > SPARE ? LongStream.of(0, 1, -1) : LongStream.of(0, 1);
    }

    private static long step() {
        return Otp.step(Instant.now());
    }

    private String code(long step) {
        return new Otp(secret).code(step);
    }
}
