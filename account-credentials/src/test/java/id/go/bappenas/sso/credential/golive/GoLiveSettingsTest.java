package id.go.bappenas.sso.credential.golive;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import id.go.bappenas.sso.support.RealmTimeZone;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.RealmModel;

class GoLiveSettingsTest {

    private final LocalDate today = LocalDate.now(RealmTimeZone.DEFAULT);
    private final Map<String, String> attributes = new HashMap<>();

    @Test
    void realmWithoutAttributesHasNoSpreadAndNoFault() {
        assertThat(settings().spread()).isEmpty();
        assertThat(settings().fault()).isEmpty();
        set("", "0");
        assertThat(settings().spread()).isEmpty();
        assertThat(settings().fault()).isEmpty();
        set(today.toString(), "0");
        assertThat(settings().spread()).isEmpty();
        assertThat(settings().fault()).isEmpty();
        settings().keepBegun();
        assertThat(attributes).doesNotContainKey("ssoGoLiveBegun");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-07, -1, ssoGoLiveWeeks",
        "2026-12-07, 1000, ssoGoLiveWeeks",
        "2026-12-07, 27, ssoGoLiveWeeks",
        "2026-12-07, empat, ssoGoLiveWeeks",
        "2026-12-07, 99999999999, ssoGoLiveWeeks",
        "2026-12-07, '', ssoGoLiveWeeks",
        "'', 4, ssoGoLiveDate",
        "07-12-2026, 4, ssoGoLiveDate",
        "2026-02-30, 4, ssoGoLiveDate",
        "+999999999-12-31, 4, ssoGoLiveDate",
        "9999-12-31, 4, 92 days ahead",
    })
    void invalidValuesAreNamedAndThereIsNoSpread(String date, String weeks, String named) {
        set(date, weeks);

        assertThat(settings().spread()).isEmpty();
        assertThat(settings().fault())
                .hasValueSatisfying(fault -> assertThat(fault).contains(named));
        settings().keepBegun();
        assertThat(attributes).doesNotContainKey("ssoGoLiveBegun");
    }

    @Test
    void zoneIsThatOfTheRealm() {
        set(" " + today + " ", " 4 ");
        attributes.put("ssoTimeZone", "Asia/Jayapura");

        assertThat(settings().spread().orElseThrow()).isEqualTo(GoLiveSpread.of(today, 4, ZoneId.of("Asia/Jayapura")));
    }

    @Test
    void laterDateAndMoreWeeksHaveNoEffectOnceTheSpreadHasBegun() {
        set(today.plusDays(1).toString(), "4");
        settings().keepBegun();
        set(today.toString(), "2");
        settings().keepBegun();
        var begun = settings().spread();
        set(today.plusDays(60).toString(), "26");
        settings().keepBegun();

        assertThat(begun).contains(GoLiveSpread.of(today, 2, RealmTimeZone.DEFAULT));
        assertThat(settings().spread()).isEqualTo(begun);
        assertThat(settings().text()).contains(today + " 2");
        assertThat(settings().lastDay()).contains(today.plusDays(13));
        assertThat(settings().fault())
                .hasValueSatisfying(fault -> assertThat(fault).contains("has begun with \"" + today + " 2\""));

        set("", "");
        assertThat(settings().spread()).as("the attributes are taken away").isEmpty();
    }

    @Test
    void spreadWhoseLastDayIsPastIsNotKeptSoThatTheYearCanBeCorrected() {
        set(today.minusDays(14).toString(), "2");
        settings().keepBegun();
        assertThat(attributes).doesNotContainKey("ssoGoLiveBegun");

        set(today.minusDays(13).toString(), "2");
        settings().keepBegun();
        assertThat(attributes).containsEntry("ssoGoLiveBegun", today.minusDays(13) + " 2");
    }

    private void set(String date, String weeks) {
        attributes.put("ssoGoLiveDate", date);
        attributes.put("ssoGoLiveWeeks", weeks);
    }

    private GoLiveSettings settings() {
        return new GoLiveSettings(Fakes.of(
                RealmModel.class,
                Map.of("getAttribute", arguments -> attributes.get(arguments[0]), "setAttribute", arguments -> {
                    attributes.put((String) arguments[0], (String) arguments[1]);
                    return null;
                })));
    }
}
