package id.go.bappenas.sso.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.realm.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Faults of a realm's settings; DoctorIT has the others. */
class RealmDoctorTest {

    private static List<String> codes(String host) {
        var realm = Json.object();
        realm.putObject("smtpServer").put("host", host).put("port", "25");
        return RealmDoctor.findings(realm, Json.array(List.of()), Json.object()).stream()
                .map(finding -> finding.diagnosis().code())
                .toList();
    }

    @Test
    void mailServerOnThisMachineThatIsSetIsNoFinding() {
        assertThat(codes("127.0.0.1")).doesNotContain("smtp-host");
        assertThat(codes("localhost")).contains("smtp-host");
        assertThat(codes("")).contains("smtp-host");
    }

    @Test
    void damagedAttributeIsFoundWithWhatIsAllowed() {
        var realm = Json.object();
        realm.putObject("attributes").put("ssoNotMeHours", "-5").put("ssoTimeZone", "Asia/Makassar");

        assertThat(RealmDoctor.findings(realm, Json.array(List.of()), Json.object()))
                .filteredOn(finding -> finding.diagnosis() == Diagnosis.ATTRIBUTE_DAMAGED)
                .extracting(Finding::subject)
                .containsExactly("ssoNotMeHours \"-5\" (0...8760)");
    }
}
