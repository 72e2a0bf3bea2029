package id.go.bappenas.sso.reset.state;

import id.go.bappenas.sso.overview.EventCounter;
import id.go.bappenas.sso.overview.OverviewContributor;
import id.go.bappenas.sso.overview.OverviewSection;
import id.go.bappenas.sso.overview.OverviewSection.Bar;
import id.go.bappenas.sso.overview.OverviewSection.Chart;
import id.go.bappenas.sso.overview.OverviewTopic;
import id.go.bappenas.sso.overview.PastEvents;
import id.go.bappenas.sso.reset.flow.ResetEvent;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.problem.ProblemMessages;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Tries of Lupa Password that were refused in the last 7 and 30 days of the realm's calendar, by reason. */
public final class RefusalContributor extends OverviewContributor {

    static final ProblemMessages WORDS = ProblemMessages.of(RefusalContributor.class, "overview");

    /** Reasons in events that have words. */
    static final Set<String> REASONS = Set.of(
            "address_mismatch",
            "address_missing",
            "address_not_trusted",
            "code_limit",
            "code_wrong",
            "directory_refused",
            "directory_unavailable",
            "identity_mismatch",
            "link_busy",
            "link_directory",
            "link_disowned",
            "link_expired",
            "link_replaced",
            "link_unknown",
            "link_used",
            "mail_failed",
            "mailbox_limit",
            "mailbox_refuses",
            "not_me",
            "origin_limit",
            "otp_limit",
            "otp_missing",
            "otp_wrong",
            "password_elsewhere",
            "person_limit",
            "unknown_user",
            "user_disabled",
            "user_disabled_and_mismatch");

    private static final String OTHER = "other";
    private static final String LINK_MAILED = "link-mailed";
    private static final String REFUSED = "refused";

    /** Days of the shorter period, today included. */
    private static final int WEEK = 7;

    /** Days of the longer period, today included. */
    private static final int MONTH = 30;

    private static final EventCounter REFUSALS = new EventCounter(
            "sso.reset.refusals",
            "Refused steps of Lupa Password",
            "reason",
            Stream.concat(
                            REASONS.stream(),
                            Stream.of("hostname_missing", "identity_unavailable", "not_counted", "not_written"))
                    .sorted()
                    .toList(),
            event -> isRefusal(event)
                    ? Optional.ofNullable(PastEvents.detail(event, ResetEvent.REASON))
                    : Optional.empty());

    private static final EventCounter RESETS = new EventCounter(
            "sso.resets",
            "Lupa Password: mailed links, new passwords by kind, and refused steps",
            "outcome",
            List.of(LINK_MAILED, "temporary-password", "set-password", REFUSED),
            RefusalContributor::outcome);

    /** Made by Keycloak. */
    public RefusalContributor() {
        super("reset");
    }

    @Override
    public List<OverviewSection> sections(KeycloakSession session, RealmModel realm, Instant now) {
        var past =
                PastEvents.of(session, realm, now, EventType.RESET_PASSWORD_ERROR, EventType.SEND_RESET_PASSWORD_ERROR);
        var today = now.atZone(RealmTimeZone.of(realm)).toLocalDate().atStartOfDay(RealmTimeZone.of(realm));
        var section = section(
                past.events(),
                today.minusDays(WEEK - 1L).toInstant(),
                today.minusDays(MONTH - 1L).toInstant());
        return List.of(
                past.complete() || past.events().isEmpty()
                        ? section
                        : section.with(
                                "resets-since",
                                Instant.ofEpochMilli(past.events()
                                        .get(past.events().size() - 1)
                                        .getTime())));
    }

    /** @param events newest first */
    static OverviewSection section(List<Event> events, Instant week, Instant month) {
        var weeks = new HashMap<String, Long>();
        var months = new HashMap<String, Long>();
        for (var event : events) {
            var reason = PastEvents.detail(event, ResetEvent.REASON);
            if (reason != null && event.getTime() >= month.toEpochMilli()) {
                var known = REASONS.contains(reason) ? reason : OTHER;
                months.merge(known, 1L, Long::sum);
                if (event.getTime() >= week.toEpochMilli()) {
                    weeks.merge(known, 1L, Long::sum);
                }
            }
        }
        var bars = months.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new Bar(
                        "reason-" + entry.getKey().replace('_', '-'),
                        List.of(entry.getValue(), weeks.getOrDefault(entry.getKey(), 0L))))
                .toList();
        return OverviewSection.of(OverviewTopic.RESETS, WORDS)
                .with("resets-week", sum(weeks))
                .with("resets-month", sum(months))
                .with(new Chart("resets-chart", List.of("resets-column-month", "resets-column-week"), bars));
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public List<EventCounter> counters() {
        return List.of(RESETS, REFUSALS);
    }

    private static boolean isRefusal(Event event) {
        return event.getType() == EventType.RESET_PASSWORD_ERROR
                || event.getType() == EventType.SEND_RESET_PASSWORD_ERROR;
    }

    private static Optional<String> outcome(Event event) {
        if (isRefusal(event)) {
            return Optional.ofNullable(PastEvents.detail(event, ResetEvent.REASON))
                    .map(reason -> REFUSED);
        }
        if (event.getType() == EventType.SEND_RESET_PASSWORD) {
            return Optional.ofNullable(PastEvents.detail(event, ResetEvent.STEP))
                    .map(step -> LINK_MAILED);
        }
        return event.getType() == EventType.RESET_PASSWORD
                ? Optional.ofNullable(PastEvents.detail(event, ResetEvent.OUTCOME))
                : Optional.empty();
    }
}
