package id.go.bappenas.sso.password.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderDaysTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final PasswordExpiry DAYS = days(3, 14, 7, 1);

    @ParameterizedTest(name = "chosen 2026-08-23 10:00, now {0}: {1}")
    @CsvSource({
        "2026-11-09T09:59, ",
        "2026-11-09T10:00, 14",
        "2026-11-16T09:59, 14",
        "2026-11-16T10:00, 7",
        "2026-11-20T10:00, 7",
        "2026-11-22T09:59, 7",
        "2026-11-22T10:00, 1",
        "2026-11-23T09:59, 1",
        "2026-11-23T10:00, ",
        "2027-01-01T00:00, "
    })
    void nearestReminderWhoseTimeHasComeIsDueUntilThePasswordExpires(LocalDateTime now, Integer due) {
        assertThat(DAYS.dueReminder(of(at(LocalDateTime.parse("2026-08-23T10:00"))), at(now))
                        .orElse(null))
                .isEqualTo(due);
    }

    @Test
    void reminderBeforeThePasswordWasChosenIsNotDue() {
        var chosen = at(LocalDateTime.parse("2026-11-01T10:00"));

        assertThat(days(1, 60, 30, 7).dueReminder(of(chosen), chosen)).isEmpty();
        assertThat(days(1, 60, 30, 7).dueReminder(of(chosen), at(LocalDateTime.parse("2026-11-24T10:00"))))
                .contains(7);
    }

    @Test
    void noReminderIsDueWithoutDays() {
        assertThat(days(3).dueReminder(
                                of(at(LocalDateTime.parse("2026-08-23T10:00"))),
                                at(LocalDateTime.parse("2026-11-22T12:00"))))
                .isEmpty();
    }

    private static PasswordExpiry days(int months, Integer... days) {
        return new PasswordExpiry(months, JAKARTA, List.of(days), Optional.empty());
    }

    private static DatedPassword of(Instant chosen) {
        return new DatedPassword("siti", chosen);
    }

    private static Instant at(LocalDateTime clock) {
        return clock.atZone(JAKARTA).toInstant();
    }
}
