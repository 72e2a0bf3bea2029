package id.go.bappenas.sso.benchmark.measure;

import id.go.bappenas.sso.benchmark.server.Side;
import id.go.bappenas.sso.benchmark.server.Subject;
import java.util.Optional;

/**
 * One line of the table.
 *
 * @param id the name in rounds.csv
 * @param title the name in the table
 * @param timed the measured work, usually between two readings of the clock
 * @param first the subject whose value is the divisor
 * @param aim the value that the ratio should reach
 */
public record Row(String id, String title, Unit unit, String timed, Subject first, Subject second, Optional<Aim> aim) {

    /** Compares our server with stock Keycloak. */
    public static Row sideBySide(String id, String title, Unit unit, String timed) {
        return new Row(id, title, unit, timed, Side.STOCK, Side.OURS, Optional.empty());
    }

    /** Compares two situations of one server. */
    public static Row within(String id, String title, Unit unit, String timed, Subject first, Subject second) {
        return new Row(id, title, unit, timed, first, second, Optional.empty());
    }

    public Row aiming(Aim wanted) {
        return new Row(id, title, unit, timed, first, second, Optional.of(wanted));
    }

    public Sample reading(int round, Subject subject, int number, double value) {
        return new Sample(id, round, subject.id(), number, value);
    }
}
