package id.go.bappenas.sso.provisioning.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowClaimTest {

    private static final List<String> ROWS =
            IntStream.range(0, 10).mapToObj(number -> "baris " + number).toList();

    private Instant now = Instant.parse("2026-11-28T03:00:00Z");
    private final Map<String, Instant> ends = new HashMap<>();
    private final List<List<String>> extended = new ArrayList<>();
    private final RowClaim claim = new RowClaim(() -> now, (id, rows, end) -> {
        extended.add(List.copyOf(rows));
        rows.forEach(row -> ends.put(row, end));
    });

    @Test
    void claimOutlivesEachTransactionForAllRemainingRows() {
        begin();

        for (var row : ROWS) {
            claim.lastForTransaction();
            assertThat(ends.get(row)).isAfter(now.plus(RowClaim.TRANSACTION));
            now = now.plus(RowClaim.TRANSACTION);
            var left = ROWS.subList(ROWS.indexOf(row), ROWS.size());
            assertThat(left).allSatisfy(other -> assertThat(ends.get(other)).isAfter(now));
            claim.done(row);
        }
    }

    @Test
    void doesNotExtendClaimOfQuickBatch() {
        begin();

        for (var row : ROWS) {
            claim.lastForTransaction();
            now = now.plus(Duration.ofSeconds(1));
            claim.done(row);
        }

        assertThat(extended).isEmpty();
    }

    @Test
    void extendsClaimOfRemainingRowsOnly() {
        begin();
        claim.done(ROWS.get(0));
        now = now.plus(RowClaim.TRANSACTION);

        claim.lastForTransaction();

        assertThat(extended).containsExactly(ROWS.subList(1, ROWS.size()));
    }

    private void begin() {
        var end = claim.begin();
        assertThat(end).isEqualTo(now.plus(RowClaim.LENGTH));
        claim.taken(ROWS);
        ROWS.forEach(row -> ends.put(row, end));
    }
}
