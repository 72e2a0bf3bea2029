package id.go.bappenas.sso.signin;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.state.StateText;
import id.go.bappenas.sso.support.problem.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keycloak.events.Event;

class SignInContributorTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    /** Monday, half past six in the morning in Jakarta, Sunday in UTC. */
    private static final Instant MORNING = Instant.parse("2026-11-29T23:30:00Z");

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private static Optional<Event> event() {
        var event = new Event();
        event.setTime(MORNING.toEpochMilli());
        event.setClientId("smart-office");
        return Optional.of(event);
    }

    @Test
    void eventOfTheDayOnRecordHasTimeAndApplication() {
        var fact = SignInContributor.fact(Optional.of(MONDAY), event(), JAKARTA);

        assertThat(fact.code()).isEqualTo("last-sign-in");
        assertThat(fact.details())
                .containsEntry("at", MORNING)
                .containsEntry("application", "smart-office")
                .containsEntry("day", MONDAY);
    }

    @Test
    void recordIsToldWithoutAnEvent() {
        var fact = SignInContributor.fact(Optional.of(MONDAY), Optional.empty(), JAKARTA);

        assertThat(fact.code()).isEqualTo("last-sign-in-day");
        assertThat(fact.details()).containsEntry("day", MONDAY);
        assertThat(new StateText(Language.ID, JAKARTA).of(fact)).isEqualTo("Terakhir masuk pada 30 November 2026.");
    }

    /** Such as an administrator in the person's name, days after the person's own sign-in. */
    @Test
    void recordDecidesIfTheEventIsOfAnotherDay() {
        var fact = SignInContributor.fact(Optional.of(MONDAY.minusDays(1)), event(), JAKARTA);

        assertThat(fact.code()).isEqualTo("last-sign-in-day");
        assertThat(fact.details()).containsEntry("day", MONDAY.minusDays(1));
    }

    @Test
    void eventFromBeforeTheInstallationIsTold() {
        assertThat(SignInContributor.fact(Optional.empty(), event(), JAKARTA).code())
                .isEqualTo("last-sign-in");
    }

    @Test
    void nothingOnRecordIsSaid() {
        var fact = SignInContributor.fact(Optional.empty(), Optional.empty(), JAKARTA);

        assertThat(fact.code()).isEqualTo("no-sign-in");
        assertThat(fact.details()).isEmpty();
    }
}
