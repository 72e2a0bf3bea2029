package id.go.bappenas.sso.password.reminder;

import id.go.bappenas.sso.mail.MailOrder;
import java.util.Map;

/** The details of a reminder in the outbox. */
record ReminderOrder(long passwordDate, int daysBefore) {

    private static final String PASSWORD_DATE = "password";
    private static final String DAYS_BEFORE = "days";

    static Map<String, String> details(Reminder reminder) {
        return Map.of(
                PASSWORD_DATE,
                String.valueOf(reminder.chosen().toEpochMilli()),
                DAYS_BEFORE,
                String.valueOf(reminder.daysBefore()));
    }

    static ReminderOrder of(MailOrder order) {
        return new ReminderOrder(
                Long.parseLong(order.details().get(PASSWORD_DATE)),
                Integer.parseInt(order.details().get(DAYS_BEFORE)));
    }

    /** Whether the due reminder is the ordered reminder: same password, and no nearer reminder. */
    boolean isFor(Reminder due) {
        return passwordDate == due.chosen().toEpochMilli() && daysBefore == due.daysBefore();
    }
}
