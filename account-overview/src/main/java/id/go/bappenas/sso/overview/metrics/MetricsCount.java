package id.go.bappenas.sso.overview.metrics;

import id.go.bappenas.sso.overview.GaugeReadings;
import id.go.bappenas.sso.overview.OverviewContributor;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.keycloak.events.Event;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * The meters of all realms of ours, and the count that fills the gauges. A realm is ours if it is enabled and has an attribute of
 * ours. Each node counts for itself, in a thread that no scrape and no request waits for.
 */
final class MetricsCount {

    private static final Logger LOG = Logger.getLogger(MetricsCount.class);
    private static final String OUR_ATTRIBUTES = "sso";

    /** A count that takes long is repeated as rarely as this many times its duration, so that it takes half a percent. */
    private static final int PAUSES = 200;

    private final MeterRegistry registry;
    private final InstantSource clock;
    private final Duration interval;
    private final List<OverviewContributor> contributors;
    private final Map<String, RealmMeters> realms = new ConcurrentHashMap<>();
    private final Map<String, String> failing = new ConcurrentHashMap<>();
    private final AtomicBoolean running = new AtomicBoolean();

    MetricsCount(
            MeterRegistry registry, InstantSource clock, Duration interval, List<OverviewContributor> contributors) {
        this.registry = registry;
        this.clock = clock;
        this.interval = interval;
        this.contributors = List.copyOf(contributors);
    }

    /** Registers the meters of new realms with 0, and takes away those of realms that are gone or have another name. */
    void realms(KeycloakSession session) {
        var ours = session.realms()
                .getRealmsStream()
                .filter(MetricsCount::isOurs)
                .collect(Collectors.toMap(RealmModel::getId, RealmModel::getName));
        realms.forEach((id, meters) -> {
            if (!meters.name().equals(ours.get(id))) {
                forget(id);
            }
        });
        ours.forEach((id, name) -> realms.computeIfAbsent(id, unknown -> {
            var meters = new RealmMeters(registry, clock, name);
            contributors.forEach(meters::register);
            return meters;
        }));
    }

    private static boolean isOurs(RealmModel realm) {
        return realm.isEnabled()
                && realm.getAttributes().keySet().stream().anyMatch(name -> name.startsWith(OUR_ATTRIBUTES));
    }

    /** Takes the series of a removed realm away. */
    void forget(String realmId) {
        var gone = realms.remove(realmId);
        if (gone != null) {
            gone.remove();
        }
    }

    /** Adds an event to the counters of its realm. Events of other realms do not count. */
    void count(Event event) {
        var meters = event.getRealmId() == null ? null : realms.get(event.getRealmId());
        if (meters != null) {
            contributors.forEach(
                    contributor -> contributor.counters().forEach(counter -> meters.count(counter, event)));
        }
    }

    /** Counts what is due, unless a count still runs. */
    void run(KeycloakSessionFactory factory) {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            KeycloakModelUtils.runJobInTransaction(factory, this::realms);
            recovered("realms");
            realms.forEach((id, meters) -> contributors.stream()
                    .filter(contributor -> !contributor.gauges().isEmpty() && meters.isDue(contributor))
                    .forEach(contributor -> run(factory, id, meters, contributor)));
        } catch (RuntimeException e) {
            failed("realms", e);
        } finally {
            running.set(false);
        }
    }

    private void run(KeycloakSessionFactory factory, String id, RealmMeters meters, OverviewContributor contributor) {
        var what = contributor.getId() + " of realm " + meters.name();
        try {
            var begun = System.nanoTime();
            var readings = new GaugeReadings();
            KeycloakModelUtils.runJobInTransaction(factory, session -> measure(session, id, contributor, readings));
            var pause = Duration.ofNanos((System.nanoTime() - begun) * PAUSES);
            meters.counted(contributor, readings, pause.compareTo(interval) > 0 ? pause : Duration.ZERO);
            recovered(what);
        } catch (RuntimeException e) {
            // The gauge of the age says that the numbers are old.
            failed(what, e);
        }
    }

    private void measure(KeycloakSession session, String id, OverviewContributor contributor, GaugeReadings readings) {
        var realm = session.realms().getRealm(id);
        if (realm != null) {
            session.getContext().setRealm(realm);
            contributor.measure(session, realm, Instant.ofEpochMilli(clock.millis()), readings);
        }
    }

    /** Logs the first failure in a row, as each further one has the same reason. */
    private void failed(String what, RuntimeException failure) {
        var reason = failure.getClass().getName();
        if (failing.put(what, reason) == null) {
            LOG.warnf("SSO-METRIC-001 %s not counted: %s; the gauges keep their numbers and grow old", what, reason);
        }
    }

    private void recovered(String what) {
        if (failing.remove(what) != null) {
            LOG.infof("SSO-METRIC-002 %s counted again", what);
        }
    }
}
