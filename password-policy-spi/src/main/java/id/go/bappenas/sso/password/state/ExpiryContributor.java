package id.go.bappenas.sso.password.state;

import id.go.bappenas.sso.credential.golive.GoLiveSpread;
import id.go.bappenas.sso.credential.temporary.ChosenPasswords;
import id.go.bappenas.sso.overview.EventCounter;
import id.go.bappenas.sso.overview.GaugeReadings;
import id.go.bappenas.sso.overview.OverviewContributor;
import id.go.bappenas.sso.overview.OverviewSection;
import id.go.bappenas.sso.overview.OverviewSection.Bar;
import id.go.bappenas.sso.overview.OverviewSection.Chart;
import id.go.bappenas.sso.overview.OverviewTopic;
import id.go.bappenas.sso.overview.PastEvents;
import id.go.bappenas.sso.overview.RealmGauge;
import id.go.bappenas.sso.password.expiry.PasswordExpiry;
import id.go.bappenas.sso.support.problem.ProblemMessages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.Event;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Passwords that expire on each of the next 30 days. A realm whose passwords do not expire has no such section. */
public final class ExpiryContributor extends OverviewContributor {

    private static final ProblemMessages WORDS = ProblemMessages.of(ExpiryContributor.class, "overview");

    private static final RealmGauge EXPIRED =
            RealmGauge.of("sso.passwords.expired", "Passwords of active people that expired before today");
    private static final RealmGauge EXPIRING = new RealmGauge(
            "sso.passwords.expiring",
            "Passwords of active people that expire within this many days, today included",
            "days",
            List.of("7", "14"));

    private static final EventCounter REFUSED = new EventCounter(
            "sso.sign.ins.refused",
            "Tokens and sign-ins that were refused because the password has expired",
            "reason",
            List.of("password_expired", "temporary_password_expired"),
            ExpiryContributor::refusal);

    /** Made by Keycloak. */
    public ExpiryContributor() {
        super("password-expiry");
    }

    @Override
    public List<OverviewSection> sections(KeycloakSession session, RealmModel realm, Instant now) {
        return PasswordExpiry.of(realm).stream()
                .map(expiry -> {
                    var today = now.atZone(expiry.zone()).toLocalDate();
                    var days = days(session, realm, expiry, today);
                    var bars = Stream.iterate(today, day -> day.plusDays(1))
                            .limit(30)
                            .map(day -> new Bar(day, List.of(days.getOrDefault(day, 0L))))
                            .toList();
                    return OverviewSection.of(OverviewTopic.PASSWORDS, WORDS)
                            .with("passwords-expired", sum(days.headMap(today)))
                            .with("passwords-week", sum(bars.subList(0, 7)))
                            .with("passwords-month", sum(bars))
                            .with(new Chart("passwords-chart", List.of("passwords-column"), bars));
                })
                .toList();
    }

    /** Passwords by the day of their expiry; one day stands for all days before today. */
    private static SortedMap<LocalDate, Long> days(
            KeycloakSession session, RealmModel realm, PasswordExpiry expiry, LocalDate today) {
        var spread = expiry.spread().filter(settings -> !today.isAfter(last(settings)));
        var own = spread.map(GoLiveSpread::firstOwnDay).orElse(today);
        // Several days of choice may expire on the last day of a month.
        var first = own.minusMonths(expiry.months())
                .datesUntil(own.plusDays(1))
                .filter(day -> !day.plusMonths(expiry.months()).isBefore(own))
                .findFirst()
                .orElse(own);
        var chosen = ChosenPasswords.of(session, realm, first, expiry.zone());
        var days = new TreeMap<LocalDate, Long>();
        chosen.byDay().forEach((day, number) -> days.merge(day.plusMonths(expiry.months()), number, Long::sum));
        if (spread.isEmpty()) {
            days.merge(today.minusDays(1), chosen.earlier(), Long::sum);
        } else {
            try (var owners = ChosenPasswords.ownersBefore(session, realm, first, expiry.zone())) {
                owners.forEach(owner -> days.merge(spread.get().day(owner), 1L, Long::sum));
            }
        }
        return days;
    }

    private static LocalDate last(GoLiveSpread spread) {
        return spread.days().get(spread.days().size() - 1);
    }

    private static long sum(List<Bar> bars) {
        return bars.stream().mapToLong(bar -> bar.values().get(0)).sum();
    }

    private static long sum(Map<LocalDate, Long> days) {
        return days.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public List<RealmGauge> gauges() {
        return List.of(EXPIRED, EXPIRING);
    }

    @Override
    public void measure(KeycloakSession session, RealmModel realm, Instant now, GaugeReadings readings) {
        PasswordExpiry.of(realm).ifPresent(expiry -> {
            var today = now.atZone(expiry.zone()).toLocalDate();
            var days = days(session, realm, expiry, today);
            readings.set(EXPIRED, sum(days.headMap(today)));
            EXPIRING.values()
                    .forEach(within -> readings.set(
                            EXPIRING, within, sum(days.subMap(today, today.plusDays(Integer.parseInt(within))))));
        });
    }

    @Override
    public List<EventCounter> counters() {
        return List.of(REFUSED);
    }

    /** Sign-ins name the expired password as a detail, refused tokens as the reason. */
    private static Optional<String> refusal(Event event) {
        return Errors.RESOLVE_REQUIRED_ACTIONS.equals(event.getError())
                ? REFUSED.values().stream()
                        .filter(reason -> reason.equals(PastEvents.detail(event, Details.REASON))
                                || PastEvents.detail(event, reason) != null)
                        .findFirst()
                : Optional.empty();
    }
}
