package id.go.bappenas.sso.mail;

import id.go.bappenas.sso.support.OperationalInfo;
import id.go.bappenas.sso.support.event.AccountRemoved;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.timer.TimerProvider;

/** The outbox in Keycloak's database. Its server options: {@link OutboxConfigProperties}. */
public final class JpaMailOutboxFactory implements MailOutboxFactory, OperationalInfo {

    private static final String PROVIDER_ID = "jpa";
    private static final String TASK = "sso-mail-outbox";

    private OutboxConfig config;
    private Dispatcher dispatcher;

    @Override
    public MailOutbox create(KeycloakSession session) {
        return new JpaMailOutbox(session, dispatcher);
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public void init(Config.Scope scope) {
        config = OutboxConfig.of(scope);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        var metrics = new OutboxMetrics();
        dispatcher = new Dispatcher(new Sending(factory, config), metrics);
        metrics.register();
        factory.register(this::onEvent);
    }

    private void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent migrated) {
            // Not earlier: before it there may be no table.
            KeycloakModelUtils.runJobInTransaction(migrated.getFactory(), this::startPolling);
        } else if (event instanceof AccountRemoved removed) {
            new MailOrders(removed.session()).cancel(removed.realm().getId(), removed.userId(), null);
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            new MailOrders(removed.getKeycloakSession())
                    .forgetRealm(removed.getRealm().getId());
        }
    }

    private void startPolling(KeycloakSession session) {
        session.getProvider(TimerProvider.class)
                .scheduleTask(dispatcher::poll, config.poll().toMillis(), TASK);
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return OutboxConfigProperties.metadata();
    }

    @Override
    public void close() {
        // The executor is Keycloak's.
    }
}
