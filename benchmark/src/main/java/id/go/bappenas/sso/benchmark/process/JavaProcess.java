package id.go.bappenas.sso.benchmark.process;

import id.go.bappenas.sso.benchmark.BenchmarkException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A JVM as {@code jcmd} of the same JDK knows it. */
record JavaProcess(ProcessHandle process) {

    private static final Pattern USED = Pattern.compile("heap\\s+total \\d+K, used (\\d+)K");

    void collectGarbage() throws BenchmarkException, IOException, InterruptedException {
        jcmd("GC.run");
    }

    /** In use on the heap. */
    long usedKibibytes() throws BenchmarkException, IOException, InterruptedException {
        var info = jcmd("GC.heap_info");
        var used = USED.matcher(info);
        if (!used.find()) {
            throw new BenchmarkException("jcmd GC.heap_info: " + info);
        }
        return Long.parseLong(used.group(1));
    }

    private String jcmd(String command) throws BenchmarkException, IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        var run = new ProcessBuilder(jcmd.toString(), String.valueOf(process.pid()), command)
                .redirectErrorStream(true)
                .start();
        var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (run.waitFor() != 0) {
            throw new BenchmarkException("jcmd " + command + ": " + said);
        }
        return said;
    }
}
