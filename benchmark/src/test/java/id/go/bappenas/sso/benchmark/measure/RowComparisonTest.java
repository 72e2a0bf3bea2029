package id.go.bappenas.sso.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.go.bappenas.sso.benchmark.server.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowComparisonTest {

    private static final Row ROW = Row.sideBySide("row", "Row", Unit.MILLISECONDS, "what is read");

    /** In the second round the machine was busy for both subjects. */
    private final RowComparison comparison = RowComparison.of(
            ROW,
            List.of(
                    ROW.reading(1, Side.STOCK, 1, 100),
                    ROW.reading(1, Side.OURS, 1, 50),
                    ROW.reading(2, Side.STOCK, 1, 400),
                    ROW.reading(2, Side.OURS, 1, 240),
                    ROW.reading(3, Side.STOCK, 1, 100),
                    ROW.reading(3, Side.OURS, 1, 40)));

    @Test
    void ratioIsOursDividedByStock() {
        assertThat(comparison.ratio(1)).isEqualTo(0.5);
    }

    @Test
    void busyMachineChangesFiguresMoreThanRatios() {
        assertThat(comparison.statistics(Side.STOCK).highest()).isEqualTo(400);
        assertThat(comparison.ratios().median()).isEqualTo(0.5);
        assertThat(comparison.ratios().lowest()).isEqualTo(0.4);
        assertThat(comparison.ratios().highest()).isCloseTo(0.6, within(1e-9));
    }

    @Test
    void medianOfTheRoundsDecidesWhetherAnAimIsMet() {
        assertThat(Aim.ratioAtMost(0.5).isMetBy(comparison)).isTrue();
        assertThat(Aim.ratioAtMost(0.49).isMetBy(comparison)).isFalse();
        assertThat(Aim.ratioAtLeast(0.5).isMetBy(comparison)).isTrue();
        assertThat(Aim.ratioAtLeast(0.51).isMetBy(comparison)).isFalse();
    }

    @Test
    void excessIsTheDifferenceOfTheMedians() {
        assertThat(Aim.excessAtMost(-50).isMetBy(comparison)).isTrue();
        assertThat(Aim.excessAtMost(-51).isMetBy(comparison)).isFalse();
    }

    @Test
    void rowWithoutReadingsOfASubjectIsIncomplete() {
        assertThat(RowComparison.of(ROW, List.of(ROW.reading(1, Side.STOCK, 1, 100)))
                        .isComplete())
                .isFalse();
    }
}
