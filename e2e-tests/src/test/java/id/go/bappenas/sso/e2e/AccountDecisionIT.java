package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.AccountRequests.PATH;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.employees;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.in;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Roles that may read or decide a request in each state, and attempts of submitters and verifiers to avoid these rules.
 */
@ExtendWith(SsoExtension.class)
class AccountDecisionIT {

    private static final Map<String, String> REASON = Map.of("reason", "SPTJM belum ditandatangani");

    @ParameterizedTest
    @CsvSource({
        "request-submitter, 422, 200, 404, 404, 403, 403",
        "request-verifier, 403, 200, 200, 200, 204, 204",
        "request-auditor, 403, 200, 200, 200, 403, 403",
        "identity-manager, 403, 403, 403, 403, 403, 403",
    })
    void eachOperationNeedsItsRole(
            String role, int submit, int list, int read, int report, int approve, int reject, Sso sso) {
        var requests = AccountRequests.of(sso);
        var api = Api.as(sso, requests.with(role));
        var one = path(requests.submitted(requests.submitter(), flexiwork(1)));
        var two = path(requests.submitted(requests.submitter(), flexiwork(1)));

        assertThat(api.post(PATH, Map.of()).status()).isEqualTo(submit);
        assertThat(api.get(PATH).status()).isEqualTo(list);
        assertThat(api.get(one).status()).isEqualTo(read);
        assertThat(api.get(one + "/employees").status()).isEqualTo(read);
        assertThat(api.get(one + "/attachments/1").status()).isEqualTo(read);
        assertThat(api.get(one + "/report").status()).isEqualTo(report);
        assertThat(api.post(one + "/approval").status()).isEqualTo(approve);
        assertThat(api.post(two + "/rejection", REASON).status()).isEqualTo(reject);
        assertThat(api.get("account-provisioning/template").status())
                .isEqualTo(role.equals("request-submitter") ? 200 : 403);
        assertThat(Api.anonymous(sso).get(one).status()).isEqualTo(401);
        assertThat(Api.anonymous(sso).post(PATH, Map.of()).status()).isEqualTo(401);
    }

