package id.go.bappenas.sso.support.counter;

import id.go.bappenas.sso.support.NumberOption;
import id.go.bappenas.sso.support.OperationalInfo;
import id.go.bappenas.sso.support.RealmSecret;
import id.go.bappenas.sso.support.keycloak.DatabaseConnections;
import java.time.Duration;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderEvent;

/** Provider {@code database} of SPI {@code counter}: one {@link CounterQueue} for the node. */
public final class DatabaseCounterFactory implements CounterProviderFactory, OperationalInfo {

    static final String PROVIDER_ID = "database";

    private static final String TABLE = "SSO_COUNTER";

    private static final NumberOption WAIT_SECONDS = new NumberOption(
            "counter--database",
            "waitSeconds",
            "How long a request waits at most until its try is counted; then it is refused, and the try is not made.",
            5,
            1,
            60);

    private Duration patience;
    private volatile CounterQueue queue;

    @Override
    public CounterProvider create(KeycloakSession session) {
        return new DatabaseCounterProvider(session, this);
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public void init(Config.Scope config) {
        patience = Duration.ofSeconds(WAIT_SECONDS.read(config));
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(this::onEvent);
    }

    private void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent migrated) {
            // Not earlier, because the table may not exist yet.
            KeycloakModelUtils.runJobInTransaction(
                    migrated.getFactory(), session -> queue(session).start());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            forget(removed.getKeycloakSession(), removed.getRealm().getId());
        }
    }

    /**
     * Removes the counters after the commit: until then, the transaction that removes the realm locks rows that this node
     * counts in.
     */
    private void forget(KeycloakSession session, String realmId) {
        var counting = queue(session);
        session.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {

            @Override
            protected void commitImpl() {
                counting.forgetRealm(realmId);
            }

            @Override
            protected void rollbackImpl() {
                // The realm stays.
            }
        });
    }

    private CounterQueue queue(KeycloakSession session) {
        var known = queue;
        return known == null ? make(session) : known;
    }

    private synchronized CounterQueue make(KeycloakSession session) {
        if (queue == null) {
            var database = session.getProvider(JpaConnectionProvider.class).getEntityManager();
            var table = new CounterTable(DatabaseConnections.qualified(TABLE, database));
            queue = new CounterQueue(table, DatabaseConnections.of(database)::open, patience);
        }
        return queue;
    }

    @Override
    public void close() {
        var running = queue;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return List.of(WAIT_SECONDS.property());
    }

    private record DatabaseCounterProvider(KeycloakSession session, DatabaseCounterFactory factory)
            implements CounterProvider {

        @Override
        public Counters in(RealmModel realm, String purpose) {
            return new DatabaseCounters(factory.queue(session), RealmSecret.of(session, realm, purpose), realm.getId());
        }

        @Override
        public void close() {
            // The queue belongs to the node.
        }
    }
}
