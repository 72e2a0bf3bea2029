package id.go.bappenas.sso.benchmark.identity;

import id.go.bappenas.sso.benchmark.measure.Aim;
import id.go.bappenas.sso.benchmark.measure.Amounts;
import id.go.bappenas.sso.benchmark.measure.Bench;
import id.go.bappenas.sso.benchmark.measure.Chapter;
import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.Unit;
import id.go.bappenas.sso.benchmark.measure.Work;
import id.go.bappenas.sso.benchmark.server.Contender;
import id.go.bappenas.sso.benchmark.server.Side;
import id.go.bappenas.sso.benchmark.server.Subject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The identity check of our bundle with few and with many registered employees. A change of size takes minutes, so it does not
 * alternate round by round: the rounds with the fewest employees are measured in two halves, before and after those with more. A
 * server or a machine that gets slower or faster in between then shows in the spread of these rounds. Needs a database that
 * accepts a second connection.
 */
public final class IdentityCheck implements Chapter {

    private static final int TIMES_OF_A_NAME = 5;
    private static final int PER_REGISTRATION = 10;

    @Override
    public String id() {
        return "identity";
    }

    @Override
    public List<Row> rows(Amounts amounts) {
        var sizes = amounts.people();
        return sizes.stream().skip(1).map(size -> row(sizes.get(0), size)).toList();
    }

    private static Row row(int few, int many) {
        return Row.within(
                        "identity-" + many,
                        "Identity check, %,d people on file against %,d".formatted(many, few),
                        Unit.MILLISECONDS,
                        "the POST of username's NIK, birthplace and birth date, all right, until the next page; so many rows are"
                                + " in Keycloak's tables of users and of their attributes, in both tables of identity data"
                                + " and in that of addresses",
                        subject(few),
                        subject(many))
                .aiming(Aim.ratioAtMost(1.2));
    }

    private static Subject subject(int people) {
        return Subject.of("people-" + people, "%s, %,d people".formatted(Side.OURS.title(), people));
    }

    @Override
    public boolean isOnce() {
        return true;
    }

    @Override
    public void measure(Bench bench, int round) throws IOException {
        try (var connection = bench.database().connect(Side.OURS).orElse(null)) {
            if (connection != null) {
                measure(bench, connection);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void measure(Bench bench, Connection connection) throws SQLException {
        var amounts = bench.amounts();
        var people = new EmployeeRegistration(bench.ours()).people(PER_REGISTRATION, TIMES_OF_A_NAME);
        // The first employees have to be on file: the others get their realm and key.
        people.next();
        var register = EmployeeRows.of(connection);
        int rounds = amounts.rounds();
        int few = amounts.people().get(0);
        int half = (rounds + 1) / 2;
        for (var size : amounts.people()) {
            register.growTo(size);
            measure(bench, size, 1, size == few ? half : rounds, people);
        }
        if (half < rounds) {
            register.shrinkTo(few);
            measure(bench, few, half + 1, rounds, people);
        }
    }

    private void measure(Bench bench, int size, int firstRound, int lastRound, Iterator<RegisteredEmployee> people) {
        var work = new Work(subject(size), bench.ours(), () -> check(bench.ours(), people.next()));
        var stable = bench.warmUp(work);
        for (int round = firstRound; round <= lastRound; round++) {
            for (var row : rows(bench.amounts(), size)) {
                bench.turn(row, round, work, stable);
            }
        }
    }

    /** The rows that need this number of employees. */
    private List<Row> rows(Amounts amounts, int size) {
        return rows(amounts).stream()
                .filter(row -> row.first().equals(subject(size)) || row.second().equals(subject(size)))
                .toList();
    }

    private static LongSupplier check(Contender ours, RegisteredEmployee person) {
        var reset = new ResetPages(ours);
        reset.username(person.username());
        return () -> {
            var taken = reset.identity(person.answers());
            reset.requirePage("data-page=\"external-mailbox\"");
            return taken;
        };
    }
}
