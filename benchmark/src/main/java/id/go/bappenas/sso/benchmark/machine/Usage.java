package id.go.bappenas.sso.benchmark.machine;

import java.util.Arrays;
import java.util.Locale;

/**
 * What one server used while it was measured, and what else the machine did.
 *
 * @param seconds on the clock
 * @param server CPU seconds of the server that worked
 * @param database CPU seconds of the database, for both servers; 0 if it is in the server's process
 * @param driver CPU seconds of the benchmark itself, with its mail server, Gatling and browser
 * @param foreign share of the machine's CPU time that other processes used, from 0 to 1
 * @param steal share of the machine's CPU time that the hypervisor gave to other machines, from 0 to 1
 * @param load average of one minute at the end
 * @param megahertz frequency of the cores at the end; 0 where the system does not tell
 */
public record Usage(
        double seconds,
        double server,
        double database,
        double driver,
        double foreign,
        double steal,
        double load,
        double megahertz) {

    /** The rule: a round with more of either does not count. */
    public static final double MOST_STEAL = 0.05;

    public static final double MOST_FOREIGN = 0.10;

    private static final int FIELDS = 8;

    /** Whether other work disturbed the reading, by the rule of the README. */
    public boolean isDisturbed() {
        return steal > MOST_STEAL || foreign > MOST_FOREIGN;
    }

    /** Whether the system tells CPU times: a server that works uses some. */
    public boolean isKnown() {
        return server > 0;
    }

    /** As a line of a CSV file, in the order of the fields. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "%.3f,%.2f,%.2f,%.2f,%.4f,%.4f,%.2f,%.0f",
                seconds,
                server,
                database,
                driver,
                foreign,
                steal,
                load,
                megahertz);
    }

    public static Usage parse(String line) {
        var values =
                Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray();
        if (values.length != FIELDS) {
            throw new IllegalArgumentException("not a line of usage: " + line);
        }
        return new Usage(values[0], values[1], values[2], values[3], values[4], values[5], values[6], values[7]);
    }
}
