package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.AccountRequests.employees;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.in;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.path;
import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.FirstMail;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.RealmAttribute;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Contracts begin and end at midnight of the realm's zone. The test sets a zone in which midnight is near. */
@ExtendWith(SsoExtension.class)
class AccountMidnightIT {

    private static final int SECONDS_BEFORE_MIDNIGHT = 20;
    private static final int DAY = 86_400;

    @Test
    void contractsBeginAndEndAtMidnightOfTheRealmsZone(Sso sso) {
        var zone = zone();
        var today = LocalDate.now(zone);
        var midnight = today.plusDays(1).atStartOfDay(zone).toInstant();
        try (var near = RealmAttribute.set(sso, "ssoTimeZone", zone.getId())) {
            var requests = AccountRequests.of(sso);
            var request = flexiwork(2);
            in(request, "memo").put("date", today.toString());
            employees(request).get(0).put("contractStart", today.toString());
            employees(request).get(0).put("contractEnd", today.toString());
            employees(request).get(1).put("contractStart", today.plusDays(1).toString());
            employees(request).get(1).put("contractEnd", today.plusDays(1).toString());
            var id = requests.submitted(requests.submitter(), request);
            assertThat(requests.verifier().post(path(id) + "/approval").status())
                    .isEqualTo(204);
            var last = FirstMail.of(requests.firstMail(request, 0)).person(sso);
            assertThat(enabled(sso, last)).as("enabled on the last day").isTrue();
            assertThat(requests.auditor().get(path(id)).body().get("rows").toString())
                    .contains("\"SCHEDULED\":1");
            assertThat(sso.mailbox().to(address(request, 1)))
                    .as("mails before the first day")
                    .isEmpty();
            assertThat(Instant.now()).as("the checks end before midnight").isBefore(midnight);

            var first = FirstMail.of(requests.firstMail(request, 1)).person(sso);
            assertThat(Instant.now()).isAfterOrEqualTo(midnight);
            requests.await("the end of the contract", () -> !enabled(sso, last));
            assertThat(enabled(sso, first)).isTrue();
            requests.awaitCompleted(id);
        }
    }

    /** A zone in which midnight is near. */
    private static ZoneOffset zone() {
        var now = LocalTime.now(ZoneOffset.UTC).toSecondOfDay();
        var ahead = DAY - SECONDS_BEFORE_MIDNIGHT - now;
        return ZoneOffset.ofTotalSeconds(ahead > DAY / 2 ? ahead - DAY : ahead);
    }

    private static boolean enabled(Sso sso, Person person) {
        return sso.admin()
                .must(sso.admin().get(People.path(person)))
                .body()
                .get("enabled")
                .asBoolean();
    }

    private static String address(Map<String, Object> request, int row) {
        return employees(request).get(row).get("externalEmail").toString();
    }
}
