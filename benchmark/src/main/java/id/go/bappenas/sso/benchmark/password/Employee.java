package id.go.bappenas.sso.benchmark.password;

import id.go.bappenas.sso.benchmark.server.Contender;
import id.go.bappenas.sso.demo.keycloak.AdminApi.Answer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Somebody with a full history: six passwords chosen one after the other, each hashed by the server as the realm says. A
 * further change leaves it full.
 */
final class Employee {

    /** The number of {@code passwordHistory} in both realms. */
    private static final int PLACES = 6;

    /** Readings of a turn go round so many people. */
    private static final int PEOPLE = 2;

    private final Contender contender;
    private final String username;
    private final String id;
    private String password;

    private Employee(Contender contender, String username, String id, String password) {
        this.contender = contender;
        this.username = username;
        this.id = id;
        this.password = password;
    }

    /** People of that server, one after the other, without end. */
    static Iterator<Employee> taken(Contender contender) {
        var people = new ArrayList<Employee>();
        for (int number = 0; number < PEOPLE; number++) {
            people.add(withFullHistory(contender));
        }
        return Stream.generate(() -> people).flatMap(List::stream).iterator();
    }

    static Employee withFullHistory(Contender contender) {
        var username = "pegawai-" + UUID.randomUUID();
        var oldest = NewPasswords.next();
        var admin = contender.admin();
        var id = admin.must(admin.post(
                        Contender.REALM + "/users",
                        Map.of(
                                "username",
                                username,
                                "enabled",
                                true,
                                "firstName",
                                "Pegawai",
                                "lastName",
                                "Percobaan",
                                "email",
                                username + "@example.org",
                                "credentials",
                                List.of(credential(oldest)))))
                .createdId();
        var employee = new Employee(contender, username, id, oldest);
        for (int chosen = 1; chosen < PLACES; chosen++) {
            var next = NewPasswords.next();
            admin.must(employee.reset(next));
            employee.changedTo(next);
        }
        employee.requireRefused(oldest);
        return employee;
    }

    /** Whether the rule looks at all six: otherwise the two servers would not do the same. */
    private void requireRefused(String oldest) {
        var answer = reset(oldest);
        if (answer.status() != 400) {
            throw new IllegalStateException("%s: the oldest of %d passwords is not refused: HTTP %d %s"
                    .formatted(contender.side().title(), PLACES, answer.status(), answer.body()));
        }
    }

    /** What an administrator does; whatever the answer. */
    Answer reset(String next) {
        return contender.admin().put(Contender.REALM + "/users/" + id + "/reset-password", credential(next));
    }

    private static Map<String, Object> credential(String value) {
        return Map.of("type", "password", "value", value, "temporary", false);
    }

    String username() {
        return username;
    }

    String password() {
        return password;
    }

    void changedTo(String next) {
        password = next;
    }
}
