package id.go.bappenas.sso.password.expiry;

import java.time.Instant;
import java.time.ZoneId;
import org.keycloak.models.UserModel;

/**
 * Remembers on which day a person was last told, on whatever device. An attribute that the user profile does not name is
 * seen by nobody; if it gets lost, somebody is told twice.
 */
record DailyReminder(UserModel user, ZoneId zone) {

    static final String ATTRIBUTE = "ssoPasswordExpiryShown";

    boolean isShownOn(Instant now) {
        return day(now).equals(user.getFirstAttribute(ATTRIBUTE));
    }

    void shownOn(Instant now) {
        if (!isShownOn(now)) {
            user.setSingleAttribute(ATTRIBUTE, day(now));
        }
    }

    private String day(Instant now) {
        return now.atZone(zone).toLocalDate().toString();
    }
}
