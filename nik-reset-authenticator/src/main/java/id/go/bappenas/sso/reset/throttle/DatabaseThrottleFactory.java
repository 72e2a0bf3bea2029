package id.go.bappenas.sso.reset.throttle;

import id.go.bappenas.sso.employee.OperationalInfo;
import id.go.bappenas.sso.reset.RealmSecret;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.services.scheduled.ScheduledTaskRunner;
import org.keycloak.timer.TimerProvider;

/** Provider {@code database} of SPI {@code reset-throttle}: counters in table {@code SSO_RESET_COUNTER}. */
public final class DatabaseThrottleFactory implements ThrottleProviderFactory, OperationalInfo {

    public static final String PROVIDER_ID = "database";

    private static final String SWEEP = "sso-reset-counter-sweep";
    private static final long SWEEP_MILLIS = 15 * 60_000L;

    private ThrottleLimits limits;

    @Override
    public ThrottleProvider create(KeycloakSession session) {
        return new DatabaseThrottle(session, limits);
    }

    @Override
    public void init(Config.Scope config) {
        limits = ThrottleLimits.of(config);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> onEvent(factory, event));
    }

    private static void onEvent(KeycloakSessionFactory factory, ProviderEvent event) {
        if (event instanceof PostMigrationEvent) {
            // Not before: the table may not be there yet.
            KeycloakModelUtils.runJobInTransaction(factory, DatabaseThrottleFactory::schedule);
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            table(removed.getKeycloakSession()).removeRealm(removed.getRealm().getId());
        }
    }

    /** On every node: removing twice does no harm. */
    private static void schedule(KeycloakSession session) {
        var runner = new ScheduledTaskRunner(
                session.getKeycloakSessionFactory(), job -> table(job).removeEnded(Time.currentTimeMillis()));
        session.getProvider(TimerProvider.class).schedule(runner, SWEEP_MILLIS, SWEEP_MILLIS, SWEEP);
    }

    private static CounterTable table(KeycloakSession session) {
        return new CounterTable(session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ThrottleLimits.properties();
    }

    private record DatabaseThrottle(KeycloakSession session, ThrottleLimits limits) implements ThrottleProvider {

        @Override
        public ResetThrottle in(RealmModel realm) {
            var counters = new DatabaseCounters(
                    work -> KeycloakModelUtils.runJobInTransactionWithResult(
                            session.getKeycloakSessionFactory(),
                            job -> work.apply(
                                    job.getProvider(JpaConnectionProvider.class).getEntityManager())),
                    RealmSecret.of(session, realm, "reset-throttle"),
                    realm.getId());
            return new CountingThrottle(session.getContext(), limits, counters);
        }

        @Override
        public void close() {}
    }
}
