package id.go.bappenas.sso.benchmark.process;

import id.go.bappenas.sso.benchmark.BenchmarkException;
import id.go.bappenas.sso.benchmark.measure.Aim;
import id.go.bappenas.sso.benchmark.measure.Amounts;
import id.go.bappenas.sso.benchmark.measure.Bench;
import id.go.bappenas.sso.benchmark.measure.Chapter;
import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.Unit;
import id.go.bappenas.sso.benchmark.person.BenchmarkUser;
import id.go.bappenas.sso.benchmark.person.DirectGrant;
import id.go.bappenas.sso.benchmark.server.Contender;
import id.go.bappenas.sso.benchmark.server.Side;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * The memory of sessions: each server restarts, people sign in, the JVM collects garbage, before and after the sessions. Runs
 * once for each server.
 */
public final class SessionMemory implements Chapter {

    private static final int PEOPLE = 20;
    private static final int AT_A_TIME = 4;
    /** The sign-ins before the first reading: after them all classes are loaded and all caches are filled. */
    private static final int WARM_UP = 200;

    private static final double KIBIBYTES_PER_MEGABYTE = 1024;
    private static final double BYTES_PER_KIBIBYTE = 1024;

    @Override
    public String id() {
        return "memory";
    }

    @Override
    public boolean isOnce() {
        return true;
    }

    @Override
    public List<Row> rows(Amounts amounts) {
        return List.of(heap(amounts), resident(amounts), session(amounts));
    }

    private static Row heap(Amounts amounts) {
        return Row.sideBySide(
                        "memory-heap",
                        "Heap with %,d sessions".formatted(amounts.sessions()),
                        Unit.MEGABYTES,
                        "after a restart and %,d direct grants of %d people, each with a session: what the second `jcmd GC.run` leaves in use"
                                        .formatted(amounts.sessions() + WARM_UP, PEOPLE)
                                + " (`GC.heap_info`)")
                .aiming(Aim.excessAtMost(20));
    }

    private static Row resident(Amounts amounts) {
        return Row.sideBySide(
                "memory-resident",
                "Resident memory with %,d sessions".formatted(amounts.sessions()),
                Unit.MEGABYTES,
                "`VmRSS` of the server at the same time");
    }

    private static Row session(Amounts amounts) {
        return Row.sideBySide(
                "memory-session",
                "Heap of a session",
                Unit.BYTES,
                "the heap with %,d sessions less that after the first %d sign-ins, by session"
                        .formatted(amounts.sessions(), WARM_UP));
    }

    @Override
    public void measure(Bench bench, int round) throws BenchmarkException, IOException, InterruptedException {
        var amounts = bench.amounts();
        for (var side : Side.values()) {
            var contender = bench.contenders().get(side);
            contender.restart();
            var memory = new JvmMemory(contender.java());
            signIn(contender, WARM_UP);
            memory.collectGarbage();
            var before = memory.usedKibibytes();
            signIn(contender, amounts.sessions());
            memory.collectGarbage();
            var used = memory.usedKibibytes();
            var readings = bench.readings();
            readings.add(heap(amounts).reading(1, side, 1, used / KIBIBYTES_PER_MEGABYTE));
            readings.add(resident(amounts).reading(1, side, 1, memory.residentKibibytes() / KIBIBYTES_PER_MEGABYTE));
            readings.add(
                    session(amounts).reading(1, side, 1, (used - before) * BYTES_PER_KIBIBYTE / amounts.sessions()));
        }
    }

    private static void signIn(Contender contender, int times) throws BenchmarkException, InterruptedException {
        DirectGrant.allow(contender);
        var people = BenchmarkUser.make(contender, PEOPLE);
        var threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            for (var signIn : threads.invokeAll(IntStream.range(0, times)
                    .mapToObj(number -> signIn(contender, people.get(number % PEOPLE)))
                    .toList())) {
                signIn.get();
            }
        } catch (ExecutionException e) {
            throw new BenchmarkException(e.getCause().getMessage());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Void> signIn(Contender contender, BenchmarkUser person) {
        return () -> {
            DirectGrant.signIn(contender, person);
            return null;
        };
    }
}
