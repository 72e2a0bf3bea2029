package id.go.bappenas.sso.password.reminder;

import java.time.Instant;

/**
 * A mail that is due to a person.
 *
 * @param chosen when the password was chosen: which one it is
 * @param daysBefore which of the realm's reminders; how many days are left may be less
 */
record Reminder(String userId, Instant chosen, int daysBefore, Instant expires) {}
