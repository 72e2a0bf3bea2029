package id.go.bappenas.sso.reset.state;

import id.go.bappenas.sso.reset.flow.ResetEvent;
import id.go.bappenas.sso.state.HelpStep;
import id.go.bappenas.sso.state.StateFact;
import id.go.bappenas.sso.state.Topic;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;

/** The tries of Lupa Password in events: one fact per reason, the latest try first. */
final class ResetTries {

    private static final int MOST = 6;

    /** The steps that help, by reason of the event. A reason that is not here has a sentence and no step of its own. */
    private static final Map<String, List<HelpStep>> HELP = Map.ofEntries(
            Map.entry("identity_mismatch", List.of(HelpStep.COMPARE_IDENTITY)),
            Map.entry("user_disabled", List.of()),
            Map.entry("user_disabled_and_mismatch", List.of(HelpStep.COMPARE_IDENTITY)),
            Map.entry("address_missing", List.of(HelpStep.SET_ADDRESS)),
            Map.entry("address_not_trusted", List.of(HelpStep.CONFIRM_ADDRESS)),
            Map.entry("address_mismatch", List.of(HelpStep.TYPE_REGISTERED_ADDRESS)),
            Map.entry("otp_missing", List.of(HelpStep.SET_UP_SECOND_FACTOR)),
            Map.entry("otp_wrong", List.of(HelpStep.RESET_SECOND_FACTOR)),
            Map.entry("otp_limit", List.of(HelpStep.RESET_SECOND_FACTOR)),
            Map.entry("person_limit", List.of()),
            Map.entry("mailbox_limit", List.of()),
            Map.entry("mailbox_refuses", List.of(HelpStep.SET_ADDRESS)),
            Map.entry("link_expired", List.of(HelpStep.BEGIN_AGAIN)),
            Map.entry("link_used", List.of(HelpStep.BEGIN_AGAIN)),
            Map.entry("link_replaced", List.of(HelpStep.BEGIN_AGAIN)),
            Map.entry("link_disowned", List.of(HelpStep.REPORT_STRANGER)),
            Map.entry("link_busy", List.of()),
            Map.entry("link_directory", List.of(HelpStep.CHECK_DIRECTORY)),
            Map.entry("directory_unavailable", List.of(HelpStep.CHECK_DIRECTORY)),
            Map.entry("directory_refused", List.of(HelpStep.CHECK_DIRECTORY)),
            Map.entry("password_elsewhere", List.of(HelpStep.CHANGE_IN_DIRECTORY)),
            Map.entry("not_me", List.of(HelpStep.REPORT_STRANGER)),
            Map.entry("mail_failed", List.of(HelpStep.ASK_OPERATOR)));

    /** A kind of try. */
    private record Kind(String code, List<HelpStep> help) {

        /** Empty for a step on the way that is worth no fact. */
        static Optional<Kind> of(Event event) {
            var details = event.getDetails() == null ? Map.<String, String>of() : event.getDetails();
            var step = details.get(ResetEvent.STEP);
            var reason = details.get(ResetEvent.REASON);
            if (step == null) {
                return Optional.empty();
            }
            return switch (event.getType()) {
                case SEND_RESET_PASSWORD ->
                    Optional.of(new Kind("reset-link-sent", List.of(HelpStep.LOOK_INTO_SPAM, HelpStep.BEGIN_AGAIN)));
                case RESET_PASSWORD ->
                    "outcome".equals(step) ? Optional.of(new Kind("reset-done", List.of())) : Optional.empty();
                default -> Optional.ofNullable(reason).map(Kind::refused);
            };
        }

        private static Kind refused(String reason) {
            return HELP.containsKey(reason)
                    ? new Kind("reset-" + reason.replace('_', '-'), HELP.get(reason))
                    : new Kind("reset-refused", List.of(HelpStep.ASK_OPERATOR));
        }
    }

    /** Times of the tries of one kind. */
    private static final class Tries {

        private final Instant last;
        private int times;

        Tries(Event newest) {
            last = Instant.ofEpochMilli(newest.getTime());
        }
    }

    private ResetTries() {}

    /** @param events of the person, newest first */
    static List<StateFact> facts(List<Event> events) {
        var tries = new LinkedHashMap<Kind, Tries>();
        events.forEach(event ->
                Kind.of(event).ifPresent(kind -> tries.computeIfAbsent(kind, first -> new Tries(event)).times++));
        var done = events.stream().filter(ResetTries::isDone).findFirst().map(Event::getTime);
        return tries.entrySet().stream()
                .limit(MOST)
                .map(entry -> fact(entry.getKey(), entry.getValue(), done))
                .toList();
    }

    private static boolean isDone(Event event) {
        return event.getType() == EventType.RESET_PASSWORD && Kind.of(event).isPresent();
    }

    /** @param done time of the last try that led to a new password; older tries need no help any more */
    private static StateFact fact(Kind kind, Tries tries, Optional<Long> done) {
        var fact = StateFact.of(Topic.RESET, kind.code(), ResetContributor.WORDS)
                .with("at", tries.last)
                .with("times", tries.times);
        return done.filter(at -> at >= tries.last.toEpochMilli()).isPresent()
                ? fact
                : fact.helpedBy(kind.help().toArray(HelpStep[]::new));
    }
}
