package id.go.bappenas.sso.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of {@code SSO_TOLD_PASSWORD}: which password of a person a notice was last ordered for, and since when each one was
 * written by who knew the one before. A link "Bukan saya" ends a password only within that line. Times are milliseconds since
 * 1970.
 */
@Entity
@Table(name = "SSO_TOLD_PASSWORD")
public class ToldPassword {

    @Id
    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "WRITTEN_AT")
    private long writtenAt;

    @Column(name = "BEGAN_AT")
    private long beganAt;

    /** When a password of the person was last ended by "Bukan saya"; {@code null} if none was. */
    @Column(name = "DISOWNED_AT")
    private Long disownedAt;

    /** For JPA. */
    protected ToldPassword() {}

    ToldPassword(String realmId, String userId) {
        this.realmId = realmId;
        this.userId = userId;
    }

    /**
     * @param written the date of the password
     * @param now when its change is told
     * @param beginsAnew whether who wrote it need not have known the one before
     */
    void told(long written, Instant now, boolean beginsAnew) {
        writtenAt = written;
        if (beginsAnew) {
            beganAt = now.toEpochMilli();
        }
    }

    /** "Bukan saya" has ended a password. */
    void disowned(Instant now) {
        disownedAt = now.toEpochMilli();
    }

    /** When a password was last ended so. */
    Optional<Instant> disownedAt() {
        return Optional.ofNullable(disownedAt).map(Instant::ofEpochMilli);
    }

    /** Whether a password is the one told last, and comes from a change of that moment or from later ones of the same line. */
    boolean comesFrom(Instant change, long written) {
        return isOf(written) && beganAt <= change.toEpochMilli();
    }

    /** Whether a password is the one told last; a first one is never told. */
    boolean isOf(long written) {
        return writtenAt == written;
    }
}
