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
 * @param first the subject whose value is the divisor; the same as the second if the row has only one
 * @param hashes how many passwords an operation hashes or compares; 0 if that is not the limit of the row
 * @param aim the value that the row should reach
 * @param cpuAim the ratio that its CPU time per operation should reach
 */
public record Row(
        String id,
        String title,
        Unit unit,
        String timed,
        Subject first,
        Subject second,
        int hashes,
        Optional<Aim> aim,
        Optional<Aim> cpuAim) {

    private static final String SERVER = "-cpu";
    private static final String DATABASE = "-database-cpu";

    /** Compares our server with stock Keycloak. */
    public static Row sideBySide(String id, String title, Unit unit, String timed) {
        return within(id, title, unit, timed, Side.STOCK, Side.OURS);
    }

    /** Compares two situations of one server. */
    public static Row within(String id, String title, Unit unit, String timed, Subject first, Subject second) {
        return new Row(id, title, unit, timed, first, second, 0, Optional.empty(), Optional.empty());
    }

    /** Measures our server alone. */
    public static Row oursAlone(String id, String title, Unit unit, String timed) {
        return within(id, title, unit, timed, Side.OURS, Side.OURS);
    }

    public Row aiming(Aim wanted) {
        return new Row(id, title, unit, timed, first, second, hashes, Optional.of(wanted), cpuAim);
    }

    public Row aimingCpu(Aim wanted) {
        return new Row(id, title, unit, timed, first, second, hashes, aim, Optional.of(wanted));
    }

    public Row hashing(int number) {
        return new Row(id, title, unit, timed, first, second, number, aim, cpuAim);
    }

    /** The server's CPU time per operation of this row. */
    public Row cpu() {
        return derived(SERVER, "CPU of the server", cpuAim);
    }

    /** The database's CPU time per operation of this row. */
    public Row databaseCpu() {
        return derived(DATABASE, "CPU of the database", Optional.empty());
    }

    private Row derived(String suffix, String what, Optional<Aim> wanted) {
        return new Row(
                id + suffix,
                title + ": " + what,
                Unit.CPU_MILLISECONDS,
                what + " per operation",
                first,
                second,
                hashes,
                wanted,
                Optional.empty());
    }

    public boolean isBesideStock() {
        return first == Side.STOCK;
    }

    public boolean isAlone() {
        return first.equals(second);
    }

    public Sample reading(int round, Subject subject, int number, double value) {
        return new Sample(id, round, subject.id(), number, value);
    }
}
