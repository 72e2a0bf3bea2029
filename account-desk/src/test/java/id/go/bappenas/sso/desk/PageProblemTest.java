package id.go.bappenas.sso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.provisioning.intake.AlreadyDecided;
import id.go.bappenas.sso.provisioning.jpa.DecisionView;
import id.go.bappenas.sso.provisioning.jpa.RequestStatus;
import id.go.bappenas.sso.provisioning.rest.AccountProvisioningResource;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.problem.Language;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemMessages;
import id.go.bappenas.sso.support.problem.RestResponses;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageProblemTest {

    private static final String MOMENT = "2026-11-29T15:28:42.617Z";
    private static final ClockTime CLOCK = new ClockTime(ZoneId.of("Asia/Jakarta"), Locale.forLanguageTag("id"));

    @ParameterizedTest
    @EnumSource(names = {"APPROVED", "REJECTED", "WITHDRAWN"})
    void timeOfAnEarlierDecisionIsThatOfTheReadersClock(RequestStatus status) {
        var refused =
                AlreadyDecided.by(new DecisionView(status, "siti", MOMENT)).problem();

        assertThat(said(refused).get("detail").toString())
                .contains("siti", "29 November 2026 pukul 22.28 WIB")
                .doesNotContain("2026-11-29T");
    }

    @Test
    void sentenceForProgramsKeepsTheMomentInUtc() {
        var refused = AlreadyDecided.by(new DecisionView(RequestStatus.APPROVED, "siti", MOMENT))
                .problem();

        assertThat(words().document(refused).get("detail").toString()).contains(MOMENT);
    }

    @Test
    void ownRequestWithTheMemoIsNamed() {
        var own = Problem.of(409, "memo-known", " (id-1, " + MOMENT + ")", "id-1", Instant.parse(MOMENT), "siti");

        assertThat(said(own).get("earlier"))
                .isEqualTo(Map.of("id", "id-1", "at", "29 November 2026 pukul 22.28 WIB", "by", "siti"));
    }

    @Test
    void requestOfAnotherSubmitterIsNotNamed() {
        assertThat(said(Problem.of(409, "memo-known", ""))).doesNotContainKey("earlier");
    }

    private static Map<String, Object> said(Problem problem) {
        return PageProblem.of(problem, words(), CLOCK);
    }

    private static RestResponses words() {
        var words = new RestResponses(null, ProblemMessages.of(AccountProvisioningResource.class, "provisioning"));
        words.speak(Language.of("id"));
        return words;
    }
}
