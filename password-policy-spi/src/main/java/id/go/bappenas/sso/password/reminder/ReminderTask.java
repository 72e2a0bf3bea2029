package id.go.bappenas.sso.password.reminder;

import id.go.bappenas.sso.credential.golive.GoLiveSettings;
import id.go.bappenas.sso.mail.MailOutbox;
import id.go.bappenas.sso.password.expiry.PasswordExpiry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Finds all people with a due reminder and orders their mails, the earliest expiry first. In a cluster one node at a time runs
 * it; if the nodes do not form a cluster, the rows prevent a second order of a mail.
 *
 * @param interval time between two runs of a node, and length of a period
 * @param most maximum number of mails of a realm per period, on all nodes together
 */
record ReminderTask(Duration interval, int most) {

    static final String TASK = "sso-password-reminders";

    private static final Logger LOG = Logger.getLogger(ReminderTask.class);
    private static final int PAGE = 200;

    void run(KeycloakSessionFactory factory) {
        KeycloakModelUtils.<List<String>>runJobInTransactionWithResult(factory, session -> session.realms()
                        .getRealmsStream()
                        .map(RealmModel::getId)
                        .toList())
                .forEach(realm -> run(factory, realm));
    }

    private void run(KeycloakSessionFactory factory, String realmId) {
        try {
            goLive(factory, realmId);
            var free = free(factory, realmId);
            if (free <= 0) {
                return;
            }
            var due = due(factory, realmId);
            var ordered = due.stream()
                    .filter(reminder -> order(factory, realmId, reminder))
                    .limit(free)
                    .count();
            if (ordered > 0) {
                LOG.infof(
                        "SSO-PASSWORD-004 realm %s: %d of %d due password reminders ordered",
                        realmId, ordered, due.size());
            }
        } catch (RuntimeException e) {
            LOG.warnf(
                    "SSO-PASSWORD-005 password reminders of realm %s: %s; tried again at the next run",
                    realmId, e.getClass());
        }
    }

    /** Keeps the spread of a realm that has gone live, and says what is wrong with its settings. */
    private static void goLive(KeycloakSessionFactory factory, String realmId) {
        KeycloakModelUtils.runJobInTransaction(factory, session -> {
            var realm = session.realms().getRealm(realmId);
            if (realm != null) {
                var settings = new GoLiveSettings(realm);
                settings.keepBegun();
                settings.fault().ifPresent(fault -> LOG.warnf("SSO-PASSWORD-006 realm %s: %s", realm.getName(), fault));
            }
        });
    }

    /** The number of mails that are left in this period. */
    private long free(KeycloakSessionFactory factory, String realmId) {
        var millis = interval.toMillis();
        var begin = Instant.ofEpochMilli(now().toEpochMilli() / millis * millis);
        return most
                - KeycloakModelUtils.<Long>runJobInTransactionWithResult(
                        factory, session -> new SentReminderRepository(session).since(realmId, begin));
    }

    private static List<Reminder> due(KeycloakSessionFactory factory, String realmId) {
        var due = new ArrayList<Reminder>();
        for (var after = ""; after != null; ) {
            var page = page(factory, realmId, after);
            due.addAll(page.due());
            after = page.last();
        }
        due.sort(Comparator.comparing(Reminder::expires));
        return due;
    }

    private static Page page(KeycloakSessionFactory factory, String realmId, String after) {
        return inRealm(factory, realmId, realm -> {
                    var now = now();
                    var people = new ReminderCandidates(
                                    realm.session(), realm.due().expiry(), now)
                            .after(realmId, after, PAGE);
                    return new Page(
                            people.size() < PAGE ? null : people.get(PAGE - 1), realm.notTaken(realm.due(people, now)));
                })
                .orElse(new Page(null, List.of()));
    }

    /** Writes the row and the order in one transaction, so that neither exists without the other. */
    private static boolean order(KeycloakSessionFactory factory, String realmId, Reminder reminder) {
        try {
            return inRealm(factory, realmId, realm -> realm.order(reminder)).orElse(false);
        } catch (ModelDuplicateException e) {
            LOG.debugf(e, "password reminder of user %s was taken by another node", reminder.userId());
            return false;
        }
    }

    /** Runs in the realm; empty if its passwords do not expire, or it sends no mails. */
    private static <T> Optional<T> inRealm(KeycloakSessionFactory factory, String realmId, Function<InRealm, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            var realm = session.realms().getRealm(realmId);
            session.getContext().setRealm(realm);
            return Optional.ofNullable(realm)
                    .filter(RealmModel::isEnabled)
                    .flatMap(PasswordExpiry::of)
                    .filter(expiry -> !expiry.mailDays().isEmpty())
                    .map(expiry -> work.apply(new InRealm(session, realm, new DueReminder(session, realm, expiry))));
        });
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }

    /** @param last user id of the page, {@code null} if no page follows */
    private record Page(String last, List<Reminder> due) {}

    private record InRealm(KeycloakSession session, RealmModel realm, DueReminder due) {

        List<Reminder> due(List<String> people, Instant now) {
            return people.stream()
                    .map(id -> session.users().getUserById(realm, id))
                    .filter(Objects::nonNull)
                    .flatMap(person -> due.of(person, now).stream())
                    .toList();
        }

        List<Reminder> notTaken(List<Reminder> reminders) {
            if (reminders.isEmpty()) {
                return reminders;
            }
            var taken = new SentReminderRepository(session)
                    .of(reminders.stream().map(Reminder::userId).toList());
            return reminders.stream()
                    .filter(reminder -> taken.stream().noneMatch(sent -> sent.isOf(reminder)))
                    .toList();
        }

        boolean order(Reminder reminder) {
            if (!new SentReminderRepository(session).take(realm.getId(), reminder, now())) {
                return false;
            }
            MailOutbox.of(session)
                    .order(realm, ReminderMail.PROVIDER_ID, reminder.userId(), ReminderOrder.details(reminder));
            return true;
        }
    }
}
