package id.go.bappenas.sso.password.reminder;

import java.time.Instant;

/**
 * A mail that is due to a person.
 *
 * @param chosen when the password was chosen, which identifies the password
 * @param daysBefore identifies one of the realm's reminders; fewer days may be left
 */
record Reminder(String userId, Instant chosen, int daysBefore, Instant expires) {}
