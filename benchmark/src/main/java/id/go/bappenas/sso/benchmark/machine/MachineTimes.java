package id.go.bappenas.sso.benchmark.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The CPU time of the whole machine, from the first line of {@code /proc/stat}, in hundredths of a second of all cores.
 *
 * @param busy time of processes
 * @param steal time in which the hypervisor ran other machines
 * @param total all time, idle time included
 */
record MachineTimes(long busy, long steal, long total) {

    /** user, nice, system */
    private static final int BUSY = 3;

    private static final int STEAL = 7;
    /** Later fields are parts of the first ones. */
    private static final int FIELDS = 8;

    /** Returns zeros on systems without that file. */
    static MachineTimes read(Path proc) {
        try (var lines = Files.lines(proc.resolve("stat"))) {
            return lines.findFirst().map(MachineTimes::parse).orElseThrow();
        } catch (IOException e) {
            return new MachineTimes(0, 0, 0);
        }
    }

    static MachineTimes parse(String line) {
        var fields = Arrays.stream(line.strip().split("\\s+"))
                .skip(1)
                .limit(FIELDS)
                .mapToLong(Long::parseLong)
                .toArray();
        return new MachineTimes(
                Arrays.stream(fields).limit(BUSY).sum(),
                fields[STEAL],
                Arrays.stream(fields).sum());
    }
}
