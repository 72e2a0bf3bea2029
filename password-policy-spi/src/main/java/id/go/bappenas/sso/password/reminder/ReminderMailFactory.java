package id.go.bappenas.sso.password.reminder;

import id.go.bappenas.sso.credential.event.PasswordChanged;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.ExternalMailProviderFactory;
import id.go.bappenas.sso.support.NumberOption;
import id.go.bappenas.sso.support.OperationalInfo;
import id.go.bappenas.sso.support.event.AccountRemoved;
import java.time.Duration;
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

/**
 * Mail {@code password-reminder}: some days before a password expires. Server options
 * {@code --spi-external-mail--password-reminder--run-seconds} and {@code …--most-per-run}; on which days, the required action
 * {@code password-expiry} says.
 */
public final class ReminderMailFactory implements ExternalMailProviderFactory, OperationalInfo {

    /** Kind of mail. */
    public static final String PROVIDER_ID = "password-reminder";

    private static final String OPTIONS = "external-mail--" + PROVIDER_ID;

    static final NumberOption RUN_SECONDS =
            new NumberOption(OPTIONS, "runSeconds", "Seconds between two runs of a node.", 900, 1, 86_400);

    static final NumberOption MOST_PER_RUN = new NumberOption(
            OPTIONS, "mostPerRun", "Mails of a realm in that time, on all nodes together.", 100, 1, 100_000);

    /** After the rush of a start. */
    private static final Duration FIRST_RUN = Duration.ofMinutes(1);

    private ReminderRun run;

    /** Made by Keycloak. */
    public ReminderMailFactory() {
        // Options come with init.
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public ExternalMailProvider create(KeycloakSession session) {
        return new ReminderMail(session);
    }

    @Override
    public void init(Config.Scope config) {
        run = new ReminderRun(Duration.ofSeconds(RUN_SECONDS.read(config)), MOST_PER_RUN.read(config));
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(this::onEvent);
    }

    private void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent migrated) {
            // Not earlier: before it there may be no table.
            KeycloakModelUtils.runJobInTransaction(migrated.getFactory(), this::schedule);
        } else if (event instanceof PasswordChanged changed) {
            new SentReminders(changed.session()).forgetUser(changed.person().getId());
        } else if (event instanceof AccountRemoved removed) {
            new SentReminders(removed.session()).forgetUser(removed.userId());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            new SentReminders(removed.getKeycloakSession())
                    .forgetRealm(removed.getRealm().getId());
        }
    }

    private void schedule(KeycloakSession session) {
        var first = Math.min(FIRST_RUN.toMillis(), run.interval().toMillis());
        session.getProvider(TimerProvider.class)
                .scheduleTask(run, first, run.interval().toMillis(), ReminderRun.TASK);
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return List.of(RUN_SECONDS.property(), MOST_PER_RUN.property());
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
