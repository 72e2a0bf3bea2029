package id.go.bappenas.sso.benchmark.password;

import id.go.bappenas.sso.benchmark.person.BenchmarkUser;
import id.go.bappenas.sso.benchmark.server.Contender;
import id.go.bappenas.sso.demo.keycloak.AdminApi.Answer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An employee with a full history: six passwords, each hashed by the server with the realm's algorithm. After a further change
 * the history is still full.
 */
final class EmployeeWithHistory {

    /** The value of {@code passwordHistory} in both realms. */
    private static final int PLACES = 6;

    private final Contender contender;
    private final BenchmarkUser person;
    private String password;

    private EmployeeWithHistory(Contender contender, BenchmarkUser person) {
        this.contender = contender;
        this.person = person;
        this.password = person.password();
    }

    /** The same employees in turn, without end. */
    static Iterator<EmployeeWithHistory> inTurn(Contender contender, int number) {
        var people = new ArrayList<EmployeeWithHistory>();
        for (int made = 0; made < number; made++) {
            people.add(withFullHistory(contender));
        }
        return Stream.generate(() -> people).flatMap(List::stream).iterator();
    }

    private static EmployeeWithHistory withFullHistory(Contender contender) {
        var employee = new EmployeeWithHistory(contender, BenchmarkUser.make(contender));
        var oldest = employee.password;
        for (int chosen = 1; chosen < PLACES; chosen++) {
            var next = BenchmarkUser.newPassword();
            contender.admin().must(employee.reset(next));
            employee.changedTo(next);
        }
        employee.requireRefused(oldest);
        return employee;
    }

    /** Checks that the rule compares all six passwords; otherwise the two servers would not do the same work. */
    private void requireRefused(String oldest) {
        var answer = reset(oldest);
        if (answer.status() != 400) {
            throw new IllegalStateException("%s: the oldest of %d passwords is not refused: HTTP %d %s"
                    .formatted(contender.side().title(), PLACES, answer.status(), answer.body()));
        }
    }

    /** Sets the password as an administrator and returns any answer, also a refusal. */
    Answer reset(String next) {
        return contender
                .admin()
                .put(Contender.REALM + "/users/" + person.id() + "/reset-password", BenchmarkUser.credential(next));
    }

    String username() {
        return person.username();
    }

    String password() {
        return password;
    }

    void changedTo(String next) {
        password = next;
    }
}
