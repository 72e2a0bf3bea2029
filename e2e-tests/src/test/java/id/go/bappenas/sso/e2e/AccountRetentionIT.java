package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.AccountRequests.employees;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.path;
import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.RealmAttribute;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After the retention time a decided request keeps its decision, without people and documents. */
@ExtendWith(SsoExtension.class)
class AccountRetentionIT {

    @Test
    void retentionDeletesPeopleAndDocumentsAndKeepsTheDecision(Sso sso) {
        var requests = AccountRequests.of(sso);
        var waiting = requests.submitted(requests.submitter(), flexiwork(1));
        var request = flexiwork(1);
        var worked = requests.worked(request);
        var rejected = requests.submitted(requests.submitter(), flexiwork(1));
        requests.verifier().post(path(rejected) + "/rejection", Map.of("reason", "SPTJM belum lengkap"));
        var submitter = requests.submitter();
        var withdrawn = requests.submitted(submitter, flexiwork(1));
        submitter.post(path(withdrawn) + "/withdrawal");
        var auditor = requests.auditor();
        assertThat(auditor.get(path(worked) + "/attachments/1").status()).isEqualTo(200);

        try (var none = RealmAttribute.set(sso, "ssoRequestRetentionDays", "0")) {
            for (var id : new String[] {worked, rejected, withdrawn}) {
                requests.await(
                        "the end of the documents",
                        () -> auditor.get(path(id) + "/attachments/1").status() == 404);
                var gone = auditor.get(path(id) + "/attachments/1");
                assertThat(gone.code()).isEqualTo("attachment-removed");
            }
        }

        assertThat(auditor.get(path(waiting) + "/attachments/1").status()).isEqualTo(200);
        var employee = employees(request).get(0);
        var row = auditor.get(path(worked) + "/employees").body().at("/items/0");
        assertThat(row.get("state").asText()).isEqualTo("DELIVERED");
        assertThat(row.toString()).doesNotContain(employee.get("fullName").toString(), "surat.example", "Bandung");
        assertThat(auditor.get(path(worked) + "/report").text()).contains("DELIVERED");
        var seen = auditor.get(path(rejected)).body();
        assertThat(seen.get("status").asText()).isEqualTo("REJECTED");
        assertThat(seen.get("decidedBy").asText()).isNotEmpty();
        assertThat(requests.verifier()
                        .post(path(worked) + "/employees/1/redelivery")
                        .status())
                .as("the account's address, not the list's")
                .isEqualTo(204);
    }
}
