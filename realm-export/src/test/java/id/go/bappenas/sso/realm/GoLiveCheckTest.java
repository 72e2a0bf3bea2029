package id.go.bappenas.sso.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoLiveCheckTest {

    /** In Jakarta 2026-12-07 has begun already. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-06T20:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "07-12-2026, 4, not a date such as 2026-12-07",
        "+12026-12-07, 4, not a date such as 2026-12-07",
        "2026-02-30, 4, not a date such as 2026-12-07",
        "07-12-2026, 0, not a date such as 2026-12-07",
        "2026-12-07, -1, must be 0 to 26",
        "2026-12-07, 27, must be 0 to 26",
        "2026-12-07, 1000, must be 0 to 26",
        "2026-12-07, empat, must be 0 to 26",
        "2026-12-07, 00, must be 0 to 26",
        "'', 4, set SSO_GO_LIVE_DATE as well",
        "2026-12-07, '', set SSO_GO_LIVE_WEEKS as well",
        "2026-01-04, 4, Check the year",
        "2026-11-09, 4, ended on 2026-12-06",
        "2027-03-10, 4, more than 92 days ahead",
        "2027-12-07, 4, more than 92 days ahead",
    })
    void wrongValuesAreRefusedInBothLanguages(String date, String weeks, String told) {
        for (var live : new JsonNode[] {MissingNode.getInstance(), realm("", "", "")}) {
            assertThat(fault(date, weeks, live)).hasValueSatisfying(fault -> {
                assertThat(fault.isUsage()).isTrue();
                assertThat(fault.getMessage()).contains(told).contains(" / ");
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-07, 4",
        "2026-11-10, 4",
        "2027-03-09, 4",
        "' 2026-12-07 ', ' 26 '",
        "2026-12-07, 0",
        "2020-01-01, 0",
        "'', 0",
        "'', ''",
    })
    void rightValuesAreNotRefused(String date, String weeks) {
        assertThat(fault(date, weeks, MissingNode.getInstance())).isEmpty();
        assertThat(fault(date, weeks, realm("", "", ""))).isEmpty();
    }

    @Test
    void valuesOfTheLiveRealmAreNotRefusedAfterTheLastDay() {
        var live = realm("2026-01-05", "4", "2026-01-05 4");

        assertThat(fault("2026-01-05", "4", live)).isEmpty();
        assertThat(fault("", "", live)).isEmpty();
        assertThat(fault("", "4", live)).isEmpty();
        assertThat(fault("2026-01-05", "3", live)).isPresent();
        assertThat(fault("", "0", live)).as("the end of the spread").isEmpty();
    }

    @Test
    void otherValuesThanThoseOfASpreadThatHasBegunAreRefused() {
        var live = realm("2026-11-30", "4", "2026-11-30 4");

        assertThat(fault("2026-12-14", "4", live)).hasValueSatisfying(fault -> assertThat(fault)
                .hasMessageContaining("has begun with \"2026-11-30 4\"")
                .hasMessageContaining("sudah berjalan dengan \"2026-11-30 4\"")
                .hasMessageContaining("go-live.md"));
        assertThat(fault("", "6", live)).isPresent();
        assertThat(fault("2026-11-30", "4", realm("", "0", "2026-11-30 4")))
                .as("the values that have begun, set again")
                .isEmpty();
        assertThat(fault("2026-12-14", "4", realm("2026-11-30", "4", ""))).isEmpty();
    }

    @Test
    void dayIsThatOfTheRealmsZone() {
        var file = realm("2026-11-09", "4", "");
        ((ObjectNode) file.get("attributes")).put("ssoTimeZone", "Europe/London");

        assertThat(new GoLiveCheck(MissingNode.getInstance(), CLOCK).fault(file))
                .isEmpty();
    }

    @Test
    void realmFileWithoutVariablesLeavesTheSpreadAlone() {
        var file = RealmFile.of(RealmFile.read(Path.of("bappenas-realm.json")), Map.of())
                .realm();

        assertThat(file.at("/attributes/ssoGoLiveDate").asText()).isEmpty();
        assertThat(file.at("/attributes/ssoGoLiveWeeks").asText()).isEmpty();
    }

    private static Optional<ApplyException> fault(String date, String weeks, JsonNode live) {
        return new GoLiveCheck(live, CLOCK).fault(realm(date, weeks, ""));
    }

    private static JsonNode realm(String date, String weeks, String begun) {
        var realm = Json.object();
        realm.putObject("attributes")
                .put("ssoGoLiveDate", date)
                .put("ssoGoLiveWeeks", weeks)
                .put("ssoGoLiveBegun", begun);
        return realm;
    }
}
