package id.go.bappenas.sso.password.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row per ordered reminder: person, password, days before the expiry. It is kept until the password expires. */
@Entity
@Table(name = "SSO_PASSWORD_REMINDER")
public class SentReminderEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "PASSWORD_DATE")
    private long passwordDate;

    @Column(name = "DAYS_BEFORE")
    private int daysBefore;

    @Column(name = "EXPIRES_AT")
    private long expiresAt;

    @Column(name = "ORDERED_AT")
    private long orderedAt;

    protected SentReminderEntity() {}

    SentReminderEntity(String realmId, Reminder reminder, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.realmId = realmId;
        this.userId = reminder.userId();
        this.passwordDate = reminder.chosen().toEpochMilli();
        this.daysBefore = reminder.daysBefore();
        this.expiresAt = reminder.expires().toEpochMilli();
        this.orderedAt = now.toEpochMilli();
    }

    boolean isOf(Reminder reminder) {
        return userId.equals(reminder.userId())
                && passwordDate == reminder.chosen().toEpochMilli()
                && daysBefore == reminder.daysBefore();
    }
}
