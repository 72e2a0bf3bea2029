package id.go.bappenas.sso.provisioning.state;

import id.go.bappenas.sso.overview.GaugeReadings;
import id.go.bappenas.sso.overview.OverviewContributor;
import id.go.bappenas.sso.overview.OverviewSection;
import id.go.bappenas.sso.overview.OverviewSection.Bar;
import id.go.bappenas.sso.overview.OverviewSection.Chart;
import id.go.bappenas.sso.overview.OverviewTopic;
import id.go.bappenas.sso.overview.RealmGauge;
import id.go.bappenas.sso.provisioning.jpa.RequestFigures;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.problem.ProblemMessages;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Requests that wait for a decision, by age in days of the realm's calendar, and rows that do not go on, by error. */
public final class RequestOverview extends OverviewContributor {

    static final ProblemMessages WORDS = ProblemMessages.of(RequestOverview.class, "overview");

    /** Errors that have words; the others are those of libraries and servers. */
    static final Set<String> ERRORS = Set.of(
            "account-deleted",
            "account-disabled",
            "account-in-directory",
            "address-in-directory",
            "address-missing",
            "address-unacknowledged",
            "address-untrusted",
            "contract-unacknowledged",
            "decided-by-oneself",
            "directory-refused",
            "directory-unavailable",
            "disabled-in-directory",
            "flexiwork-role-missing",
            "smtp-away",
            "username-unacknowledged");

    private static final String OTHER = "other";

    /** A mail that is accepted at once leaves its row in this state for seconds. */
    private static final Duration HANGING = Duration.ofHours(1);

    /** The last day of each bar but the last one. */
    private static final List<Integer> AGES = List.of(0, 2, 7, 14, 30);

    private static final RealmGauge WAITING =
            RealmGauge.of("sso.requests.waiting", "Account requests that wait for a decision");
    private static final RealmGauge OLDEST_WAITING = RealmGauge.of(
            "sso.requests.waiting.oldest.seconds", "Age of the oldest account request that waits for a decision");
    private static final RealmGauge UNFINISHED = new RealmGauge(
            "sso.provisioning.rows.unfinished",
            "Rows of approved account requests that are not done",
            "state",
            RequestFigures.UNFINISHED.stream().map(Enum::name).toList());
    private static final RealmGauge OLDEST_UNFINISHED = new RealmGauge(
            "sso.provisioning.rows.unfinished.oldest.seconds",
            "Time since the approval of the oldest of them",
            "state",
            UNFINISHED.values());

    /** Made by Keycloak. */
    public RequestOverview() {
        super("request");
    }

    @Override
    public List<OverviewSection> sections(KeycloakSession session, RealmModel realm, Instant now) {
        var figures = RequestFigures.of(session, realm.getId());
        return List.of(
                waiting(figures.waiting(), figures.inWork(), now, RealmTimeZone.of(realm)),
                rows(figures.failed(), figures.hanging(now.minus(HANGING))));
    }

    static OverviewSection waiting(List<Instant> submitted, long inWork, Instant now, ZoneId zone) {
        var section = OverviewSection.of(OverviewTopic.REQUESTS, WORDS)
                .with("requests-waiting", submitted.size())
                .with("requests-in-work", inWork)
                .with(ages(submitted, now.atZone(zone).toLocalDate(), zone));
        return submitted.stream()
                .min(Comparator.naturalOrder())
                .map(oldest -> section.with("requests-oldest", oldest))
                .orElse(section);
    }

    private static Chart ages(List<Instant> submitted, LocalDate today, ZoneId zone) {
        var counts = new long[AGES.size() + 1];
        for (var moment : submitted) {
            var days = ChronoUnit.DAYS.between(moment.atZone(zone).toLocalDate(), today);
            var bar = AGES.stream().filter(last -> days <= last).findFirst().map(AGES::indexOf);
            counts[bar.orElse(AGES.size())]++;
        }
        var bars = List.of("age-0", "age-1-2", "age-3-7", "age-8-14", "age-15-30", "age-more");
        return new Chart(
                "requests-chart",
                List.of("requests-column"),
                bars.stream()
                        .map(label -> new Bar(label, List.of(counts[bars.indexOf(label)])))
                        .toList());
    }

    static OverviewSection rows(Map<String, Long> failed, Map<String, Long> hanging) {
        return OverviewSection.of(OverviewTopic.ROWS, WORDS)
                .with("rows-failed", sum(failed.values()))
                .with("rows-hanging", sum(hanging.values()))
                .with(new Chart("rows-failed-chart", List.of("rows-column"), errors(failed)))
                .with(new Chart("rows-hanging-chart", List.of("rows-column"), errors(hanging)));
    }

    private static List<Bar> errors(Map<String, Long> counts) {
        var known = new HashMap<String, Long>();
        counts.forEach((error, count) -> known.merge(word(error), count, Long::sum));
        return known.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new Bar("error-" + entry.getKey(), List.of(entry.getValue())))
                .toList();
    }

    private static String word(String error) {
        if (error.equals(RequestFigures.NO_ERROR)) {
            return "none";
        }
        return ERRORS.contains(error) ? error : OTHER;
    }

    private static long sum(Collection<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public List<RealmGauge> gauges() {
        return List.of(WAITING, OLDEST_WAITING, UNFINISHED, OLDEST_UNFINISHED);
    }

    @Override
    public void measure(KeycloakSession session, RealmModel realm, Instant now, GaugeReadings readings) {
        var figures = RequestFigures.of(session, realm.getId());
        var waiting = figures.waiting();
        readings.set(WAITING, waiting.size());
        waiting.stream().min(Comparator.naturalOrder()).ifPresent(oldest -> readings.setAge(OLDEST_WAITING, oldest));
        figures.unfinished().forEach(rows -> {
            readings.set(UNFINISHED, rows.state().name(), rows.rows());
            readings.setAge(OLDEST_UNFINISHED, rows.state().name(), rows.approved());
        });
    }
}
