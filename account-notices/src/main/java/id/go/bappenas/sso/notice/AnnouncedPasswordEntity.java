package id.go.bappenas.sso.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of {@code SSO_TOLD_PASSWORD}: the password of a person for which a notice was last ordered, and the start of its line
 * of changes. In a line each change needed the password before. A link "Bukan saya" ends a password only within its line. Times
 * are milliseconds since 1970.
 */
@Entity
@Table(name = "SSO_TOLD_PASSWORD")
public class AnnouncedPasswordEntity {

    @Id
    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "WRITTEN_AT")
    private long writtenAt;

    @Column(name = "BEGAN_AT")
    private long beganAt;

    /** When "Bukan saya" last ended a password of the person, {@code null} if it never did. */
    @Column(name = "DISOWNED_AT")
    private Long disownedAt;

    /** For JPA. */
    protected AnnouncedPasswordEntity() {}

    AnnouncedPasswordEntity(String realmId, String userId) {
        this.realmId = realmId;
        this.userId = userId;
    }

    /**
     * @param written the date of the password
     * @param now when the notice is ordered
     * @param beginsAnew whether the write did not need the password before
     */
    void announced(long written, Instant now, boolean beginsAnew) {
        writtenAt = written;
        if (beginsAnew) {
            beganAt = now.toEpochMilli();
        }
    }

    /** "Bukan saya" has ended a password. */
    void disowned(Instant now) {
        disownedAt = now.toEpochMilli();
    }

    /** When "Bukan saya" last ended a password; empty if it never did. */
    Optional<Instant> disownedAt() {
        return Optional.ofNullable(disownedAt).map(Instant::ofEpochMilli);
    }

    /**
     * Whether a password is the last password with a notice, and was written by the change of that moment or a later change of
     * its line.
     */
    boolean comesFrom(Instant change, long written) {
        return isOf(written) && beganAt <= change.toEpochMilli();
    }

    /** Whether a password is the last password with a notice. A first password has no notice. */
    boolean isOf(long written) {
        return writtenAt == written;
    }
}