    @Test
    void submitterDoesNotFindAnotherSubmittersRequest(Sso sso) {
        var requests = AccountRequests.of(sso);
        var id = requests.submitted(requests.submitter(), flexiwork(1));
        var other = requests.submitter();

        assertThat(other.get(path(id)).status()).isEqualTo(404);
        assertThat(other.get(PATH).body().get("total").asInt()).isZero();
        assertThat(other.get(path("tidak-ada")).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"approval, APPROVED", "rejection, REJECTED"})
    void secondDecisionIsRefusedWithTheFirstVerifierAndTime(String decision, String status, Sso sso) {
        var requests = AccountRequests.of(sso);
        var id = requests.submitted(requests.submitter(), flexiwork(1));
        var first = requests.with("request-verifier");
        assertThat(Api.as(sso, first)
                        .post(path(id) + "/" + decision, body(decision))
                        .status())
                .isEqualTo(204);

        for (var again : List.of("approval", "rejection")) {
            var answer = requests.verifier().post(path(id) + "/" + again, body(again));
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.code()).isEqualTo("decided");
            assertThat(answer.body().get("detail").asText()).contains(first.username(), status);
        }
        var seen = requests.auditor().get(path(id)).body();
        assertThat(seen.get("decidedBy").asText()).isEqualTo(first.username());
        assertThat(seen.get("decidedAt").asText()).isNotEmpty();
    }

    private static Map<String, String> body(String decision) {
        return decision.equals("rejection") ? REASON : Map.of();
    }

    @Test
    void oneOfManySimultaneousDecisionsWins(Sso sso) {
        var requests = AccountRequests.of(sso);
        var id = requests.submitted(requests.submitter(), flexiwork(3));
        var verifiers = List.of(requests.verifier(), requests.verifier(), requests.verifier(), requests.verifier());

        var statuses = IntStream.range(0, 100)
                .parallel()
                .mapToObj(i -> i % 2 == 0
                        ? verifiers.get(i % 4).post(path(id) + "/approval")
                        : verifiers.get(i % 4).post(path(id) + "/rejection", REASON))
                .map(Api.Answer::status)
                .toList();

        assertThat(statuses).containsOnly(204, 409).containsOnlyOnce(204);
    }

    @Test
    void submitterCannotDecideOwnRequestEvenWithASecondAccountOfTheSameNik(Sso sso) {
        var requests = AccountRequests.of(sso);
        var nik = Officers.nik();
        var one = requests.with("request-submitter", "request-verifier");
        var two = requests.with("request-verifier");
        Officers.of(sso).record(one, Officers.identity(nik, one.username() + "@surat.example"));
        var id = requests.submitted(Api.as(sso, one), flexiwork(1));

        assertThat(Api.as(sso, one).post(path(id) + "/approval").code()).isEqualTo("own-request");
        Officers.of(sso).api().delete(Officers.path(one));
        Officers.of(sso).record(two, Officers.identity(nik, two.username() + "@surat.example"));
        assertThat(Api.as(sso, two).post(path(id) + "/approval").code()).isEqualTo("own-request");
        assertThat(Api.as(sso, two).post(path(id) + "/rejection", REASON).status())
                .isEqualTo(403);
        assertThat(requests.auditor().get(path(id)).body().get("status").asText())
                .isEqualTo("SUBMITTED");
    }

    @Test
    void serviceAccountMaySubmitButNotDecide(Sso sso) {
        var requests = AccountRequests.of(sso);
        var id = requests.submitted(Api.asProgram(sso, "request-submitter"), flexiwork(1));
        var program = Api.asProgram(sso, "request-verifier");

        assertThat(program.get(path(id)).status()).isEqualTo(200);
        assertThat(program.post(path(id) + "/approval").code()).isEqualTo("person-needed");
        assertThat(program.post(path(id) + "/rejection", REASON).code()).isEqualTo("person-needed");
    }

    @Test
    void rowsWaitForTheStartOfTheContractAndForANamedReactivation(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(2);
        employees(request)
                .get(1)
                .put(
                        "contractStart",
                        LocalDate.now(AccountRequests.JAKARTA).plusMonths(6).toString());
        employees(request)
                .get(1)
                .put(
                        "contractEnd",
                        LocalDate.now(AccountRequests.JAKARTA).plusMonths(9).toString());
        var id = requests.submitted(requests.submitter(), request);

        var unknown = requests.verifier().post(path(id) + "/approval", Map.of("reactivate", List.of(1)));
        assertThat(unknown.body().at("/errors/0/code").asText()).isEqualTo("reactivate-unknown");
        assertThat(requests.verifier()
                        .post(path(id) + "/approval", Map.of("reactivate", "1"))
                        .status())
                .isEqualTo(422);
        assertThat(requests.verifier().post(path(id) + "/approval").status()).isEqualTo(204);
        assertThat(requests.auditor().get(path(id)).body().at("/rows/SCHEDULED").asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"'', text-empty", "lihat https://jahat.example, text-url"})
    void rejectionReasonWithoutTextOrWithALinkIsRefused(String reason, String code, Sso sso) {
        var requests = AccountRequests.of(sso);
        var id = requests.submitted(requests.submitter(), flexiwork(1));

        var answer = requests.verifier().post(path(id) + "/rejection", Map.of("reason", reason));

        assertThat(answer.body().at("/errors/0/code").asText())
                .as(answer.text())
                .isEqualTo(code);
        assertThat(requests.verifier().post(path(id) + "/rejection", Map.of()).status())
                .isEqualTo(422);
    }

    @Test
    void submitterGetsAMailWithTheReasonOfARejection(Sso sso) {
        var requests = AccountRequests.of(sso);
        var submitter = requests.with("request-submitter");
        var request = flexiwork(1);
        var id = requests.submitted(Api.as(sso, submitter), request);

        requests.verifier().post(path(id) + "/rejection", Map.of("reason", "O'Brien <b>belum</b> lengkap"));

        var mail = sso.mailbox().awaitTo(submitter.username() + "@kantor.example");
        var number = in(request, "memo").get("number").toString();
        assertThat(mail.subject()).contains(number);
        assertThat(mail.text()).contains(number, "O'Brien <b>belum</b> lengkap");
        assertThat(mail.html()).contains(number).doesNotContain("<b>belum</b>");
    }

    @Test
    void eachWriteIsOneAdminEventWithoutPersonalData(Sso sso) {
        var requests = AccountRequests.of(sso);
        var submitter = requests.with("request-submitter");
        var request = flexiwork(1);
        var id = requests.submitted(Api.as(sso, submitter), request);
        requests.approve(id, Map.of());
        requests.verifier().post(path(id) + "/approval");

        var events = events(sso, id);
        assertThat(events)
                .extracting(event -> event.get("operationType").asText())
                .as("submitted, approved, completed")
                .containsExactlyInAnyOrder("CREATE", "ACTION", "ACTION");
        assertThat(events.toString())
                .doesNotContain(
                        employees(request).get(0).get("nik").toString(), "@surat.example", "1985-03-17", "Rina");
    }

    private static List<JsonNode> events(Sso sso, String id) {
        var events = new ArrayList<JsonNode>();
        sso.admin()
                .must(sso.admin().get(Sso.REALM + "/admin-events?resourcePath=account-provisioning/requests/" + id))
                .body()
                .forEach(events::add);
        return events;
    }
}
