package id.go.bappenas.sso.mail;

import id.go.bappenas.sso.support.OperationalInfo;
import id.go.bappenas.sso.support.event.AccountRemoved;
import id.go.bappenas.sso.support.task.RecurringTask;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.timer.TimerProvider;

/** Factory of SPI {@code mail-outbox}. Its server options: {@link OutboxConfig}. */
public final class MailOutboxFactory implements ProviderFactory<MailOutbox>, OperationalInfo {

    private static final String TASK = "sso-mail-outbox";

    private OutboxConfig config;
    private Dispatcher dispatcher;

    @Override
    public MailOutbox create(KeycloakSession session) {
        return new MailOutbox(session, dispatcher);
    }

    @Override
    public String getId() {
        return OutboxConfig.PROVIDER_ID;
    }

    @Override
    public void init(Config.Scope scope) {
        config = OutboxConfig.of(scope);
        AutomaticMail.nameStreams();
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        var metrics = new OutboxMetrics();
        dispatcher = new Dispatcher(new MailDelivery(factory, config), metrics);
        metrics.register();
        factory.register(this::onEvent);
    }

    private void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent migrated) {
            // Before the migration the table may be missing.
            KeycloakModelUtils.runJobInTransaction(migrated.getFactory(), this::startPolling);
            RecurringTask.sweep(
                    migrated.getFactory(),
                    "SSO_REFUSED_MAILBOX",
                    session -> RefusedMailboxes.deleteOld(session, RecurringTask.CHUNK));
        } else if (event instanceof AccountRemoved removed) {
            new MailOrderRepository(removed.session()).cancel(removed.realm().getId(), removed.userId(), null);
            RefusedMailboxes.of(removed.session(), removed.realm()).forget(removed.userId());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            new MailOrderRepository(removed.getKeycloakSession())
                    .forgetRealm(removed.getRealm().getId());
            RefusedMailboxes.of(removed.getKeycloakSession(), removed.getRealm())
                    .forgetAll();
        }
    }

    private void startPolling(KeycloakSession session) {
        session.getProvider(TimerProvider.class)
                .scheduleTask(dispatcher::poll, config.poll().toMillis(), TASK);
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return OutboxConfig.metadata();
    }

    @Override
    public void close() {
        // The executor is Keycloak's.
    }
}
