package id.go.bappenas.sso.employee.counter;

import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keycloak.services.scheduled.ScheduledTaskRunner;
import org.keycloak.timer.TimerProvider;

/** Removes counters whose window has ended, and those of a realm that goes. */
public record CounterSweep(KeycloakSessionFactory factory) implements ProviderEventListener {

    private static final String NAME = "sso-counter-sweep";
    private static final long MILLIS = 15 * 60_000L;

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent) {
            // Not before: the table may not be there yet.
            KeycloakModelUtils.runJobInTransaction(factory, CounterSweep::schedule);
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            table(removed.getKeycloakSession()).removeRealm(removed.getRealm().getId());
        }
    }

    /** On every node: removing twice does no harm. */
    private static void schedule(KeycloakSession session) {
        var runner = new ScheduledTaskRunner(
                session.getKeycloakSessionFactory(), job -> table(job).removeEnded(Time.currentTimeMillis()));
        session.getProvider(TimerProvider.class).schedule(runner, MILLIS, MILLIS, NAME);
    }

    private static CounterTable table(KeycloakSession session) {
        return new CounterTable(session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }
}
