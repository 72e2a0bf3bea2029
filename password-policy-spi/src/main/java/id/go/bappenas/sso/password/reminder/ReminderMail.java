package id.go.bappenas.sso.password.reminder;

import id.go.bappenas.sso.credential.event.PasswordWrite;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.MailMessage;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.password.expiry.PasswordExpiry;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.NumberOption;
import id.go.bappenas.sso.support.event.AccountRemoved;
import id.go.bappenas.sso.support.task.RecurringTask;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.Config;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderEvent;

/**
 * Mail {@code password-reminder}: some days before a password expires, tells how long it is still valid at the moment of
 * sending. No mail is sent if the reminder is no longer due then. The mail has no link, so that employees do not learn to type
 * a password behind a link. Server options {@code --spi-external-mail--password-reminder--run-seconds} and
 * {@code …--most-per-run}; the required action {@code password-expiry} has the days.
 */
public final class ReminderMail extends ExternalMailProvider {

    /** Kind of mail. */
    public static final String PROVIDER_ID = "password-reminder";

    private static final String OPTIONS = "external-mail--" + PROVIDER_ID;

    static final NumberOption RUN_SECONDS =
            new NumberOption(OPTIONS, "runSeconds", "Seconds between two runs of a node.", 900, 1, 86_400);

    static final NumberOption MOST_PER_RUN = new NumberOption(
            OPTIONS, "mostPerRun", "Mails of a realm in that time, on all nodes together.", 100, 1, 100_000);

    /** The first run waits until the load of the server's start is over. */
    private static final Duration FIRST_RUN = Duration.ofMinutes(1);

    private ReminderTask run;

    /** Made by Keycloak. */
    public ReminderMail() {
        super(PROVIDER_ID);
    }

    @Override
    public Optional<MailMessage> write(KeycloakSession session, MailOrder order) {
        var realm = session.getContext().getRealm();
        var person = order.person(session).orElse(null);
        if (person == null) {
            return Optional.empty();
        }
        return PasswordExpiry.of(realm).flatMap(expiry -> {
            var due = new DueReminder(session, realm, expiry);
            var now = Instant.ofEpochMilli(Time.currentTimeMillis());
            return due.of(person, now)
                    .filter(ReminderOrder.of(order)::isFor)
                    .map(reminder -> message(
                            session, person, due.address(person).orElseThrow().address(), expiry, reminder, now));
        });
    }

    private static MailMessage message(
            KeycloakSession session,
            UserModel person,
            String to,
            PasswordExpiry expiry,
            Reminder reminder,
            Instant now) {
        var left = Math.max(0, expiry.daysLeft(reminder.password(), now));
        var language = session.getContext().resolveLocale(person);
        var variant = left > 1 ? "" : left == 1 ? "Tomorrow" : "Today";
        return new MailMessage(
                person,
                to,
                "passwordReminderSubject" + variant,
                left > 1 ? List.of(left) : List.of(),
                "password-reminder.ftl",
                Map.of(
                        "username",
                        person.getUsername(),
                        "textKey",
                        "passwordReminderText" + variant,
                        "daysLeft",
                        String.valueOf(left),
                        "until",
                        new ClockTime(expiry.zone(), language).format(reminder.expires())));
    }

    @Override
    public void init(Config.Scope config) {
        run = new ReminderTask(Duration.ofSeconds(RUN_SECONDS.read(config)), MOST_PER_RUN.read(config));
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(this::onEvent);
    }

    private void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent migrated) {
            // Starts after the migration, because until then the table may be missing.
            KeycloakModelUtils.runJobInTransaction(migrated.getFactory(), this::schedule);
            RecurringTask.sweep(
                    migrated.getFactory(), "SSO_PASSWORD_REMINDER", session -> new SentReminderRepository(session)
                            .deleteOld(Instant.ofEpochMilli(Time.currentTimeMillis()), RecurringTask.CHUNK));
        } else if (event instanceof PasswordWrite changed) {
            new SentReminderRepository(changed.session())
                    .forgetUser(changed.person().getId());
        } else if (event instanceof AccountRemoved removed) {
            new SentReminderRepository(removed.session()).forgetUser(removed.userId());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            new SentReminderRepository(removed.getKeycloakSession())
                    .forgetRealm(removed.getRealm().getId());
        }
    }

    private void schedule(KeycloakSession session) {
        var first = run.interval().compareTo(FIRST_RUN) < 0 ? run.interval() : FIRST_RUN;
        RecurringTask.schedule(session, ReminderTask.TASK, first, run.interval(), run::run);
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return List.of(RUN_SECONDS.property(), MOST_PER_RUN.property());
    }
}
