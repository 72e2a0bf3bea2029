package id.go.bappenas.sso.employee.checkup;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.keycloak.models.UserModel;
import org.keycloak.storage.ReadOnlyException;

/**
 * Remembers the last day on which a person saw a page, on any device. The attribute is not in the user profile, so neither
 * the person nor an administrator sees it; if it is lost, the person sees the page once more.
 *
 * @param attribute of the user: the day as an ISO date
 * @param zone in which days begin and end
 */
public record LastShownDate(UserModel user, String attribute, ZoneId zone) {

    /** Empty if the page was never shown, or the attribute is not a date. */
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
            try {
                user.setSingleAttribute(attribute, day(now).toString());
            } catch (ReadOnlyException e) {
                // A person of a directory without attributes of their own sees the page at each sign-in.
            }
        }
    }

    private LocalDate day(Instant now) {
        return now.atZone(zone).toLocalDate();
    }
}
