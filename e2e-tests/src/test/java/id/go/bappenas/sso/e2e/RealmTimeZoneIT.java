package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.RealmAttribute;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Realm attribute {@code ssoTimeZone} sets the time zone of all dates and times. */
@ExtendWith(SsoExtension.class)
class RealmTimeZoneIT {

    private static final String ATTRIBUTE = "ssoTimeZone";

    /** At any time, at least one of these two zones has another date than Jakarta. */
    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "Etc/GMT+12"})
    void birthDateIsAtMostTodayInTheRealmsZone(String zone, Sso sso) {
        var officer = Officers.of(sso).api();
        var person = sso.people().employee();
        try (var setting = RealmAttribute.set(sso, ATTRIBUTE, zone)) {
            LocalDate today;
            Api.Answer tomorrow;
            // Repeats the calls if midnight passes between them.
            do {
                today = LocalDate.now(ZoneId.of(zone));
                tomorrow = put(officer, Officers.path(person), today.plusDays(1));
            } while (today.isBefore(LocalDate.now(ZoneId.of(zone))));

            assertThat(tomorrow.text()).contains("birth-date-invalid");
            assertThat(put(officer, Officers.path(person), today).status()).isEqualTo(200);
        }
    }

    private static Api.Answer put(Api officer, String path, LocalDate birthDate) {
        var identity = Officers.identity(Officers.nik(), "orang@surat.example");
        identity.put("birthDate", birthDate.toString());
        return officer.put(path, identity);
    }

    @Test
    void resetPageAndMailShowTimesInTheRealmsZone(Sso sso) {
        var employee = Employee.of(sso);
        try (var setting = RealmAttribute.set(sso, ATTRIBUTE, "Asia/Jayapura")) {
            new Reset(sso).ask(employee);
            var mail = Reset.awaitMails(sso, employee, 1).get(0).text();
            var page = new Forms("id").get(Reset.link(mail));

            assertThat(mail).contains(" WIT").doesNotContain("WIB");
            assertThat(page.body()).contains(" WIT").doesNotContain("WIB");
        }
    }
}
