package id.go.bappenas.sso.employee.checkup;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When the page is due, without Keycloak: so many days after it was last shown, and the first time so many days after the
 * account was created, when what was right then may not be any more.
 *
 * @param days 0 for never
 */
record CheckupRhythm(int days) {

    /** @param created empty if nobody knows: long ago */
    boolean isDue(Optional<LocalDate> created, Optional<LocalDate> shown, LocalDate today) {
        var since = shown.or(() -> created);
        return days > 0
                && since.filter(day -> day.plusDays(days).isAfter(today)).isEmpty();
    }
}
