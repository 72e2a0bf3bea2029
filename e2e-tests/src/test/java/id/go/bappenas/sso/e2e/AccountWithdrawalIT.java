package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.in;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.AtOnce;
import id.go.bappenas.sso.e2e.harness.Axe;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.DeskPages;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A submitter takes a request back that no verifier has decided. */
@ExtendWith(SsoExtension.class)
class AccountWithdrawalIT {

    private static final String REASON = "Daftar <b>belum</b> lengkap";

    @Test
    void submitterTakesARequestBackAndAVerifierWithAnEarlierLinkReadsSo(Sso sso, Browsing browsing) {
        var requests = AccountRequests.of(sso);
        var submitter = requests.with("request-submitter");
        var request = flexiwork(2);
        var id = requests.submitted(Api.as(sso, submitter), request);
        var verifier = requests.with("request-verifier");
        var late = browsing.device("id-ID", 360, 740);
        var colleague = new DeskPages(late, sso).openAs(verifier, "requests/" + id + "/decision");

        var page = browsing.device("id-ID", 1280, 800);
        var desk = new DeskPages(page, sso).openAs(submitter, "requests/" + id);
        page.getByText("Tarik kembali").click();
        desk.assertCurrent("desk-withdrawal");
        assertThat(page.locator("main")).containsText("2 orang");
        assertThat(Axe.violations(page)).isEmpty();
        new Screenshots(page, "1280").take("desk-withdrawal");
        page.locator("#reason").fill("lihat www.lain.example");
        page.locator("#withdraw").click();
        assertThat(page.locator("[data-error-summary]")).isVisible();
        assertThat(page.locator("#reason")).hasValue("lihat www.lain.example");
        page.locator("#reason").fill(REASON);
        page.locator("#withdraw").click();
        assertThat(page.locator("[role=status]")).containsText("ditarik kembali");
        assertThat(page.locator(".desk-facts")).containsText(REASON);
        assertThat(page.locator(".desk-history")).containsText("Ditarik kembali oleh pengusul");
        assertThat(page.getByText("Tarik kembali", new Page.GetByTextOptions().setExact(true)))
                .hasCount(0);

        late.locator("#approve").click();
        colleague.assertCurrent("desk-decision");
        assertThat(late.locator("[data-error-summary]")).containsText(submitter.username());
        assertThat(late.locator("#withdrawn")).containsText(submitter.username());
        colleague.open("requests/" + id);
        assertThat(late.locator("#withdrawn")).isVisible();
        assertThat(Axe.violations(late)).isEmpty();
        new Screenshots(late, "360").take("desk-request-withdrawn");
        colleague.open("requests?status=WITHDRAWN&search="
                + in(request, "memo").get("number").toString().replace("/", "%2F"));
        assertThat(late.locator("tbody tr")).hasCount(1);
        assertThat(requests.auditor().get(path(id)).body().get("withdrawnAt").asText())
                .isNotEmpty();
        assertThat(requests.auditor().get(path(id) + "/report").text()).contains("Tidak dikerjakan");
    }

    @Test
    void withdrawnRequestIsClosedAndItsMemoMayBeSentAgain(Sso sso) {
        var requests = AccountRequests.of(sso);
        var submitter = requests.submitter();
        var request = flexiwork(1);
        var id = requests.submitted(submitter, request);
        var withdrawal = path(id) + "/withdrawal";
        var verifier = requests.verifier();
        var both = Api.as(sso, requests.with("request-submitter", "request-verifier"));

        assertThat(verifier.post(withdrawal).code()).isEqualTo("role-missing");
        assertThat(requests.submitter().post(withdrawal).code()).isEqualTo("request-unknown");
        assertThat(both.post(withdrawal).code()).isEqualTo("request-of-another");
        assertThat(submitter.post(withdrawal, Map.of("reason", "x".repeat(501))).status())
                .isEqualTo(422);
        assertThat(submitter.with("If-Match", "\"17.0.id\"").post(withdrawal).code())
                .isEqualTo("request-changed");
        assertThat(submitter
                        .post(path(id) + "/withdrawal", Map.of("reason", REASON))
                        .status())
                .isEqualTo(204);

        var seen = submitter.get(path(id)).body();
        assertThat(seen.get("status").asText()).isEqualTo("WITHDRAWN");
        assertThat(seen.get("reason").asText()).isEqualTo(REASON);
        assertThat(seen.hasNonNull("decidedBy")).isFalse();
        for (var later : List.of(
                submitter.post(withdrawal),
                verifier.post(path(id) + "/approval"),
                verifier.post(path(id) + "/rejection", Map.of("reason", "Terlambat")),
                verifier.send(
                        "PUT",
                        path(id) + "/employees/1/exclusion",
                        "application/json",
                        "{\"reason\":\"Terlambat\"}".getBytes()))) {
            assertThat(later.status()).isEqualTo(409);
            assertThat(later.code()).isEqualTo("withdrawn");
        }
        assertThat(requests.auditor()
                        .get(path(id) + "/history")
                        .body()
                        .at("/items")
                        .findValuesAsText("act"))
                .contains("SUBMITTED", "WITHDRAWN");
        var events = sso.admin()
                .get(Sso.REALM + "/admin-events?resourcePath=account-provisioning/requests/" + id)
                .body();
        assertThat(events.findParents("decision")).hasSize(1).first().satisfies(details -> assertThat(
                        details.get("decision").asText())
                .isEqualTo("withdrawn"));
        var next = requests.submitted(submitter, request);
        assertThat(requests.auditor()
                        .get(path(next) + "/employees")
                        .body()
                        .at("/items/0/findings")
                        .findValuesAsText("code"))
                .as("the withdrawn request holds no NIK")
                .doesNotContain("nik-in-other-request");
    }

    @Test
    void oneOfAWithdrawalAndAnApprovalAtTheSameMomentWinsAndTheOtherIsToldSo(Sso sso) throws Exception {
        var requests = AccountRequests.of(sso);
        var submitter = requests.submitter();
        var verifiers = List.of(requests.verifier(), requests.verifier(), requests.verifier());
        for (var round = 0; round < 4; round++) {
            var id = requests.submitted(submitter, flexiwork(1));
            var answers = AtOnce.of(
                    12,
                    call -> call % 2 == 0
                            ? submitter.post(path(id) + "/withdrawal")
                            : verifiers.get(call % 3).post(path(id) + "/approval"));

            assertThat(answers)
                    .extracting(Api.Answer::status)
                    .containsOnly(204, 409)
                    .containsOnlyOnce(204);
            var isWithdrawn = submitter.get(path(id)).body().hasNonNull("withdrawnAt");
            assertThat(answers.stream().filter(answer -> answer.status() == 409))
                    .extracting(Api.Answer::code)
                    .containsOnly(isWithdrawn ? "withdrawn" : "decided");
        }
    }
}
