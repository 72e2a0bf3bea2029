package id.go.bappenas.sso.reset.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import id.go.bappenas.sso.support.counter.Counters;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keycloak.common.ClientConnection;
import org.keycloak.models.KeycloakContext;
import org.keycloak.sessions.AuthenticationSessionModel;

class ResetThrottleTest {

    private static final ThrottleLimits LIMITS =
            new ThrottleLimits(3, 600, 5, 3_600, 2, 3, 4, 10, 30, 15, 25, 2, 5, 6, 5, 3_600);

    private static final Instant END = Instant.parse("2026-11-29T05:00:00Z");

    /** Counters with windows that never end. */
    private static final class InMemory implements Counters {

        private final Map<String, Long> counts = new HashMap<>();

        @Override
        public long count(String subject, String value, Duration window) {
            return counts.merge(subject + value, 1L, Long::sum);
        }

        @Override
        public long current(String subject, String value) {
            return counts.getOrDefault(subject + value, 0L);
        }

        @Override
        public Optional<Instant> end(String subject, String value) {
            return Optional.of(END);
        }

        @Override
        public void giveBack(String subject, String value) {
            counts.computeIfPresent(subject + value, (key, count) -> Math.max(0, count - 1));
        }

        @Override
        public void forget(String subject, String value) {
            counts.remove(subject + value);
        }

        void hourPasses() {
            counts.keySet().removeIf(key -> key.startsWith(ResetThrottle.MAIL_HOUR));
        }

        void windowOfTriesPasses() {
            counts.keySet().removeIf(key -> key.startsWith("NAME") && !key.startsWith("NAME_MONTH"));
            counts.keySet().removeIf(key -> key.startsWith("ACCOUNT") && !key.startsWith("ACCOUNT_"));
        }

        void hourOfAlarmsPasses() {
            counts.remove("ALARM");
        }
    }

    private final InMemory counters = new InMemory();
    private final Map<String, String> notes = new HashMap<>();
    private String address = "203.0.113.7";
    private final ResetThrottle throttle = throttle(notes);

