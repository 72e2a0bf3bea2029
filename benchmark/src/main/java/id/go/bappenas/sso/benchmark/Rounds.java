package id.go.bappenas.sso.benchmark;

import id.go.bappenas.sso.benchmark.measure.Bench;
import id.go.bappenas.sso.benchmark.measure.Chapter;
import id.go.bappenas.sso.benchmark.measure.Failure;
import java.io.IOException;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Measures all chapters round by round; both servers start anew in each round. A chapter that fails is noted with its reason, and
 * the others go on.
 */
final class Rounds {

    /** Writes what was measured so far. */
    interface Record {
        void write() throws IOException;
    }

    private static final String RESTART = "restart";
    private static final int OUTSIDE_ROUNDS = 0;

    private final List<Chapter> chapters;
    private final Bench bench;
    private final Record record;

    Rounds(List<Chapter> chapters, Bench bench, Record record) {
        this.chapters = chapters;
        this.bench = bench;
        this.record = record;
    }

    void measure() throws IOException, InterruptedException {
        var inRounds = chapters.stream().filter(chapter -> !chapter.isOnce()).toList();
        int rounds = inRounds.isEmpty() ? 0 : bench.amounts().rounds();
        for (int round = 1; round <= rounds; round++) {
            if (round > 1 && inRounds.stream().noneMatch(Chapter::startsServers)) {
                restart(round);
            }
            for (var chapter : inRounds) {
                say("ronde/round %d/%d %s".formatted(round, rounds, chapter.id()));
                measure(chapter, round);
            }
            record.write();
        }
        for (var chapter : chapters) {
            if (chapter.isOnce()) {
                say(chapter.id());
                measure(chapter, OUTSIDE_ROUNDS);
                record.write();
            }
        }
    }

    private void measure(Chapter chapter, int round) throws InterruptedException {
        try {
            chapter.measure(bench, round);
        } catch (BenchmarkException | IOException | RuntimeException e) {
            fail(chapter.id(), round, e);
        }
    }

    /** The first round has the servers as they were started. */
    private void restart(int round) throws InterruptedException {
        say("ronde/round %d %s".formatted(round, RESTART));
        for (var side : Bench.order(round)) {
            try {
                bench.contenders().get(side).restart();
            } catch (IOException e) {
                fail(RESTART, round, e);
            }
        }
    }

    private void fail(String chapter, int round, Exception e) {
        var reason = e.getMessage() == null ? e.toString() : e.getMessage();
        bench.readings().add(new Failure(chapter, round, reason));
        say("  gagal / failed: " + reason);
    }

    private static void say(String line) {
        System.out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + line);
        System.out.flush();
    }
}
