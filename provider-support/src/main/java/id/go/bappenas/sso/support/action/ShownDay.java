package id.go.bappenas.sso.support.action;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.keycloak.models.UserModel;

/**
 * Remembers on which day a person was last shown a page, on whatever device. An attribute that the user profile does not name
 * is seen by nobody; if it gets lost, somebody is shown the page once more.
 *
 * @param attribute of the user: the day as an ISO date
 * @param zone whose calendar counts the days
 */
public record ShownDay(UserModel user, String attribute, ZoneId zone) {

    /** Empty if it never was, or nobody remembers. */
    public Optional<LocalDate> last() {
        try {
            return Optional.ofNullable(user.getFirstAttribute(attribute)).map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public boolean isShownOn(Instant now) {
        return last().filter(day(now)::equals).isPresent();
    }

    public void shownOn(Instant now) {
        if (!isShownOn(now)) {
            user.setSingleAttribute(attribute, day(now).toString());
        }
    }

    private LocalDate day(Instant now) {
        return now.atZone(zone).toLocalDate();
    }
}
