package id.go.bappenas.sso.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/** A row of {@code SSO_LAST_SIGN_IN}. Days are ISO dates in the realm's time zone. */
@Entity
@Table(name = "SSO_LAST_SIGN_IN")
public class LastSignInEntity {

    @Id
    @Column(name = "USER_ID", length = 255)
    private String userId;

    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Column(name = "LAST_DAY", length = 10)
    private String lastDay;

    @Column(name = "COUNTED_FROM", length = 10)
    private String countedFrom;

    /** For JPA. */
    protected LastSignInEntity() {}

    private LastSignInEntity(String userId, String realmId, String lastDay, String countedFrom) {
        this.userId = userId;
        this.realmId = realmId;
        this.lastDay = lastDay;
        this.countedFrom = countedFrom;
    }

    /** The first sign-in on record. */
    static LastSignInEntity signedIn(String realmId, String userId, LocalDate day) {
        return new LastSignInEntity(userId, realmId, day.toString(), day.toString());
    }

    /** No sign-in is on record; the days without one count from a day. */
    static LastSignInEntity counted(String realmId, String userId, LocalDate from) {
        return new LastSignInEntity(userId, realmId, null, from.toString());
    }

    String userId() {
        return userId;
    }

    SignInDates dates() {
        return new SignInDates(Optional.ofNullable(lastDay).map(LocalDate::parse), LocalDate.parse(countedFrom));
    }
}
