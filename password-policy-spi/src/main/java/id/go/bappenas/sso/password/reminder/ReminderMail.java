package id.go.bappenas.sso.password.reminder;

import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.Letter;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.password.expiry.RealmExpiry;
import id.go.bappenas.sso.support.ClockTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Tells how long a password is still good, as it is at the moment of sending; nothing if by then there is nothing to tell. No
 * link is in it, so that nobody learns to type a password behind one.
 */
record ReminderMail(KeycloakSession session) implements ExternalMailProvider {

    @Override
    public Optional<Letter> write(MailOrder order) {
        var realm = session.getContext().getRealm();
        var person = session.users().getUserById(realm, order.userId());
        if (person == null) {
            return Optional.empty();
        }
        return RealmExpiry.of(realm).flatMap(expiry -> {
            var due = new DueReminder(session, realm, expiry);
            var now = Instant.ofEpochMilli(Time.currentTimeMillis());
            return due.of(person, now)
                    .filter(ReminderOrder.of(order)::isFor)
                    .map(reminder ->
                            letter(person, due.address(person).orElseThrow().address(), expiry, reminder, now));
        });
    }

    private Letter letter(UserModel person, String to, RealmExpiry expiry, Reminder reminder, Instant now) {
        var left = Math.max(0, expiry.rule().daysLeft(reminder.chosen(), now));
        var language = session.getContext().resolveLocale(person);
        var variant = left > 1 ? "" : left == 1 ? "Tomorrow" : "Today";
        return new Letter(
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
                        new ClockTime(expiry.rule().zone(), language).format(reminder.expires())));
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
