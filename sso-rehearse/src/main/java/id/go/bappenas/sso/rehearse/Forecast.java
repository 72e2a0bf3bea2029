package id.go.bappenas.sso.rehearse;

import id.go.bappenas.sso.credential.golive.GoLiveSpread;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * On which day each person has to change the password.
 *
 * @param goLive the day of going live, in this zone
 * @param months after which passwords expire
 * @param spread of the passwords that are too old on that day; empty for none
 */
record Forecast(LocalDate goLive, int months, ZoneId zone, Optional<GoLiveSpread> spread) {

    /** @param weeks of the spread, 1 to 26, or 0 for none */
    static Forecast of(LocalDate goLive, int weeks, int months, ZoneId zone) {
        Optional<GoLiveSpread> spread =
                weeks == 0 ? Optional.empty() : Optional.of(GoLiveSpread.of(goLive, weeks, zone));
        return new Forecast(goLive, months, zone, spread);
    }

    /** The day without a spread: that of going live for a password that is too old then. */
    LocalDate atOnce(Account account) {
        LocalDate own = own(account).atZone(zone).toLocalDate();
        return own.isBefore(goLive) ? goLive : own;
    }

    /** The day with the spread; without one, the same as {@link #atOnce}. */
    LocalDate spread(Account account) {
        return spread.map(days ->
                        days.expires(account.id(), own(account)).atZone(zone).toLocalDate())
                .orElseGet(() -> atOnce(account));
    }

    /** Whether the password is too old on the day of going live, or becomes so on that day. */
    boolean isOverdue(Account account) {
        return atOnce(account).equals(goLive);
    }

    private Instant own(Account account) {
        return account.chosen().orElseThrow().atZone(zone).plusMonths(months).toInstant();
    }

    Histogram histogramAtOnce(List<Account> accounts) {
        return Histogram.of(accounts.stream().filter(Account::isJudgedByAge).map(this::atOnce));
    }

    Histogram histogramSpread(List<Account> accounts) {
        return Histogram.of(accounts.stream().filter(Account::isJudgedByAge).map(this::spread));
    }
}
