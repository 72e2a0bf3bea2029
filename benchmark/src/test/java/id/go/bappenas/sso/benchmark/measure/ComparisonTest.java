package id.go.bappenas.sso.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.go.bappenas.sso.benchmark.server.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    /** In the second round the machine was busy, for both. */
    private final Comparison comparison = new Comparison(List.of(
            new Sample("row", 1, Side.STOCK, 1, 100),
            new Sample("row", 1, Side.OURS, 1, 50),
            new Sample("row", 2, Side.STOCK, 1, 400),
            new Sample("row", 2, Side.OURS, 1, 240),
            new Sample("row", 3, Side.STOCK, 1, 100),
            new Sample("row", 3, Side.OURS, 1, 40)));

    @Test
    void theRatioIsOursByStock() {
        assertThat(comparison.ratio(1)).isEqualTo(0.5);
    }

    @Test
    void aBusyMachineMovesFiguresButHardlyRatios() {
        assertThat(comparison.of(Side.STOCK).highest()).isEqualTo(400);
        assertThat(comparison.ratios().median()).isEqualTo(0.5);
        assertThat(comparison.ratios().lowest()).isEqualTo(0.4);
        assertThat(comparison.ratios().highest()).isCloseTo(0.6, within(1e-9));
    }
}
