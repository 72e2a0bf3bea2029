package id.go.bappenas.sso.reset.state;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.overview.OverviewSection.Bar;
import id.go.bappenas.sso.overview.OverviewSection.Figure;
import id.go.bappenas.sso.reset.flow.ResetEvent;
import id.go.bappenas.sso.support.problem.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.events.Event;

class RefusalContributorTest {

    private static final Instant NOW = Instant.parse("2026-11-29T03:00:00Z");
    private static final Instant WEEK = NOW.minus(Duration.ofDays(7));
    private static final Instant MONTH = NOW.minus(Duration.ofDays(30));

    @Test
    void refusalsAreCountedByReasonAndPeriod() {
        var section = RefusalContributor.section(
                List.of(
                        refused("identity_mismatch", NOW),
                        refused("address_missing", WEEK.minusMillis(1)),
                        refused("address_missing", WEEK.minusMillis(2)),
                        refused("a_new_reason", MONTH),
                        refused("identity_mismatch", MONTH.minusMillis(1)),
                        refused(null, NOW)),
                WEEK,
                MONTH);

        assertThat(section.numbers()).containsExactly(new Figure("resets-week", 1L), new Figure("resets-month", 4L));
        assertThat(section.charts().get(0).bars())
                .containsExactly(
                        new Bar("reason-address-missing", List.of(2L, 0L)),
                        new Bar("reason-identity-mismatch", List.of(1L, 1L)),
                        new Bar("reason-other", List.of(1L, 0L)));
    }

    @Test
    void periodWithoutRefusalsHasNoBars() {
        var section = RefusalContributor.section(List.of(), WEEK, MONTH);

        assertThat(section.charts().get(0).bars()).isEmpty();
        assertThat(section.numbers()).contains(new Figure("resets-month", 0L));
    }

    @Test
    void eachReasonHasWords() {
        for (var reason : RefusalContributor.REASONS) {
            var key = "reason-" + reason.replace('_', '-');
            assertThat(RefusalContributor.WORDS.say(Language.ID, key, List.of()))
                    .isNotEqualTo(key);
        }
    }

    private static Event refused(String reason, Instant at) {
        var event = new Event();
        event.setTime(at.toEpochMilli());
        event.setDetails(reason == null ? null : Map.of(ResetEvent.REASON, reason));
        return event;
    }
}
