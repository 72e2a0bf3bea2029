package id.go.bappenas.sso.overview.metrics;

import id.go.bappenas.sso.overview.EventCounter;
import id.go.bappenas.sso.overview.GaugeReadings;
import id.go.bappenas.sso.overview.OverviewContributor;
import id.go.bappenas.sso.overview.RealmGauge;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.keycloak.events.Event;

/** The meters of one realm on this node, from their registration with 0 until the realm is gone. */
final class RealmMeters {

    /** Label of all meters. */
    private static final String REALM = "realm";

    private final MeterRegistry registry;
    private final InstantSource clock;
    private final String name;
    private final List<Meter> meters = new ArrayList<>();
    private final Map<String, Count> counts = new ConcurrentHashMap<>();
    private final Map<String, Counter> counters = new ConcurrentHashMap<>();

    /**
     * The last count of one contributor.
     *
     * @param finished when it was finished; before the first count, when the meters were registered
     * @param due when the next one may begin
     */
    private record Count(GaugeReadings readings, Instant finished, Instant due) {}

    RealmMeters(MeterRegistry registry, InstantSource clock, String name) {
        this.registry = registry;
        this.clock = clock;
        this.name = name;
    }

    String name() {
        return name;
    }

    void register(OverviewContributor contributor) {
        if (!contributor.gauges().isEmpty()) {
            var now = clock.instant();
            counts.put(contributor.getId(), new Count(new GaugeReadings(), now, now));
            contributor.gauges().forEach(gauge -> gauge.values().forEach(value -> register(contributor, gauge, value)));
            meters.add(Gauge.builder("sso.counts.age.seconds", () -> age(contributor))
                    .description("Age of the numbers in the gauges of a realm, by the part that counts them")
                    .tags(REALM, name, "part", contributor.getId())
                    .register(registry));
        }
        contributor.counters().forEach(counter -> Stream.concat(
                        counter.values().stream(), Stream.of(EventCounter.OTHER))
                .forEach(value -> register(counter, value)));
    }

    private void register(OverviewContributor contributor, RealmGauge gauge, String value) {
        var tags = Tags.of(REALM, name);
        meters.add(Gauge.builder(
                        gauge.name(),
                        () -> counts.get(contributor.getId()).readings().value(gauge, value, clock.instant()))
                .description(gauge.description())
                .tags(gauge.label() == null ? tags : tags.and(gauge.label(), value))
                .register(registry));
    }

    private void register(EventCounter counter, String value) {
        var meter = Counter.builder(counter.name())
                .description(counter.description())
                .tags(REALM, name, counter.label(), value)
                .register(registry);
        meters.add(meter);
        counters.put(key(counter, value), meter);
    }

    private static String key(EventCounter counter, String value) {
        return counter.name() + '/' + value;
    }

    private double age(OverviewContributor contributor) {
        var since = counts.get(contributor.getId()).finished();
        return Math.max(0, clock.millis() - since.toEpochMilli()) / 1000.0;
    }

    boolean isDue(OverviewContributor contributor) {
        return !clock.instant().isBefore(counts.get(contributor.getId()).due());
    }

    /** Shows what was counted, until the next count. */
    void counted(OverviewContributor contributor, GaugeReadings readings, Duration pause) {
        var now = clock.instant();
        counts.put(contributor.getId(), new Count(readings, now, now.plus(pause)));
    }

    void count(EventCounter counter, Event event) {
        counter.value(event).map(value -> counters.get(key(counter, value))).ifPresent(Counter::increment);
    }

    /** Takes the realm's series away. */
    void remove() {
        meters.forEach(registry::remove);
        meters.clear();
        counters.clear();
    }
}
