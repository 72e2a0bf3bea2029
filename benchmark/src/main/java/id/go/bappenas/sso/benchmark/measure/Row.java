package id.go.bappenas.sso.benchmark.measure;

import id.go.bappenas.sso.benchmark.server.Side;
import id.go.bappenas.sso.benchmark.server.Subject;
import java.util.Optional;

/**
 * One line of the table.
 *
 * @param id in the raw rounds
 * @param title in the table
 * @param timed what exactly is read: as a rule, what lies between two readings of the clock
 * @param first the measure of the ratio
 * @param aim what the ratio is meant to be
 */
public record Row(String id, String title, Unit unit, String timed, Subject first, Subject second, Optional<Aim> aim) {

    /** Ours beside stock Keycloak. */
    public static Row sideBySide(String id, String title, Unit unit, String timed) {
        return new Row(id, title, unit, timed, Side.STOCK, Side.OURS, Optional.empty());
    }

    /** One server in two situations. */
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
