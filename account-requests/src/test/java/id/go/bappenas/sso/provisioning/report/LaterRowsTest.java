package id.go.bappenas.sso.provisioning.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.provisioning.jpa.RequestStatus;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LaterRowsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-12-01");
    private static final LaterRows TWO_DAYS = LaterRows.of(new TreeMap<>(Map.of(DAY.plusDays(9), 1L, DAY, 2L)));

    @Test
    void rowsOfAllDaysAreCountedFromTheFirstToTheLastDay() {
        assertThat(TWO_DAYS).isEqualTo(new LaterRows(3, "2026-12-01", "2026-12-10"));
        assertThat(LaterRows.of(new TreeMap<>())).isEqualTo(new LaterRows(0, "", ""));
    }

    @Test
    void noWorkIsLeftWhileAllUnfinishedRowsAreOfLaterDays() {
        assertThat(TWO_DAYS.isWorkLeft(
                        RequestStatus.PROCESSING, Map.of(RowState.SCHEDULED, 3L, RowState.DELIVERED, 7L)))
                .isFalse();
        assertThat(TWO_DAYS.isWorkLeft(RequestStatus.APPROVED, Map.of(RowState.SCHEDULED, 3L)))
                .isFalse();
    }

    @Test
    void workIsLeftWhileARowIsDueOrItsMailIsNotSent() {
        assertThat(TWO_DAYS.isWorkLeft(RequestStatus.PROCESSING, Map.of(RowState.SCHEDULED, 4L)))
                .isTrue();
        assertThat(TWO_DAYS.isWorkLeft(RequestStatus.PROCESSING, Map.of(RowState.SCHEDULED, 3L, RowState.CREATED, 1L)))
                .isTrue();
        assertThat(LaterRows.of(new TreeMap<>()).isWorkLeft(RequestStatus.PROCESSING, Map.of(RowState.DELIVERED, 1L)))
                .isTrue();
    }

    @Test
    void requestThatIsNotApprovedHasNoWork() {
        assertThat(TWO_DAYS.isWorkLeft(RequestStatus.SUBMITTED, Map.of(RowState.PENDING, 9L)))
                .isFalse();
    }
}
