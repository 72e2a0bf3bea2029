package id.go.bappenas.sso.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.benchmark.server.Side;
import org.junit.jupiter.api.Test;

class AimTest {

    private static final Row ROW = Row.sideBySide("row", "Row", Unit.SECONDS, "what is read");

    @Test
    void wholeIntervalDecidesWhetherAnAimIsMet() {
        var comparison = rounds(ROW, 40, 45, 50, 50, 50, 50, 55, 60);

        assertThat(Aim.ratioAtMost(0.61).verdict(comparison)).isEqualTo(Verdict.MET);
        assertThat(Aim.ratioAtMost(0.39).verdict(comparison)).isEqualTo(Verdict.MISSED);
        assertThat(Aim.ratioAtMost(0.5).verdict(comparison)).isEqualTo(Verdict.OPEN);
        assertThat(Aim.ratioAtLeast(0.39).verdict(comparison)).isEqualTo(Verdict.MET);
        assertThat(Aim.ratioAtLeast(0.61).verdict(comparison)).isEqualTo(Verdict.MISSED);
        assertThat(Aim.ratioAtLeast(0.5).verdict(comparison)).isEqualTo(Verdict.OPEN);
    }

    @Test
    void medianOfFewRoundsIsNoProof() {
        var comparison = rounds(ROW, 40, 50, 60);

        assertThat(Aim.ratioAtMost(0.5).verdict(comparison)).isEqualTo(Verdict.PROBABLY_MET);
        assertThat(Aim.ratioAtMost(0.49).verdict(comparison)).isEqualTo(Verdict.PROBABLY_MISSED);
    }

    @Test
    void excessIsTheDifferenceOfTheMedians() {
        var comparison = rounds(ROW, 110, 120, 130);

        assertThat(Aim.excessAtMost(20).verdict(comparison)).isEqualTo(Verdict.PROBABLY_MET);
        assertThat(Aim.excessAtMost(19).verdict(comparison)).isEqualTo(Verdict.PROBABLY_MISSED);
    }

    @Test
    void valueOfARowWithOneSubjectIsComparedWithItsLimit() {
        var row = Row.oursAlone("list", "List", Unit.SECONDS, "all of it");
        var comparison = rounds(row, 50, 55, 52, 51, 53);

        assertThat(Aim.valueAtMost(60).verdict(comparison)).isEqualTo(Verdict.MET);
        assertThat(Aim.valueAtMost(40).verdict(comparison)).isEqualTo(Verdict.MISSED);
        assertThat(Aim.valueAtMost(60).text(Unit.SECONDS)).isEqualTo("at most 60 s");
    }

    /** In each round stock's reading is 100. */
    private static RowComparison rounds(Row row, double... ours) {
        var readings = new Readings();
        for (int index = 0; index < ours.length; index++) {
            if (!row.isAlone()) {
                readings.add(row.reading(index + 1, Side.STOCK, 1, 100));
            }
            readings.add(row.reading(index + 1, Side.OURS, 1, ours[index]));
        }
        return RowComparison.of(row, readings);
    }
}
