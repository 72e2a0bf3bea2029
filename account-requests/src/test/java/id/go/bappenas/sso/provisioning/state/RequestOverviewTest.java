package id.go.bappenas.sso.provisioning.state;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.overview.OverviewSection.Bar;
import id.go.bappenas.sso.overview.OverviewSection.Figure;
import id.go.bappenas.sso.support.problem.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestOverviewTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    /** Half past midnight in Jakarta. */
    private static final Instant NOW = Instant.parse("2026-11-28T17:30:00Z");

    @Test
    void ageIsCountedInDaysOfTheRealmsCalendar() {
        var yesterdayInJakarta = NOW.minusSeconds(3600);
        var section = RequestOverview.waiting(
                List.of(NOW, yesterdayInJakarta, Instant.parse("2026-10-01T00:00:00Z")), 4, NOW, JAKARTA);

        assertThat(section.charts().get(0).bars().stream().map(Bar::values))
                .containsExactly(List.of(1L), List.of(1L), List.of(0L), List.of(0L), List.of(0L), List.of(1L));
        assertThat(section.numbers())
                .containsExactly(
                        new Figure("requests-waiting", 3L),
                        new Figure("requests-in-work", 4L),
                        new Figure("requests-oldest", Instant.parse("2026-10-01T00:00:00Z")));
    }

    @Test
    void emptyRealmHasNoOldestRequest() {
        assertThat(RequestOverview.waiting(List.of(), 0, NOW, JAKARTA).numbers())
                .extracting(Figure::code)
                .doesNotContain("requests-oldest");
    }

    @Test
    void errorsWithoutWordsAreOneBar() {
        var section = RequestOverview.rows(
                Map.of("account-deleted", 1L, "java.net.ConnectException", 2L, "IllegalStateException", 3L),
                Map.of("", 1L));

        assertThat(section.charts().get(0).bars())
                .containsExactly(new Bar("error-other", List.of(5L)), new Bar("error-account-deleted", List.of(1L)));
        assertThat(section.charts().get(1).bars()).containsExactly(new Bar("error-none", List.of(1L)));
    }

    @Test
    void eachErrorHasWords() {
        for (var error : RequestOverview.ERRORS) {
            assertThat(RequestOverview.WORDS.say(Language.ID, "error-" + error, List.of()))
                    .isNotEqualTo("error-" + error);
        }
    }
}
