package id.go.bappenas.sso.benchmark.process;

import id.go.bappenas.sso.benchmark.BenchmarkException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The memory of a Java process, by {@code jcmd} of this JDK and {@code /proc}. */
record JvmMemory(ProcessHandle java) {

    private static final Pattern USED = Pattern.compile("heap\\s+total \\d+K, used (\\d+)K");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s*(\\d+) kB");

    /** Collects garbage twice: the first collection finds what to finalise. */
    void collectGarbage() throws BenchmarkException, IOException, InterruptedException {
        jcmd("GC.run");
        jcmd("GC.run");
    }

    /** The used part of the heap. */
    long usedKibibytes() throws BenchmarkException, IOException, InterruptedException {
        return number(USED, jcmd("GC.heap_info"));
    }

    /** The process's resident memory. Needs Linux. */
    long residentKibibytes() throws BenchmarkException, IOException {
        return number(RESIDENT, Files.readString(Path.of("/proc", String.valueOf(java.pid()), "status")));
    }

    private static long number(Pattern pattern, String text) throws BenchmarkException {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new BenchmarkException(pattern + " tidak ada / is missing: " + text);
        }
        return Long.parseLong(found.group(1));
    }

    private String jcmd(String command) throws BenchmarkException, IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        var run = new ProcessBuilder(jcmd.toString(), String.valueOf(java.pid()), command)
                .redirectErrorStream(true)
                .start();
        var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (run.waitFor() != 0) {
            throw new BenchmarkException("jcmd " + command + ": " + said);
        }
        return said;
    }
}
