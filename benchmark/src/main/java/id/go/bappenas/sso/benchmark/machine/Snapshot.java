package id.go.bappenas.sso.benchmark.machine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The times of all processes and of the machine at one time.
 *
 * @param nanos of this process's clock
 * @param load average of one minute
 * @param megahertz mean frequency of the cores; 0 where the system does not tell
 */
public record Snapshot(long nanos, ProcessTable processes, MachineTimes machine, double load, double megahertz) {

    private static final Path PROC = Path.of("/proc");
    private static final Pattern FREQUENCY = Pattern.compile("cpu MHz\\s*:\\s*([0-9.]+)");
    /** The unit of {@code /proc} on Linux, on every architecture that Keycloak runs on. */
    private static final double TICKS_PER_SECOND = 100;

    private static final double NANOSECONDS = 1e9;

    public static Snapshot take() {
        return new Snapshot(
                System.nanoTime(),
                ProcessTable.read(PROC),
                MachineTimes.read(PROC),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                frequency());
    }

    private static double frequency() {
        try (var lines = Files.lines(PROC.resolve("cpuinfo"))) {
            return lines.map(FREQUENCY::matcher)
                    .filter(matcher -> matcher.matches())
                    .mapToDouble(matcher -> Double.parseDouble(matcher.group(1)))
                    .average()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    /**
     * What was used between this snapshot and a later one.
     *
     * @param server the id of the server that worked
     */
    public Usage until(Snapshot later, Parties parties, long server) {
        double all = later.machine.total() - machine.total();
        double known =
                parties.all().map(process -> ticks(later, process, parties)).sum();
        double foreign = Math.max(0, later.machine.busy() - machine.busy() - known);
        return new Usage(
                (later.nanos - nanos) / NANOSECONDS,
                ticks(later, server, parties) / TICKS_PER_SECOND,
                parties.database().isEmpty()
                        ? 0
                        : ticks(later, parties.database().getAsLong(), parties) / TICKS_PER_SECOND,
                ticks(later, parties.driver(), parties) / TICKS_PER_SECOND,
                all == 0 ? 0 : foreign / all,
                all == 0 ? 0 : (later.machine.steal() - machine.steal()) / all,
                later.load,
                later.megahertz);
    }

    private long ticks(Snapshot later, long process, Parties parties) {
        var others = process == parties.driver() ? parties.measured() : List.<Long>of();
        return later.processes.ticks(process, others) - processes.ticks(process, others);
    }
}
