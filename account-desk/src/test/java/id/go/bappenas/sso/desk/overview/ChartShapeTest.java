package id.go.bappenas.sso.desk.overview;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.desk.overview.ChartShape.Box;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChartShapeTest {

    @Test
    void chartWithoutValuesIsEmpty() {
        var shape = ChartShape.of(List.of());

        assertThat(shape.columns()).isEmpty();
        assertThat(shape.lengths()).isEmpty();
    }

    @Test
    void oneValueFillsTheDrawing() {
        var shape = ChartShape.of(List.of(1L));

        assertThat(shape.columns()).containsExactly(new Box("15.00%", "0.00%", "70.00%", "100.00%"));
        assertThat(shape.lengths()).containsExactly("100.00%");
    }

    @Test
    void zerosHaveNoHeight() {
        var shape = ChartShape.of(List.of(0L, 0L));

        assertThat(shape.columns()).extracting(Box::height).containsOnly("0.00%");
        assertThat(shape.columns()).extracting(Box::y).containsOnly("100.00%");
    }

    @Test
    void smallValueStaysVisibleBesideAHugeOne() {
        var shape = ChartShape.of(List.of(Long.MAX_VALUE, 1L, 0L));

        assertThat(shape.lengths()).containsExactly("100.00%", "2.00%", "0.00%");
    }

    @Test
    void columnsStandSideBySideInsideTheDrawing() {
        var shape = ChartShape.of(Collections.nCopies(30, 7L));

        var last = shape.columns().get(29);
        assertThat(share(last.x()) + share(last.width())).isLessThan(100);
        assertThat(share(shape.columns().get(1).x()))
                .isGreaterThan(share(shape.columns().get(0).x())
                        + share(shape.columns().get(0).width()));
    }

    @Test
    void numbersHaveAPointInEachLanguage() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("id"));
            assertThat(ChartShape.of(List.of(1L, 3L)).lengths()).containsExactly("33.33%", "100.00%");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static double share(String percent) {
        return Double.parseDouble(percent.replace("%", ""));
    }
}
