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
 * @param secret shared with Keycloak
 */
public record Totp(String secret) {

    /** The apps that {@link People#enrol} set up, by the person's id. */
    private static final Map<String, Totp> APPS = new ConcurrentHashMap<>();

    private static final Set<String> USED = ConcurrentHashMap.newKeySet();

    /** The person's app, if this harness has enrolled one. */
    public static Optional<Totp> of(Person person) {
        return Optional.ofNullable(APPS.get(person.id()));
    }

    /** Remembers that this is the person's app. */
    public Totp belongsTo(Person person) {
        APPS.put(person.id(), this);
        return this;
    }

    /** An employee with such an app. */
    public Person employee(Sso sso) {
        var person = sso.people().employee(this::addTo);
        belongsTo(person);
        return person;
    }

    /** To the credentials of a representation (Admin REST). */
    public void addTo(Map<String, Object> representation) {
        var credentials = new ArrayList<Object>((List<?>) representation.get("credentials"));
        credentials.add(credential());
        representation.put("credentials", credentials);
    }

    Map<String, Object> credential() {
        return new Otp(secret).credential();
    }

    /** What the app shows now, used or not. */
    public String code() {
        return code(step());
    }

    /**
     * One that Keycloak takes and that this method has not given away: a code works once, and those of the periods before and
     * after are taken as well. Waits for the next period where these three are spent.
     */
    public String unusedCode() {
        return Await.until("a code that is not used", Duration.ofSeconds(2L * Otp.PERIOD), () -> LongStream.of(0, 1, -1)
                .map(distance -> step() + distance)
                .filter(step -> USED.add(secret + step))
                .mapToObj(this::code)
                .findFirst());
    }

    /** A code that Keycloak takes neither now nor soon. */
    public String wrongCode() {
        var near = LongStream.rangeClosed(-2, 3)
                .mapToObj(distance -> code(step() + distance))
                .toList();
        return List.of("000000", "111111", "222222", "333333", "444444", "555555", "666666").stream()
                .filter(code -> !near.contains(code))
                .findFirst()
                .orElseThrow();
    }

    private static long step() {
        return Otp.step(Instant.now());
    }

    private String code(long step) {
        return new Otp(secret).code(step);
    }
}
