package id.go.bappenas.sso.realm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealmAttributesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ssoAddressTrustHours | 0 | true",
                "ssoAddressTrustHours | 8760 | false",
                "ssoAlarmMinutes | 1441 | true",
                "ssoAlarmMinutes | 0 | false",
                "ssoGoLiveBegun | 2026-12-07 | true",
                "ssoGoLiveBegun | 2026-12-07 4 | false",
                "ssoGoLiveDate | 07-12-2026 | true",
                "ssoGoLiveWeeks | abc | true",
                "ssoGoLiveWeeks | 27 | true",
                "ssoGoLiveWeeks | ' 26 ' | false",
                "ssoMailDomains | https://bappenas.go.id/ | true",
                "ssoMailDomains | , | true",
                "ssoMailDomains | '@bappenas.go.id, kantor' | false",
                "ssoNotMeHours | -5 | true",
                "ssoNotMeHours | 99999999999 | true",
                "ssoNotMeHours | '' | false",
                "ssoRequestDigestMinutes | 4 | true",
                "ssoRequestDigestMinutes | 0 | false",
                "ssoRequestRecordDays | 364 | true",
                "ssoRequestRetentionDays | 3651 | true",
                "ssoSecurityAddress | pusdatin | true",
                "ssoSecurityAddress | Pusdatin <aman@example.go.id> | false",
                "ssoTimeZone | Mars/Phobos | true",
                "ssoTimeZone | Asia/Jayapura | false",
                "dinasArsip | abc | false",
            })
    void valueThatTheServerCannotUseIsDamaged(String name, String value, boolean damaged) {
        assertThat(RealmAttributes.isDamaged(name, value)).isEqualTo(damaged);
    }

    @Test
    void dateAndWeeksOfASpreadCountOnlyTogether() {
        var realm = Json.object();
        var attributes = realm.putObject("attributes").put("ssoGoLiveDate", "2026-12-07");
        assertThat(RealmAttributes.damaged(realm)).containsExactly("ssoGoLiveWeeks \"\" (0...26)");

        attributes.put("ssoGoLiveDate", "").put("ssoGoLiveWeeks", "4");
        assertThat(RealmAttributes.damaged(realm)).containsExactly("ssoGoLiveDate \"\" (2026-12-07)");

        attributes.put("ssoGoLiveWeeks", "0");
        assertThat(RealmAttributes.damaged(realm)).isEmpty();
    }

    @Test
    void realmFileHasNoDamagedValue() {
        var file = RealmFile.of(RealmFile.read(Path.of("bappenas-realm.json")), Map.of());

        assertThat(RealmAttributes.damaged(file.realm())).isEmpty();
    }
}
