package id.go.bappenas.sso.e2e.harness;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two permanent identity managers of a server; its administrator records them as the first officers. They record the
 * officers and people of tests, so that tests need no officers for it.
 */
final class Registrars {

    /** A token is renewed after this time; it lives for five minutes. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    /** The password, and the secret of the app for one-time codes. */
    private static final String PASSWORD = "Tenun#4kx7mz1pq9tv2rw";

    private static final Map<URI, Registrars> ALL = new ConcurrentHashMap<>();

    private final AtomicInteger turns = new AtomicInteger();
    private final Registrar first;
    private final Registrar second;

    private Registrars(Sso sso) {
        first = new Registrar(sso, "satu");
        second = new Registrar(sso, "dua");
    }

    static Registrars of(Sso sso) {
        return ALL.computeIfAbsent(sso.address(), address -> new Registrars(sso));
    }

    Api first() {
        return first.api();
    }

    Api second() {
        return second.api();
    }

    /** Returns the two registrars in turn. */
    Api next() {
        return turns.getAndIncrement() % 2 == 0 ? first() : second();
    }

    private static final class Registrar {

        private final Sso sso;
        private final Person person;
        private Api api;
        private Instant renewal = Instant.MIN;

        Registrar(Sso sso, String number) {
            this.sso = sso;
            this.person = person("uji.pencatat." + number);
        }

        synchronized Api api() {
            if (Instant.now().isAfter(renewal)) {
                api = Api.as(sso, person);
                renewal = Instant.now().plus(FRESH);
            }
            return api;
        }

        /**
         * Finds the registrar or creates it: nodes of one database share registrars, and a later run on the same server
         * uses them again.
         */
        private Person person(String username) {
            var officer = found(username).orElseGet(() -> made(username));
            var identity = Officers.identity(officer);
            identity.remove("externalEmail");
            var answer = sso.admin().put(Sso.REALM + "/officer-identity/" + username, identity);
            if (answer.status() != 409) {
                sso.admin().must(answer);
            }
            return officer;
        }

        private Optional<Person> found(String username) {
            var users = sso.admin()
                    .must(sso.admin().get(Sso.REALM + "/users?exact=true&username=" + username))
                    .body();
            return Optional.ofNullable(users.get(0))
                    .map(user -> officer(user.get("id").asText(), username));
        }

        private Person made(String username) {
            var made = sso.people().employee(representation -> {
                representation.put("username", username);
                representation.put("email", username + "@kantor.example");
                representation.put(
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD), new Totp(PASSWORD).credential()));
            });
            var officer = officer(made.id(), username);
            sso.people().grant(officer, "sso-api", "identity-manager");
            return officer;
        }

        private static Person officer(String id, String username) {
            var officer = new Person(id, username, PASSWORD);
            new Totp(PASSWORD).belongsTo(officer);
            return officer;
        }
    }
}
