package id.go.bappenas.sso.support.keycloak.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final long MEGABYTE = 1024 * 1024;

    @Test
    void bodiesWithCredentialsHaveASixteenthOfTheHeap() {
        var budget = new Budget(1200 * MEGABYTE);

        assertThat(budget.bytes()).isEqualTo(75 * MEGABYTE);
        assertThat(budget.take(75 * MEGABYTE, 75 * MEGABYTE, true)).isTrue();
        assertThat(budget.take(1, Budget.SMALL + 1, true)).isFalse();
        budget.giveBack(1, true);
        assertThat(budget.take(1, Budget.SMALL + 1, true)).isTrue();
        assertThat(budget.taken()).isEqualTo(75 * MEGABYTE);
    }

    @Test
    void bodiesWithoutCredentialsHaveHalfOfThatAndTakeNothingFromTheOthers() {
        var budget = new Budget(1200 * MEGABYTE);
        var half = budget.bytes() / 2;

        assertThat(budget.take(half, half, false)).isTrue();
        assertThat(budget.take(1, Budget.SMALL + 1, false)).isFalse();
        assertThat(budget.take(half / 2, 1, false)).isTrue();
        assertThat(budget.take(1, 1, false)).isFalse();

        assertThat(budget.take(2 * half, 2 * half, true)).isTrue();
        budget.giveBack(1, false);
        assertThat(budget.take(1, 1, false)).isTrue();
    }

    @Test
    void smallBodiesHaveAQuarterMore() {
        var budget = new Budget(0);
        assertThat(budget.take(budget.bytes(), budget.bytes(), true)).isTrue();

        assertThat(budget.take(100, 100, true)).isTrue();
        assertThat(budget.take(budget.bytes() / 4 - 100, 1, true)).isTrue();
        assertThat(budget.take(1, 1, true)).isFalse();
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
