package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.bappenas.sso.e2e.harness.Crowd;
import id.go.bappenas.sso.e2e.harness.OperatorsTool;
import id.go.bappenas.sso.e2e.harness.OwnRealm;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code sso rehearse} and the spread of old passwords, on a realm that has people. */
@ExtendWith(SsoExtension.class)
class RehearsalIT {

    private static final int PEOPLE = 120;
    private static final int WEEKS = 3;

    /** The middle of the spread is today, so about half of its days are over. */
    private static final int DAYS_AGO = 12;

    @Test
    void passwordsAreRefusedFromTheDaysOnThatTheRehearsalNames(Sso sso, @TempDir Path folder) throws Exception {
        var today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        var live = today.minusDays(DAYS_AGO);
        try (var realm = OwnRealm.ofFile(sso)) {
            var crowd = Crowd.make(sso.admin(), sso.address().toString(), realm.name(), PEOPLE);
            crowd.spread(live.toString(), String.valueOf(WEEKS));

            var people = folder.resolve("orang.csv");
            var numbers = folder.resolve("gladi.json");
            var result = OperatorsTool.of(sso, realm.name())
                    .run(
                            "rehearse",
                            "--go-live",
                            live.toString(),
                            "--weeks",
                            String.valueOf(WEEKS),
                            "--people",
                            people.toString(),
                            "--json",
                            numbers.toString());

            assertThat(result.exitCode()).as(result.said()).isZero();
            assertThat(result.said()).contains("Realm " + realm.name()).doesNotContain("orang.1");
            var days = Crowd.days(people);
            assertThat(days).hasSize(PEOPLE);
            var report = new ObjectMapper().readTree(numbers.toFile());
            assertThat(report.at("/findings/passwords/spread-most").asInt())
                    .isPositive()
                    .isLessThanOrEqualTo(
                            report.at("/findings/passwords/spread-promised").asInt());
            assertThat(days.stream().filter(day -> day.spread().isBefore(today)))
                    .hasSizeGreaterThan(PEOPLE / 5);
            assertThat(days.stream().filter(day -> day.spread().isAfter(today))).hasSizeGreaterThan(PEOPLE / 5);
            for (var day : days) {
                assertThat(day.spread()).isBefore(today.plusMonths(3).plusDays(1));
                if (!day.spread().equals(today)) {
                    assertThat(crowd.signIn(day.username()))
                            .as("%s", day)
                            .isEqualTo(day.spread().isAfter(today) ? 200 : 400);
                }
            }

            assertApplyRefusesAnotherSpread(sso, realm.name(), today);

            crowd.spread("", "0");
            for (var day : days) {
                if (day.atOnce().equals(live)) {
                    assertThat(crowd.signIn(day.username())).as("%s", day).isEqualTo(400);
                }
            }
        }
    }

    private static void assertApplyRefusesAnotherSpread(Sso sso, String realm, LocalDate today) {
        var before = goLive(sso, realm);
        for (var date :
                List.of(today.minusYears(1).toString(), today.plusYears(1).toString(), "07-12-2026")) {
            var refused = OperatorsTool.of(sso, realm)
                    .with("SSO_GO_LIVE_DATE", date)
                    .with("SSO_GO_LIVE_WEEKS", "4")
                    .run("apply");
            assertThat(refused.exitCode()).as(refused.said()).isEqualTo(1);
            assertThat(refused.said()).contains(date, "SSO_GO_LIVE_DATE", " / The ");
        }
        assertThat(goLive(sso, realm)).isEqualTo(before);
    }

    private static List<String> goLive(Sso sso, String realm) {
        var attributes = sso.admin().must(sso.admin().get(realm)).body().path("attributes");
        return List.of(
                attributes.path("ssoGoLiveDate").asText(),
                attributes.path("ssoGoLiveWeeks").asText());
    }
}