    @Test
    void limitsOfAPersonAreThoseThatTheNextTryMeets() {
        var mailbox = Optional.of("budi@surat.example");
        for (var i = 0; i < LIMITS.mailsPerHour() - 1; i++) {
            throttle.refusesMail("budi", "Budi@surat.example");
        }
        for (var i = 0; i < LIMITS.silentAfter() - 1; i++) {
            throttle.tries("nama " + i, "budi", "nik " + i);
        }
        for (var i = 0; i < LIMITS.otpTries() - 1; i++) {
            throttle.admitsCode("budi");
        }
        assertThat(throttle.limitsOf("budi", mailbox))
                .isEqualTo(new PersonLimits(Optional.empty(), Optional.empty(), Optional.empty()));

        throttle.refusesMail("budi", "budi@surat.example");
        throttle.tries("nama", "budi", "nik");
        throttle.admitsCode("budi");

        assertThat(throttle.limitsOf("budi", mailbox))
                .isEqualTo(new PersonLimits(Optional.of(END), Optional.of(END), Optional.of(END)));
        assertThat(throttle.limitsOf("budi", Optional.empty()).mailsUntil()).isEmpty();
        assertThat(throttle.limitsOf("siti", mailbox))
                .isEqualTo(new PersonLimits(Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(throttle.refusesMail("budi", "budi@surat.example")).isPresent();
        assertThat(throttle.tries("nama lain", "budi", "nik lain").isSilent()).isTrue();
        assertThat(throttle.admitsCode("budi")).isFalse();
    }

    @Test
    void refusesOriginBeyondItsLimitAndAdmitsAnother() {
        assertThat(throttle.admitsOrigin()).isTrue();
        assertThat(throttle.admitsOrigin()).isTrue();
        assertThat(throttle.admitsOrigin()).isTrue();
        assertThat(throttle.admitsOrigin()).isFalse();

        address = "203.0.113.8";
        assertThat(throttle.admitsOrigin()).isTrue();
    }

    @Test
    void stepThatTheServerCouldNotJudgeDoesNotCountForTheOrigin() {
        for (var i = 0; i < 10; i++) {
            assertThat(throttle.admitsOrigin()).isTrue();
            throttle.stepWasNotJudged();
        }
    }

    @Test
    void nameTriedThousandTimesCostsMoreAndIsNeverRefused() {
        var before = 0;
        for (var i = 0; i < 1_000; i++) {
            before = throttle.tries(" Budi.Santoso ", null, "nik " + i).costBefore();
        }

        assertThat(before).isEqualTo(8).isEqualTo(throttle.currentCostFor(List.of("budi.santoso")));
        assertThat(throttle.currentCostFor(List.of("siti.rahayu"))).isZero();
    }

    @Test
    void costOfSeveralInputsIsTheHighestCost() {
        for (var i = 0; i <= LIMITS.freeTries(); i++) {
            throttle.tries("siapa " + i, null, "nik");
        }

        assertThat(throttle.currentCostFor(List.of("budi.santoso", "nik"))).isEqualTo(1);
        assertThat(throttle.currentCostFor(List.of("budi.santoso"))).isZero();
    }

    @Test
    void tryThatRaisesTheCostPaysTheOldCost() {
        for (var i = 0; i < LIMITS.freeTries(); i++) {
            assertThat(throttle.tries("budi.santoso", null, "nik").costBefore()).isZero();
        }

        assertThat(throttle.tries("budi.santoso", null, "nik").costBefore()).isZero();
        assertThat(throttle.tries("budi.santoso", null, "nik").costBefore()).isEqualTo(1);
    }

    @Test
    void stepIsSilentAfterTenTriesOfOneNameWithAnyNik() {
        for (var i = 0; i < LIMITS.silentAfter(); i++) {
            assertThat(throttle.tries("budi.santoso", null, "nik " + i).isSilent())
                    .isFalse();
        }

        assertThat(throttle.tries("BUDI.santoso", null, "other nik").silence()).containsExactly("name_hour");
        assertThat(throttle.tries("siti.rahayu", null, "other nik").isSilent()).isFalse();
    }

    @Test
    void stepIsSilentAfterTenTriesOfOneNikWithDifferentNames() {
        for (var i = 0; i < LIMITS.silentAfter(); i++) {
            assertThat(throttle.tries("siapa " + i, null, "nik").isSilent()).isFalse();
        }

        assertThat(throttle.tries("siti.rahayu", null, "nik").silence()).containsExactly("nik_hour");
    }

    @Test
    void stepIsSilentAfterThirtySlowTriesInAMonth() {
        for (var i = 0; i < LIMITS.silentAfterMonth(); i++) {
            assertThat(throttle.tries("budi.santoso", null, "nik " + i).isSilent())
                    .isFalse();
            counters.windowOfTriesPasses();
        }

        assertThat(throttle.tries("budi.santoso", null, "nik").silence()).containsExactly("name_month");
    }

    @Test
    void addressInOwnDomainCountsAsItsLocalPart() {
        assertThat(throttle.folded(" Budi.Santoso@kantor.example ")).isEqualTo("budi.santoso");
        assertThat(throttle.folded("budi.santoso@surat.example")).isEqualTo("budi.santoso@surat.example");
        assertThat(throttle.folded("@kantor.example")).isEqualTo("@kantor.example");
        assertThat(throttle.folded(null)).isEmpty();
    }

    @Test
    void personIsToldOncePerDayAndOfficersOncePerDayAndName() {
        assertThat(throttle.tellsPerson("id")).isTrue();
        assertThat(throttle.tellsPerson("id")).isFalse();
        assertThat(throttle.tellsOfficers(null, "budi")).isTrue();
        assertThat(throttle.tellsOfficers(null, "budi")).isFalse();
    }

    @Test
    void officersGetLimitedAlarmsPerHourAndTheRestLater() {
        assertThat(throttle.tellsOfficers(null, "satu")).isTrue();
        assertThat(throttle.tellsOfficers(null, "dua")).isTrue();
        assertThat(throttle.tellsOfficers(null, "tiga")).isFalse();
        assertThat(throttle.tellsOfficers(null, "")).as("the realm as a whole").isTrue();

        counters.hourOfAlarmsPasses();

        assertThat(throttle.tellsOfficers(null, "tiga")).isTrue();
    }

    @Test
    void inventedNamesLeaveRoomForAlarmsAboutAccounts() {
        for (var name = 0; name < 10; name++) {
            throttle.tellsOfficers(null, "name " + name);
        }

        assertThat(throttle.tellsOfficers("id", "budi")).isTrue();
        assertThat(throttle.tellsOfficers("id", "budi@kantor.example"))
                .as("the same day")
                .isFalse();
        for (var id = 0; id < 19; id++) {
            assertThat(throttle.tellsOfficers("id " + id, "")).isTrue();
        }
        assertThat(throttle.tellsOfficers("one more", "")).isFalse();
    }

    @Test
    void anySessionNeedsCaptchaAfterTwoFailuresOfTheName() {
        throttle.failed(throttle.tries("budi.santoso", null, "nik"));
        assertThat(throttle.asksForCaptcha("budi.santoso")).isFalse();
        throttle.failed(throttle.tries("BUDI.santoso", null, "nik"));

        assertThat(throttle(new HashMap<>()).asksForCaptcha("budi.santoso")).isTrue();
    }

    @Test
    void thirdConcurrentTryNeedsCaptcha() {
        assertThat(throttle.tries("budi.santoso", null, "nik").needsCaptcha()).isFalse();
        assertThat(throttle.tries("budi.santoso", null, "nik").needsCaptcha()).isFalse();

        assertThat(throttle.tries("Budi.Santoso ", null, "nik").needsCaptcha()).isTrue();
        assertThat(throttle.tries("siti.rahayu", null, "nik").needsCaptcha()).isFalse();
    }

    @Test
    void rightTryDoesNotCountAsFailure() {
        for (var i = 0; i < 5; i++) {
            var made = throttle.tries("BUDI.santoso", null, "nik");
            assertThat(made.needsCaptcha()).isFalse();
            throttle.didNotFail(made);
        }

        assertThat(throttle.asksForCaptcha("budi.santoso")).isFalse();
    }

    @Test
    void sessionWithTwoFailuresNeedsCaptchaForAnyName() {
        throttle.failed(throttle.tries("satu", null, "nik"));
        throttle.failed(throttle.tries("dua", null, "nik"));

        assertThat(throttle.asksForCaptcha("tiga")).isTrue();
        assertThat(throttle(new HashMap<>()).asksForCaptcha("tiga")).isFalse();
    }

    @Test
    void namesOfOneAccountCountTogether() {
        IdentityTry last = null;
        for (var i = 0; i < LIMITS.silentAfter(); i++) {
            last = throttle.tries(i % 2 == 0 ? "budi.santoso" : "b.santoso@surat.example", "id", "nik " + i);
            assertThat(last.isSilent()).isFalse();
        }

        assertThat(throttle.failed(last)).extracting(ReportDue::count).containsExactly((long) LIMITS.silentAfter());
        assertThat(throttle.tries("budi.santoso", "id", "other nik").silence()).containsExactly("account_hour");
        assertThat(throttle.tries("nobody.santoso", null, "other nik").isSilent())
                .isFalse();
    }

    @Test
    void namesWithoutAccountCountSeparately() {
        for (var i = 0; i < LIMITS.silentAfter(); i++) {
            assertThat(throttle.tries(i % 2 == 0 ? "satu" : "dua", null, "nik " + i)
                            .isSilent())
                    .isFalse();
        }

        assertThat(throttle.tries("satu", null, "other nik").isSilent()).isFalse();
    }

    @Test
    void compatibilityFormsOfANameCountAsOneName() {
        assertThat(throttle.folded("\uFF22\uFF35\uFF24\uFF29\u3000")).isEqualTo("budi");
    }

    @Test
    void mailsOfOnePersonAreLimitedPerHourAndPerDay() {
        for (var i = 0; i < 3; i++) {
            assertThat(throttle.refusesMail("id", "a@contoh.example")).isEmpty();
        }
        for (var i = 0; i < 50; i++) {
            assertThat(throttle.refusesMail("id", "A@contoh.example")).contains("person_limit");
        }
        counters.hourPasses();

        assertThat(throttle.refusesMail("id", "a@contoh.example"))
                .as("dropped mails did not count")
                .isEmpty();
        assertThat(throttle.refusesMail("id", "a@contoh.example"))
                .as("beyond the day's four")
                .contains("person_limit");
        assertThat(throttle.refusesMail("id", "b@contoh.example")).isEmpty();
    }

    @Test
    void disownedMailMakesRoomForOneMoreAfterDroppedMails() {
        for (var i = 0; i < 20; i++) {
            throttle.refusesMail("id", "a@contoh.example");
        }

        throttle.mailWasDisowned("id", "A@contoh.example");

        assertThat(throttle.refusesMail("id", "a@contoh.example")).isEmpty();
        assertThat(throttle.refusesMail("id", "a@contoh.example")).contains("person_limit");
    }

    @Test
    void peopleWithOneMailboxHaveSeparateLimitsBelowTheMailboxLimit() {
        for (var i = 0; i < 8; i++) {
            throttle.refusesMail("one", "a@contoh.example");
        }

        assertThat(throttle.refusesMail("two", "a@contoh.example")).isEmpty();
        assertThat(throttle.refusesMail("two", "a@contoh.example")).isEmpty();
        assertThat(throttle.refusesMail("two", "a@contoh.example"))
                .as("the sixth of all")
                .contains("mailbox_limit");
    }

    @Test
    void codesOfOnePersonAreLimitedAndARightCodeResetsTheCount() {
        for (var i = 0; i < LIMITS.otpTries(); i++) {
            assertThat(throttle.admitsCode("id")).isTrue();
        }
        assertThat(throttle.admitsCode("id")).isFalse();
        assertThat(throttle.admitsCode("other")).isTrue();

        throttle.codeWasRight("id");

        assertThat(throttle.admitsCode("id")).isTrue();
    }

    private ResetThrottle throttle(Map<String, String> sessionNotes) {
        return new ResetThrottle(context(sessionNotes), LIMITS, counters, "kantor.example"::equals);
    }

    private KeycloakContext context(Map<String, String> sessionNotes) {
        var session = Fakes.of(
                AuthenticationSessionModel.class,
                Map.of(
                        "getAuthNote",
                        args -> sessionNotes.get(args[0]),
                        "setAuthNote",
                        args -> sessionNotes.put((String) args[0], (String) args[1])));
        var connection = Fakes.of(ClientConnection.class, Map.of("getRemoteHost", args -> address));
        return Fakes.of(
                KeycloakContext.class,
                Map.of("getAuthenticationSession", args -> session, "getConnection", args -> connection));
    }
}
