package id.go.bappenas.sso.password.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.credential.golive.GoLiveSpread;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordExpiryTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T10:15, 3, Asia/Jakarta, 2027-02-28T10:15",
        "2027-11-30T10:15, 3, Asia/Jakarta, 2028-02-29T10:15",
        "2026-11-30T10:15, 1, Asia/Jakarta, 2026-12-30T10:15",
        "2027-01-31T10:15, 3, Asia/Jakarta, 2027-04-30T10:15",
        "2027-01-31T10:15, 1, Asia/Jakarta, 2027-02-28T10:15",
        "2028-02-29T10:15, 3, Asia/Jakarta, 2028-05-29T10:15",
        "2028-02-29T10:15, 12, Asia/Jakarta, 2029-02-28T10:15",
        "2026-08-31T23:59, 3, Asia/Jakarta, 2026-11-30T23:59",
        "2026-09-01T00:00, 3, Asia/Jakarta, 2026-12-01T00:00",
        "2026-08-23T10:15, 3, Asia/Jayapura, 2026-11-23T10:15",
        "2026-12-29T02:30, 3, Europe/Berlin, 2027-03-29T02:30"
    })
    void passwordExpiresAtTheSameTimeOfDayMonthsLater(
            LocalDateTime chosen, int months, ZoneId zone, LocalDateTime expires) {
        var expiry = own(months, zone);
        var from = chosen.atZone(zone).toInstant();
        var due = expires.atZone(zone).toInstant();

        assertThat(expiry.expires(of(from))).isEqualTo(due);
        assertThat(expiry.isExpired(of(from), due.minusMillis(1))).isFalse();
        assertThat(expiry.isExpired(of(from), due)).isTrue();
        assertThat(expiry.isExpired(of(from), due.plus(Duration.ofDays(400)))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // 30 November 23:59 in Jakarta is 1 December in Jayapura, and the two months have different lengths.
        "2026-11-30T16:59:00Z, Asia/Jakarta, 2027-02-28T16:59:00Z",
        "2026-11-30T16:59:00Z, Asia/Jayapura, 2027-02-28T16:59:00Z",
        "2026-11-29T17:00:00Z, Asia/Jakarta, 2027-02-27T17:00:00Z",
        "2026-11-30T17:00:00Z, Asia/Jakarta, 2027-02-28T17:00:00Z",
        "2026-11-30T17:00:00Z, UTC, 2027-02-28T17:00:00Z",
        "2026-12-30T17:00:00Z, Asia/Jakarta, 2027-03-30T17:00:00Z",
        "2027-01-30T17:00:00Z, Asia/Jakarta, 2027-04-29T17:00:00Z",
        "2027-01-30T17:00:00Z, UTC, 2027-04-30T17:00:00Z"
    })
    void zoneDecidesOnWhichDayThePasswordWasChosen(Instant chosen, ZoneId zone, Instant expires) {
        assertThat(own(3, zone).expires(of(chosen))).isEqualTo(expires);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T23:59, 1",
        "2026-12-01T00:00, 0",
        "2026-12-01T10:14, 0",
        "2026-11-17T00:00, 14",
        "2026-11-16T23:59, 15",
        "2026-12-02T00:00, -1"
    })
    void daysLeftAreCountedByMidnights(LocalDateTime now, long left) {
        var jakarta = ZoneId.of("Asia/Jakarta");
        var chosen = LocalDateTime.parse("2026-09-01T10:15").atZone(jakarta).toInstant();

        assertThat(own(3, jakarta).daysLeft(of(chosen), now.atZone(jakarta).toInstant()))
                .isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T10:15, false",
        "2026-11-30T10:16, true",
        "2026-11-30T22:15, true",
        "2026-12-01T10:14, true",
    })
    void lastDayIsTheLast24Hours(LocalDateTime now, boolean isLast) {
        var jakarta = ZoneId.of("Asia/Jakarta");
        var chosen = LocalDateTime.parse("2026-09-01T10:15").atZone(jakarta).toInstant();

        assertThat(own(3, jakarta).isLastDay(of(chosen), now.atZone(jakarta).toInstant()))
                .isEqualTo(isLast);
    }

    @ParameterizedTest
    @CsvSource({
        // 3 months after the choice: 8 December 00.00, 7 December 23.59, and long before.
        "2026-09-08T00:00, false",
        "2026-09-07T23:59, true",
        "2026-09-07T08:00, true",
        "2024-01-01T08:00, true",
    })
    void passwordThatIsTooOldOnTheDayOfGoingLiveGetsADayOfTheSpread(LocalDateTime chosen, boolean isSpread) {
        var jakarta = ZoneId.of("Asia/Jakarta");
        var live = LocalDate.parse("2026-12-07");
        var spread = GoLiveSpread.of(live, 4, jakarta);
        var expiry = new PasswordExpiry(3, jakarta, List.of(14, 7, 1), Optional.of(spread));
        var password = of(chosen.atZone(jakarta).toInstant());

        var expires = expiry.expires(password);

        if (isSpread) {
            assertThat(expires)
                    .isEqualTo(spread.day("siti").atTime(6, 0).atZone(jakarta).toInstant());
            assertThat(expiry.isExpired(password, expires.minusMillis(1))).isFalse();
            assertThat(expiry.isExpired(password, expires)).isTrue();
            assertThat(expiry.dueReminder(password, expires.minus(Duration.ofDays(15))))
                    .isEmpty();
            assertThat(expiry.dueReminder(password, expires.minus(Duration.ofDays(14))))
                    .contains(14);
            assertThat(expiry.dueReminder(password, expires.minus(Duration.ofDays(3))))
                    .contains(7);
            assertThat(expiry.dueReminder(password, expires.minus(Duration.ofDays(1))))
                    .contains(1);
        } else {
            assertThat(expires).isEqualTo(own(3, jakarta).expires(password));
        }
    }

    private static PasswordExpiry own(int months, ZoneId zone) {
        return new PasswordExpiry(months, zone, List.of(), Optional.empty());
    }

    private static DatedPassword of(Instant chosen) {
        return new DatedPassword("siti", chosen);
    }
}
