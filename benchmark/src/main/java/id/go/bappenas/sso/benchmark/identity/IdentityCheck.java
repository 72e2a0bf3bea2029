package id.go.bappenas.sso.benchmark.identity;

import id.go.bappenas.sso.benchmark.measure.Aim;
import id.go.bappenas.sso.benchmark.measure.Amounts;
import id.go.bappenas.sso.benchmark.measure.Bench;
import id.go.bappenas.sso.benchmark.measure.Chapter;
import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.Sample;
import id.go.bappenas.sso.benchmark.measure.Unit;
import id.go.bappenas.sso.benchmark.server.Contender;
import id.go.bappenas.sso.benchmark.server.Side;
import id.go.bappenas.sso.benchmark.server.Subject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The identity check of our bundle with few and with many registered employees. The benchmark only adds employees, so it
 * measures one size after the other and does not alternate. Needs a database that accepts a second connection.
 */
public final class IdentityCheck implements Chapter {

    private static final int TIMES_OF_A_NAME = 5;
    /** Longer than in other chapters: a JVM that still compiles would favour the larger number, which comes later. */
    private static final int WARM_UP = 150;

    private static final double NANOSECONDS = 1e6;

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
                                + " in Keycloak's table of users, in both tables of identity data and in that of addresses",
                        subject(few),
                        subject(many))
                .aiming(Aim.ratioAtMost(1.2));
    }

    private static Subject subject(int people) {
        return Subject.of("people-" + people, "%s, %,d people".formatted(Side.OURS.title(), people));
    }

    @Override
    public List<Sample> measure(Bench bench) throws IOException {
        try (var connection = bench.database().connect(Side.OURS).orElse(null)) {
            return connection == null ? List.of() : measure(bench, connection);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private List<Sample> measure(Bench bench, Connection connection) throws SQLException {
        var amounts = bench.amounts();
        var sizes = amounts.people();
        int checks = amounts.rounds() * sizes.size() * amounts.readings() + WARM_UP;
        var people = new EmployeeRegistration(bench.ours()).people(checks / TIMES_OF_A_NAME + 1, TIMES_OF_A_NAME);
        var register = EmployeeRows.of(connection);
        var samples = new ArrayList<Sample>();
        warmUp(bench.ours(), people);
        for (var size : sizes) {
            register.growTo(size);
            for (int round = 1; round <= amounts.rounds(); round++) {
                for (int number = 1; number <= amounts.readings(); number++) {
                    var taken = check(bench.ours(), people.next()) / NANOSECONDS;
                    for (var row : rows(amounts)) {
                        if (row.first().equals(subject(size)) || row.second().equals(subject(size))) {
                            samples.add(row.reading(round, subject(size), number, taken));
                        }
                    }
                }
            }
        }
        return samples;
    }

    private static void warmUp(Contender ours, Iterator<RegisteredEmployee> people) {
        for (int number = 0; number < WARM_UP; number++) {
            check(ours, people.next());
        }
    }

    private static long check(Contender ours, RegisteredEmployee person) {
        var reset = new ResetPages(ours);
        reset.username(person.username());
        var taken = reset.identity(person.answers());
        reset.requirePage("data-page=\"external-mailbox\"");
        return taken;
    }
}
