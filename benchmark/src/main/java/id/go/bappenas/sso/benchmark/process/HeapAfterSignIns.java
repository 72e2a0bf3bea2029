package id.go.bappenas.sso.benchmark.process;

import id.go.bappenas.sso.benchmark.BenchmarkException;
import id.go.bappenas.sso.benchmark.measure.Aim;
import id.go.bappenas.sso.benchmark.measure.Amounts;
import id.go.bappenas.sso.benchmark.measure.Bench;
import id.go.bappenas.sso.benchmark.measure.Chapter;
import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.Sample;
import id.go.bappenas.sso.benchmark.measure.Unit;
import id.go.bappenas.sso.benchmark.person.DirectGrant;
import id.go.bappenas.sso.benchmark.person.Person;
import id.go.bappenas.sso.benchmark.server.Contender;
import id.go.bappenas.sso.benchmark.server.Side;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** What stays on the heap: each server starts anew, people sign in, garbage is collected. Once for each server. */
public final class HeapAfterSignIns implements Chapter {

    private static final int PEOPLE = 20;
    private static final int AT_A_TIME = 4;
    private static final double MEGABYTE = 1024;

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
            var java = new JavaProcess(contender.java());
            java.collectGarbage();
            java.collectGarbage();
            samples.add(row(bench.amounts()).reading(1, side, 1, java.usedKibibytes() / MEGABYTE));
        }
        return samples;
    }

    private static void signIn(Contender contender, int times) throws BenchmarkException, InterruptedException {
        DirectGrant.allow(contender);
        var people = Person.make(contender, PEOPLE);
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
}
