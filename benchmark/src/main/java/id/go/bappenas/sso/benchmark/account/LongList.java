package id.go.bappenas.sso.benchmark.account;

import id.go.bappenas.sso.benchmark.BenchmarkException;
import id.go.bappenas.sso.benchmark.machine.Snapshot;
import id.go.bappenas.sso.benchmark.measure.Aim;
import id.go.bappenas.sso.benchmark.measure.Amounts;
import id.go.bappenas.sso.benchmark.measure.Bench;
import id.go.bappenas.sso.benchmark.measure.Chapter;
import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.Turn;
import id.go.bappenas.sso.benchmark.measure.Unit;
import id.go.bappenas.sso.benchmark.server.Side;
import java.util.List;

/** One long account request on our server, from its submission to its last mail. */
public final class LongList implements Chapter {

    /** The list of the aim. */
    private static final int ROWS_OF_THE_AIM = 5_000;

    private static final double MOST_SECONDS = 60;
    private static final double NANOSECONDS = 1e9;

    @Override
    public String id() {
        return "list";
    }

    @Override
    public List<Row> rows(Amounts amounts) {
        return List.of(row(amounts));
    }

    private static Row row(Amounts amounts) {
        var row = Row.oursAlone(
                "list-" + amounts.list(),
                "List of %,d people, submission to last mail".formatted(amounts.list()),
                Unit.SECONDS,
                "one account request, 4 workers: from its submission until SMTP has taken the last mail;"
                        + " an operation is a person");
        return amounts.list() == ROWS_OF_THE_AIM ? row.aiming(Aim.valueAtMost(MOST_SECONDS)) : row;
    }

    @Override
    public void measure(Bench bench, int round) throws BenchmarkException, InterruptedException {
        var requests = new AccountRequest(bench.ours());
        var row = row(bench.amounts());
        int people = bench.amounts().list();
        var begin = Snapshot.take();
        var taken = requests.deliver(people);
        var usage = bench.usageSince(begin, bench.ours());
        bench.readings().add(row.reading(round, Side.OURS, 1, taken / NANOSECONDS));
        // The list is long enough to be its own warm-up, as in production.
        bench.readings().add(new Turn(row, round, Side.OURS, people, usage, true));
    }
}
