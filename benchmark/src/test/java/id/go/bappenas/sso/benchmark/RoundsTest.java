package id.go.bappenas.sso.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.benchmark.measure.Amounts;
import id.go.bappenas.sso.benchmark.measure.Bench;
import id.go.bappenas.sso.benchmark.measure.Chapter;
import id.go.bappenas.sso.benchmark.measure.Failure;
import id.go.bappenas.sso.benchmark.measure.Readings;
import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.Sample;
import id.go.bappenas.sso.benchmark.measure.Unit;
import id.go.bappenas.sso.benchmark.server.H2;
import id.go.bappenas.sso.benchmark.server.Side;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final Amounts AMOUNTS = new Amounts(3, 1, 1, 1, 1, List.of(1, 2), 1, 1);
    private static final Row ROW = Row.sideBySide("row", "Row", Unit.MILLISECONDS, "what is read");

    private final Readings readings = new Readings();
    private final Bench bench = new Bench(Map.of(), new H2(), AMOUNTS, Path.of("unused"), readings);
    private final List<Integer> samplesAtEachWrite = new ArrayList<>();

    @Test
    void eachChapterIsMeasuredInEachRoundInTurn() throws Exception {
        measure(new Reader(false), new Reader(false));

        assertThat(readings.samples()).extracting(Sample::round).containsExactly(1, 1, 2, 2, 3, 3);
    }

    @Test
    void whatWasMeasuredIsWrittenAfterEachRound() throws Exception {
        measure(new Reader(false));

        assertThat(samplesAtEachWrite).containsExactly(1, 2, 3);
    }

    @Test
    void chapterThatIsMeasuredOnceComesAfterTheRounds() throws Exception {
        measure(new Reader(true), new Reader(false));

        assertThat(readings.samples()).extracting(Sample::round).containsExactly(1, 2, 3, 0);
        assertThat(samplesAtEachWrite).containsExactly(1, 2, 3, 4);
    }

    @Test
    void failureOfAChapterIsNotedAndTheOthersGoOn() throws Exception {
        measure(new Failing(2), new Reader(false));

        assertThat(readings.failures()).containsExactly(new Failure("failing", 2, "a server refused"));
        assertThat(readings.samples()).hasSize(3);
        assertThat(samplesAtEachWrite).containsExactly(1, 2, 3);
    }

    private void measure(Chapter... chapters) throws Exception {
        new Rounds(
                        List.of(chapters),
                        bench,
                        () -> samplesAtEachWrite.add(readings.samples().size()))
                .measure();
    }

    /** Takes one reading. It stands for the chapter that starts the servers, too. */
    private record Reader(boolean isOnce) implements Chapter {

        @Override
        public String id() {
            return "reader";
        }

        @Override
        public List<Row> rows(Amounts amounts) {
            return List.of(ROW);
        }

        @Override
        public boolean startsServers() {
            return true;
        }

        @Override
        public void measure(Bench bench, int round) {
            bench.readings().add(ROW.reading(round, Side.OURS, 1, round));
        }
    }

    private record Failing(int round) implements Chapter {

        @Override
        public String id() {
            return "failing";
        }

        @Override
        public List<Row> rows(Amounts amounts) {
            return List.of(ROW);
        }

        @Override
        public void measure(Bench bench, int now) {
            if (now == round) {
                throw new IllegalStateException("a server refused");
            }
        }
    }
}
