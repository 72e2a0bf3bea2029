package id.go.bappenas.sso.benchmark.process;

import id.go.bappenas.sso.benchmark.BenchmarkException;
import id.go.bappenas.sso.benchmark.measure.Aim;
import id.go.bappenas.sso.benchmark.measure.Amounts;
import id.go.bappenas.sso.benchmark.measure.Bench;
import id.go.bappenas.sso.benchmark.measure.Chapter;
import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.Sample;
import id.go.bappenas.sso.benchmark.measure.Unit;
import id.go.bappenas.sso.benchmark.person.BenchmarkUser;
import id.go.bappenas.sso.benchmark.person.DirectGrant;
import id.go.bappenas.sso.benchmark.server.Contender;
import id.go.bappenas.sso.benchmark.server.Side;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The heap after sign-ins: each server restarts, people sign in, the JVM collects garbage. Runs once for each server. */
public final class HeapAfterSignIns implements Chapter {

    private static final int PEOPLE = 20;
    private static final int AT_A_TIME = 4;
    private static final double MEGABYTE = 1024;
    private static final Pattern USED = Pattern.compile("heap\\s+total \\d+K, used (\\d+)K");

    @Override
    public String id() {
        return "heap";
    }

    @Override
    public List<Row> rows(Amounts amounts) {
        return List.of(row(amounts));
    }

    private static Row row(Amounts amounts) {
        return Row.sideBySide(
                        "heap",
                        "Heap after %,d sign-ins".formatted(amounts.signIns()),
                        Unit.MEGABYTES,
                        "after a restart and %,d direct grants of %d people: what the second `jcmd GC.run` leaves in use"
                                        .formatted(amounts.signIns(), PEOPLE)
                                + " (`GC.heap_info`)")
                .aiming(Aim.excessAtMost(20));
    }

    @Override
    public List<Sample> measure(Bench bench) throws BenchmarkException, IOException, InterruptedException {
        var samples = new ArrayList<Sample>();
        for (var side : Side.values()) {
            var contender = bench.contenders().get(side);
            contender.restart();
            signIn(contender, bench.amounts().signIns());
            var java = contender.java();
            jcmd(java, "GC.run");
            jcmd(java, "GC.run");
            samples.add(row(bench.amounts()).reading(1, side, 1, usedKibibytes(java) / MEGABYTE));
        }
        return samples;
    }

    private static void signIn(Contender contender, int times) throws BenchmarkException, InterruptedException {
        DirectGrant.allow(contender);
        var people = BenchmarkUser.make(contender, PEOPLE);
        var threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            for (var signIn : threads.invokeAll(IntStream.range(0, times)
                    .<Callable<String>>mapToObj(
                            number -> () -> DirectGrant.signIn(contender, people.get(number % PEOPLE)))
                    .toList())) {
                signIn.get();
            }
        } catch (ExecutionException e) {
            throw new BenchmarkException(e.getCause().getMessage());
        } finally {
            threads.shutdownNow();
        }
    }

    /** The used part of the heap. */
    private static long usedKibibytes(ProcessHandle java) throws BenchmarkException, IOException, InterruptedException {
        var info = jcmd(java, "GC.heap_info");
        var used = USED.matcher(info);
        if (!used.find()) {
            throw new BenchmarkException("jcmd GC.heap_info: " + info);
        }
        return Long.parseLong(used.group(1));
    }

    /** Runs {@code jcmd} of this JDK. */
    private static String jcmd(ProcessHandle java, String command)
            throws BenchmarkException, IOException, InterruptedException {
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
