package id.go.bappenas.sso.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.go.bappenas.sso.benchmark.machine.Usage;
import id.go.bappenas.sso.benchmark.server.Side;
import org.junit.jupiter.api.Test;

class RowComparisonTest {

    private static final Row ROW = Row.sideBySide("row", "Row", Unit.MILLISECONDS, "what is read");
    private static final Usage QUIET = new Usage(1, 1, 0.1, 0, 0.02, 0.01, 1, 0);
    private static final Usage STOLEN = new Usage(1, 1, 0.1, 0, 0.02, 0.06, 1, 0);

    private final Readings readings = new Readings();

    @Test
    void ratioIsOursDividedByStock() {
        round(1, 100, 50);

        assertThat(comparison().ratio(1)).isEqualTo(0.5);
    }

    @Test
    void busyMachineChangesFiguresMoreThanRatios() {
        round(1, 100, 50);
        round(2, 400, 240);
        round(3, 100, 40);

        assertThat(comparison().statistics(Side.STOCK).highest()).isEqualTo(400);
        assertThat(Statistics.of(comparison().ratios()).median()).isEqualTo(0.5);
        assertThat(Statistics.of(comparison().ratios()).highest()).isCloseTo(0.6, within(1e-9));
    }

    @Test
    void valueIsTheMedianOfTheMediansOfTheRounds() {
        round(1, 100, 50);
        round(1, 100, 60);
        round(1, 100, 70);
        round(2, 100, 20);
        round(3, 100, 30);

        assertThat(comparison().value(Side.OURS)).isEqualTo(30);
    }

    @Test
    void disturbedRoundDoesNotCountForTimeAndCpu() {
        round(1, 100, 50);
        round(2, 100, 90);
        turn(1, Side.STOCK, QUIET);
        turn(1, Side.OURS, QUIET);
        turn(2, Side.STOCK, QUIET);
        turn(2, Side.OURS, STOLEN);

        assertThat(comparison().ratios()).containsExactly(0.5);
        assertThat(comparison().disturbed()).isFalse();
        assertThat(RowComparison.of(ROW.cpu(), readings).rounds()).containsExactly(1);
        assertThat(RowComparison.of(ROW.databaseCpu(), readings).rounds()).containsExactly(1);
    }

    @Test
    void roundOfAnotherRowIsNotThrownOut() {
        var other = Row.sideBySide("other", "Other", Unit.MILLISECONDS, "something else");
        round(1, 100, 50);
        readings.add(new Turn(other, 1, Side.OURS, 10, STOLEN, true));

        assertThat(comparison().rounds()).containsExactly(1);
    }

    @Test
    void rowWhoseRoundsWereAllDisturbedIsShownButNotJudged() {
        round(1, 100, 50);
        turn(1, Side.OURS, STOLEN);

        assertThat(comparison().disturbed()).isTrue();
        assertThat(comparison().ratios()).containsExactly(0.5);
        assertThat(Aim.ratioAtMost(0.6).verdict(comparison())).isEqualTo(Verdict.DISTURBED);
    }

    @Test
    void cpuIsTheServersTimeByOperation() {
        turn(1, Side.STOCK, QUIET);

        assertThat(RowComparison.of(ROW.cpu(), readings).value(Side.STOCK)).isEqualTo(100);
        assertThat(RowComparison.of(ROW.databaseCpu(), readings).value(Side.STOCK))
                .isEqualTo(10);
    }

    @Test
    void rowWithoutOperationsHasNoCpu() {
        readings.add(new Turn(ROW, 1, Side.OURS, 0, QUIET, true));

        assertThat(RowComparison.of(ROW.cpu(), readings).samples()).isEmpty();
    }

    @Test
    void rowWithoutReadingsOfASubjectIsIncomplete() {
        readings.add(ROW.reading(1, Side.STOCK, 1, 100));

        assertThat(comparison().isComplete()).isFalse();
    }

    @Test
    void roundThatFailedForASubjectIsNoPair() {
        round(1, 100, 50);
        readings.add(ROW.reading(2, Side.STOCK, 1, 100));
        round(3, 100, 60);

        assertThat(comparison().rounds()).containsExactly(1, 3);
    }

    private RowComparison comparison() {
        return RowComparison.of(ROW, readings);
    }

    private void round(int round, double stock, double ours) {
        readings.add(ROW.reading(round, Side.STOCK, 1, stock));
        readings.add(ROW.reading(round, Side.OURS, 1, ours));
    }

    private void turn(int round, Side side, Usage usage) {
        readings.add(new Turn(ROW, round, side, 10, usage, true));
    }
}
