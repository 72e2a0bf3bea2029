package id.go.bappenas.sso.password.expiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
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
        var expiry = new PasswordExpiry(months, zone, List.of());
        var from = chosen.atZone(zone).toInstant();
        var due = expires.atZone(zone).toInstant();

        assertThat(expiry.expires(from)).isEqualTo(due);
        assertThat(expiry.isExpired(from, due.minusMillis(1))).isFalse();
        assertThat(expiry.isExpired(from, due)).isTrue();
        assertThat(expiry.isExpired(from, due.plus(Duration.ofDays(400)))).isTrue();
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
        assertThat(new PasswordExpiry(3, zone, List.of()).expires(chosen)).isEqualTo(expires);
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

        assertThat(new PasswordExpiry(3, jakarta, List.of())
                        .daysLeft(chosen, now.atZone(jakarta).toInstant()))
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

        assertThat(new PasswordExpiry(3, jakarta, List.of())
                        .isLastDay(chosen, now.atZone(jakarta).toInstant()))
                .isEqualTo(isLast);
    }
}
