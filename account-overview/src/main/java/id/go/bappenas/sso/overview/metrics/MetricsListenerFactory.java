package id.go.bappenas.sso.overview.metrics;

import id.go.bappenas.sso.overview.OverviewContributor;
import id.go.bappenas.sso.support.NumberOption;
import id.go.bappenas.sso.support.OperationalInfo;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;
import org.keycloak.Config;
import org.keycloak.common.util.Time;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.events.EventListenerTransaction;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.timer.TimerProvider;

/**
 * The metrics of all modules on Keycloak's management port: it hears the events of all realms, and counts the gauges. Server
 * option {@code --spi-events-listener--sso-metrics--count-seconds}. Without {@code metrics-enabled} it does nothing.
 */
public final class MetricsListenerFactory implements EventListenerProviderFactory, OperationalInfo {

    private static final Logger LOG = Logger.getLogger(MetricsListenerFactory.class);
    private static final String PROVIDER_ID = "sso-metrics";
    private static final String EXECUTOR = "sso-overview";

    private static final NumberOption COUNT_SECONDS = new NumberOption(
            "events-listener--" + PROVIDER_ID,
            "countSeconds",
            "Seconds between two counts of the gauges on this node. A count that takes long is repeated more rarely.",
            60,
            1,
            3600);

    private Duration interval;
    private boolean isOn;
    private MetricsCount metrics;

    @Override
    public void init(Config.Scope config) {
        interval = Duration.ofSeconds(COUNT_SECONDS.read(config));
        isOn = config.root().getBoolean("metrics-enabled", false);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        if (isOn) {
            factory.register(this::onEvent);
        }
    }

    private void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent started) {
            start(started.getFactory());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed && metrics != null) {
            metrics.forget(removed.getRealm().getId());
        }
    }

    private void start(KeycloakSessionFactory factory) {
        metrics = new MetricsCount(
                Metrics.globalRegistry,
                () -> Instant.ofEpochMilli(Time.currentTimeMillis()),
                interval,
                factory.getProviderFactoriesStream(OverviewContributor.class)
                        .map(OverviewContributor.class::cast)
                        .toList());
        KeycloakModelUtils.runJobInTransaction(factory, metrics::realms);
        // The timer's thread serves other tasks as well, so it only starts the count.
        KeycloakModelUtils.runJobInTransaction(factory, session -> session.getProvider(TimerProvider.class)
                .scheduleTask(timed -> execute(timed, factory), interval.toMillis(), PROVIDER_ID));
        KeycloakModelUtils.runJobInTransaction(factory, session -> execute(session, factory));
    }

    private void execute(KeycloakSession session, KeycloakSessionFactory factory) {
        try {
            session.getProvider(ExecutorsProvider.class).getExecutor(EXECUTOR).execute(() -> metrics.run(factory));
        } catch (RejectedExecutionException e) {
            LOG.debugf(e, "the node is shutting down");
        }
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new Listener(session, metrics);
    }

    /** Hears all realms, without a setting in them. */
    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return List.of(COUNT_SECONDS.property());
    }

    @Override
    public void close() {
        // The threads are Keycloak's.
    }

    /** Counts the events of one session after its commit. */
    private static final class Listener implements EventListenerProvider {

        private final EventListenerTransaction counted;
        private final MetricsCount metrics;

        Listener(KeycloakSession session, MetricsCount metrics) {
            this.metrics = metrics;
            counted = new EventListenerTransaction(null, this::count);
            session.getTransactionManager().enlistAfterCompletion(counted);
        }

        private void count(Event event) {
            if (metrics != null) {
                metrics.count(event);
            }
        }

        @Override
        public void onEvent(Event event) {
            counted.addEvent(event);
        }

        @Override
        public void onEvent(AdminEvent event, boolean includeRepresentation) {
            // Work of administrators is in no counter.
        }

        @Override
        public void close() {
            // Nothing to close.
        }
    }
}
