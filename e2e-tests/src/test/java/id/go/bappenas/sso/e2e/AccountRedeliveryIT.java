package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.AccountRequests.employees;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.FirstMail;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Redelivery in every state of a row. It never replaces a password that the person has chosen. */
@ExtendWith(SsoExtension.class)
class AccountRedeliveryIT {

    @ParameterizedTest
    @CsvSource({"request-submitter, 403", "request-auditor, 403", "identity-manager, 403", "request-verifier, 204"})
    void onlyAVerifierMayOrderRedelivery(String role, int status, Sso sso) {
        var requests = AccountRequests.of(sso);
        var id = requests.worked(flexiwork(1));

        assertThat(Api.as(sso, requests.with(role)).post(redelivery(id)).status())
                .isEqualTo(status);
    }

    @Test
    void redeliveryOfAPendingRowIsRefused(Sso sso) {
        var requests = AccountRequests.of(sso);
        var submitted = requests.submitted(requests.submitter(), flexiwork(1));
        var rejected = requests.submitted(requests.submitter(), flexiwork(1));
        requests.verifier().post(path(rejected) + "/rejection", Map.of("reason", "SPTJM belum lengkap"));
        var request = flexiwork(1);
        var start = LocalDate.now(AccountRequests.JAKARTA).plusMonths(6);
        employees(request).get(0).put("contractStart", start.toString());
        var scheduled = requests.submitted(requests.submitter(), request);
        requests.verifier().post(path(scheduled) + "/approval");

        for (var id : new String[] {submitted, rejected, scheduled}) {
            var answer = requests.verifier().post(redelivery(id));
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.code()).isEqualTo("row-not-worked-on");
        }
        assertThat(sso.mailbox()
                        .to(employees(request).get(0).get("externalEmail").toString()))
                .isEmpty();
    }

    /** The account is disabled after the approval, while its mail waits for a trusted address. */
    @Test
    void redeliveryOfAFailedRowAsksForTheChoicesOfAnApprovalAndThenProcessesIt(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        var today = LocalDate.now(AccountRequests.JAKARTA);
        var end = today.plusMonths(14).toString();
        employees(request).get(0).put("contractEnd", end);
        var person = sso.people().employee();
        var identity = Officers.identity(employees(request).get(0).get("nik").toString(), "x@surat.example");
        identity.remove("externalEmail");
        assertThat(Officers.of(sso).api().put(Officers.path(person), identity).status())
                .isEqualTo(200);
        sso.people().enable(person, false);
        var id = requests.submitted(requests.submitter(), request);
        requests.approve(requests.verifier(), id, Map.of("reactivate", List.of(1), "acknowledgedRows", List.of(1)));
        requests.await("the enabled account", () -> error(requests, id).equals("address-untrusted"));
        var account = (ObjectNode)
                sso.admin().must(sso.admin().get(People.path(person))).body();
        account.put("enabled", false);
        account.withObject("/attributes")
                .putArray("contractEnd")
                .add(today.plusDays(5).toString());
        sso.admin().must(sso.admin().put(People.path(person), account));
        requests.awaitCompleted(id);
        assertThat(error(requests, id)).isEqualTo("account-disabled");

        var asked = requests.verifier().post(redelivery(id));
        assertThat(asked.code()).isEqualTo("accounts-disabled");
        assertThat(asked.body().at("/errors/0/row").asInt()).isEqualTo(1);

        var unseen = requests.verifier().post(redelivery(id), Map.of("reactivate", true));
        assertThat(unseen.code()).as("the contract changed after the approval").isEqualTo("redelivery-unacknowledged");
        assertThat(unseen.body().at("/errors").findValuesAsText("code")).containsExactly("account-contract-extended");
        assertThat(requests.verifier()
                        .post(redelivery(id), Map.of("reactivate", true, "acknowledge", true))
                        .status())
                .isEqualTo(204);
        requests.await("the account enabled again", () -> error(requests, id).equals("address-untrusted"));
        assertThat(requests.auditor()
                        .get(path(id) + "/employees")
                        .body()
                        .at("/items/0/contractEnd")
                        .asText())
                .isEqualTo(end);
        assertThat(requests.auditor().get(path(id) + "/history").text()).contains("\"acknowledged\":\"1\"");
        assertThat(requests.auditor()
                        .get(path(id) + "/history")
                        .body()
                        .at("/items")
                        .findValuesAsText("act"))
                .contains("APPROVED", "ROW_FAILED", "COMPLETED", "REDELIVERED");
    }

    @Test
    void redeliveryDoesNotCreateADeletedAccountAgain(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        var id = requests.worked(request);
        var person = FirstMail.of(requests.firstMail(request, 0)).person(sso);
        sso.admin().must(sso.admin().delete(People.path(person)));

        var answer = requests.verifier().post(redelivery(id));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("account-gone");
    }

    private static String error(AccountRequests requests, String id) {
        return requests.auditor()
                .get(path(id) + "/employees")
                .body()
                .at("/items/0/lastError")
                .asText();
    }

    private static String redelivery(String id) {
        return path(id) + "/employees/1/redelivery";
    }
}
