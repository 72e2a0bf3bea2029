package id.go.bappenas.sso.overview.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.bappenas.sso.overview.EventCounter;
import id.go.bappenas.sso.overview.GaugeReadings;
import id.go.bappenas.sso.overview.OverviewContributor;
import id.go.bappenas.sso.overview.OverviewSection;
import id.go.bappenas.sso.overview.RealmGauge;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keycloak.events.Event;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

class RealmMetersTest {

    private static final RealmGauge ROWS = new RealmGauge("sso.rows", "Rows", "state", List.of("CREATED", "FAILED"));
    private static final RealmGauge OLDEST = RealmGauge.of("sso.oldest.seconds", "Oldest");
    private static final EventCounter REFUSALS = new EventCounter(
            "sso.refusals",
            "Refusals",
            "reason",
            List.of("otp_wrong"),
            event -> Optional.ofNullable(event.getDetails().get("reason")));

    private final SimpleMeterRegistry scraped = new SimpleMeterRegistry();
    private final CompositeMeterRegistry registry = new CompositeMeterRegistry();
    private final Contributor contributor = new Contributor();
    private Instant now = Instant.parse("2026-11-30T00:00:00Z");
    private final RealmMeters meters = new RealmMeters(registry, () -> now, "bappenas");

    RealmMetersTest() {
        registry.add(scraped);
        meters.register(contributor);
    }

    @Test
    void eachSeriesExistsWithZeroBeforeTheFirstCount() {
        assertThat(gauge("sso.rows", "CREATED")).isZero();
        assertThat(gauge("sso.rows", "FAILED")).isZero();
        assertThat(scraped.get("sso.oldest.seconds").gauge().value()).isZero();
        assertThat(counter("otp_wrong")).isZero();
        assertThat(counter("other")).isZero();
    }

    @Test
    void ageOfAMomentGrowsBetweenTwoCounts() {
        var readings = new GaugeReadings();
        readings.set(ROWS, "CREATED", 20);
        readings.setAge(OLDEST, now.minusSeconds(60));
        meters.counted(contributor, readings, Duration.ZERO);

        now = now.plusSeconds(30);

        assertThat(gauge("sso.rows", "CREATED")).isEqualTo(20);
        assertThat(scraped.get("sso.oldest.seconds").gauge().value()).isEqualTo(90);
    }

    @Test
    void ageOfTheCountGrowsUntilTheNextCount() {
        now = now.plusSeconds(300);
        assertThat(age()).as("no count since the start").isEqualTo(300);

        meters.counted(contributor, new GaugeReadings(), Duration.ZERO);
        assertThat(age()).isZero();
    }

    @Test
    void slowCountIsNotDueAgainAtOnce() {
        assertThat(meters.isDue(contributor)).isTrue();

        meters.counted(contributor, new GaugeReadings(), Duration.ofMinutes(5));
        now = now.plusSeconds(299);
        assertThat(meters.isDue(contributor)).isFalse();
        now = now.plusSeconds(1);
        assertThat(meters.isDue(contributor)).isTrue();
    }

    @Test
    void unknownCodeOfAnEventCountsAsOtherAndMakesNoSeries() {
        var series = scraped.getMeters().size();
        for (var reason : List.of("otp_wrong", "O'Brien <b>", "a@example.org")) {
            var event = new Event();
            event.setDetails(Map.of("reason", reason));
            meters.count(REFUSALS, event);
        }

        assertThat(counter("otp_wrong")).isEqualTo(1);
        assertThat(counter("other")).isEqualTo(2);
        assertThat(scraped.getMeters()).hasSize(series);
    }

    @Test
    void readingOfAnUnknownValueIsRefused() {
        assertThatThrownBy(() -> new GaugeReadings().set(ROWS, "NIHIL", 1)).hasMessageContaining("NIHIL");
    }

    @Test
    void removedRealmHasNoSeries() {
        meters.remove();

        assertThat(scraped.getMeters()).isEmpty();
        assertThat(registry.getMeters()).isEmpty();
    }

    private double gauge(String name, String state) {
        return scraped.get(name)
                .tags("realm", "bappenas", "state", state)
                .gauge()
                .value();
    }

    private double counter(String reason) {
        return scraped.get("sso.refusals")
                .tags("realm", "bappenas", "reason", reason)
                .counter()
                .count();
    }

    private double age() {
        return scraped.get("sso.counts.age.seconds")
                .tags("realm", "bappenas", "part", "rows")
                .gauge()
                .value();
    }

    private static final class Contributor extends OverviewContributor {

        Contributor() {
            super("rows");
        }

        @Override
        public List<OverviewSection> sections(KeycloakSession session, RealmModel realm, Instant now) {
            return List.of();
        }

        @Override
        public List<RealmGauge> gauges() {
            return List.of(ROWS, OLDEST);
        }

        @Override
        public List<EventCounter> counters() {
            return List.of(REFUSALS);
        }
    }
}
