package id.go.bappenas.sso.password.reminder;

import id.go.bappenas.sso.password.expiry.DatedPassword;
import java.time.Instant;

/**
 * A mail that is due to a person.
 *
 * @param daysBefore identifies one of the realm's reminders; fewer days may be left
 */
record Reminder(DatedPassword password, int daysBefore, Instant expires) {

    String userId() {
        return password.userId();
    }

    Instant chosen() {
        return password.chosen();
    }
}
