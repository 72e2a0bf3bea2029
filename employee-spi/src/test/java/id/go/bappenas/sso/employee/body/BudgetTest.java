package id.go.bappenas.sso.employee.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final long MEGABYTE = 1024 * 1024;

    @Test
    void bodiesShareASixteenthOfTheHeap() {
        var budget = new Budget(1200 * MEGABYTE);

        assertThat(budget.bytes()).isEqualTo(75 * MEGABYTE);
        assertThat(budget.take(75 * MEGABYTE, 75 * MEGABYTE)).isTrue();
        assertThat(budget.take(1, Budget.SMALL + 1)).isFalse();
        budget.giveBack(1);
        assertThat(budget.take(1, Budget.SMALL + 1)).isTrue();
        assertThat(budget.taken()).isEqualTo(75 * MEGABYTE);
    }

    @Test
    void smallBodiesHaveAsMuchAgain() {
        var budget = new Budget(0);
        assertThat(budget.take(budget.bytes(), budget.bytes())).isTrue();

        assertThat(budget.take(100, 100)).isTrue();
        budget.take(budget.bytes() - 100, 1);
        assertThat(budget.take(1, 1)).isFalse();
    }

    @Test
    void aFloodOfRefusalsIsNoFloodOfLines() {
        var now = new long[1];
        var rate = new LogRate(() -> now[0]);

        for (var i = 0; i < 20; i++) {
            assertThat(rate.next()).hasValue(0);
        }
        assertThat(rate.next()).isEmpty();
        assertThat(rate.next()).isEmpty();
        now[0] = 1_000_000_000L;
        assertThat(rate.next()).hasValue(2);
    }
}
