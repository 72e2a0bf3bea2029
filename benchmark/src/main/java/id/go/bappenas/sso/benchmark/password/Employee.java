package id.go.bappenas.sso.benchmark.password;

import id.go.bappenas.sso.benchmark.person.NewPasswords;
import id.go.bappenas.sso.benchmark.person.Person;
import id.go.bappenas.sso.benchmark.server.Contender;
import id.go.bappenas.sso.demo.keycloak.AdminApi.Answer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
    private final Person person;
    private String password;

    private Employee(Contender contender, Person person) {
        this.contender = contender;
        this.person = person;
        this.password = person.password();
    }

    /** People of that server, one after the other, without end. */
    static Iterator<Employee> taken(Contender contender) {
        var people = new ArrayList<Employee>();
        for (int number = 0; number < PEOPLE; number++) {
            people.add(withFullHistory(contender));
        }
        return Stream.generate(() -> people).flatMap(List::stream).iterator();
    }

    /** A person for each reading: our side lets people change their own password a few times a day. */
    static Iterator<Employee> anew(Contender contender) {
        return Stream.generate(() -> withFullHistory(contender)).iterator();
    }

    private static Employee withFullHistory(Contender contender) {
        var employee = new Employee(contender, Person.make(contender));
        var oldest = employee.password;
        for (int chosen = 1; chosen < PLACES; chosen++) {
            var next = NewPasswords.next();
            contender.admin().must(employee.reset(next));
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
        return contender
                .admin()
                .put(Contender.REALM + "/users/" + person.id() + "/reset-password", Person.credential(next));
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
