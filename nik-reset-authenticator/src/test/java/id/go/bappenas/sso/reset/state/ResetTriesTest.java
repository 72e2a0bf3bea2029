package id.go.bappenas.sso.reset.state;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.reset.flow.ResetEvent;
import id.go.bappenas.sso.reset.request.ResetRefusal;
import id.go.bappenas.sso.state.HelpStep;
import id.go.bappenas.sso.state.StateFact;
import id.go.bappenas.sso.state.StateText;
import id.go.bappenas.sso.support.problem.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;

class ResetTriesTest {

    private static final long NOON = Instant.parse("2026-11-29T05:00:00Z").toEpochMilli();

    @Test
    void triesOfOneReasonAreOneFactWithTheirNumberAndTheLatestTime() {
        var facts = ResetTries.facts(List.of(
                refused("identity", "identity_mismatch", NOON),
                refused("identity", "identity_mismatch", NOON - 60_000),
                refused("mail", "address_not_trusted", NOON - 120_000)));

        assertThat(facts)
                .extracting(StateFact::code)
                .containsExactly("reset-identity-mismatch", "reset-address-not-trusted");
        assertThat(facts.get(0).details()).containsEntry("times", 2).containsEntry("at", Instant.ofEpochMilli(NOON));
        assertThat(facts.get(0).help()).containsExactly(HelpStep.COMPARE_IDENTITY);
        assertThat(new StateText(Language.ID, ZoneId.of("Asia/Jakarta")).of(facts.get(0)))
                .startsWith("Lupa Password ditolak 2 kali, terakhir 29 November 2026 pukul 12.00 WIB: NIK");
    }

    @Test
    void triesBeforeANewPasswordNeedNoHelp() {
        var facts = ResetTries.facts(List.of(
                refused("mail", "address_mismatch", NOON),
                event(EventType.RESET_PASSWORD, "outcome", null, NOON - 1_000),
                refused("identity", "identity_mismatch", NOON - 2_000)));

        assertThat(facts)
                .extracting(StateFact::code)
                .containsExactly("reset-address-mismatch", "reset-done", "reset-identity-mismatch");
        assertThat(facts.get(0).help()).containsExactly(HelpStep.TYPE_REGISTERED_ADDRESS);
        assertThat(facts.get(2).help()).isEmpty();
    }

    @Test
    void stepsOnTheWayAndEventsOfOthersAreNoFact() {
        var foreign = new Event();
        foreign.setType(EventType.SEND_RESET_PASSWORD_ERROR);
        foreign.setTime(NOON);

        assertThat(ResetTries.facts(List.of(
                        foreign,
                        event(EventType.RESET_PASSWORD, "identity", null, NOON),
                        event(EventType.RESET_PASSWORD, "mailbox", "identity_not_proven", NOON),
                        event(EventType.RESET_PASSWORD, "confirmation", null, NOON))))
                .isEmpty();
    }

    @Test
    void unknownReasonIsARefusalForTheOperator() {
        assertThat(ResetTries.facts(List.of(refused("counters", "not_counted", NOON))))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.code()).isEqualTo("reset-refused");
                    assertThat(fact.help()).containsExactly(HelpStep.ASK_OPERATOR);
                });
    }

    @Test
    void eachReasonOfTheReadmeHasASentenceOfItsOwnOrIsAFault() throws IOException {
        var faults = List.of(
                "unknown_user",
                "origin_limit",
                "identity_unavailable",
                "hostname_missing",
                "code_wrong",
                "code_limit",
                "identity_not_proven",
                "link_unknown",
                "not_counted",
                "not_written");
        var text = new StateText(Language.EN, ZoneId.of("Asia/Jakarta"));

        assertThat(reasons()).hasSizeGreaterThan(20).allSatisfy(reason -> {
            var fact = ResetTries.facts(List.of(refused("any", reason, NOON))).get(0);
            assertThat(fact.code())
                    .isEqualTo(faults.contains(reason) ? "reset-refused" : "reset-" + reason.replace('_', '-'));
            assertThat(text.of(fact)).endsWith(".").isNotEqualTo(fact.code());
        });
    }

    @Test
    void onlyTheLatestKindsAreTold() {
        var reasons = List.of(
                "identity_mismatch",
                "address_missing",
                "address_mismatch",
                "otp_wrong",
                "link_used",
                "link_busy",
                "not_me");

        assertThat(ResetTries.facts(IntStream.range(0, reasons.size())
                        .mapToObj(i -> refused("any", reasons.get(i), NOON - i))
                        .toList()))
                .hasSize(6);
    }

    /** The reasons in the README's table of events, and those of links. */
    private static TreeSet<String> reasons() throws IOException {
        var found = Pattern.compile("`([a-z]+(?:_[a-z]+)+)`")
                .matcher(Files.readString(Path.of("README.md"))
                        .lines()
                        .dropWhile(line -> !line.startsWith("| `reset_step`"))
                        .takeWhile(line -> line.startsWith("|"))
                        .collect(Collectors.joining("\n")))
                .results()
                .map(match -> match.group(1))
                .filter(name -> !List.of("reset_step", "reset_reason").contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        for (var refusal : ResetRefusal.values()) {
            found.add("link_" + refusal.id());
        }
        return found;
    }

    private static Event refused(String step, String reason, long time) {
        return event(EventType.RESET_PASSWORD_ERROR, step, reason, time);
    }

    private static Event event(EventType type, String step, String reason, long time) {
        var event = new Event();
        event.setType(type);
        event.setTime(time);
        var details = new HashMap<String, String>();
        details.put(ResetEvent.STEP, step);
        if (reason != null) {
            details.put(ResetEvent.REASON, reason);
        }
        event.setDetails(details);
        return event;
    }
}
