package id.go.bappenas.sso.e2e;

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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The choices of a verifier row by row, what the submitter learns of them, and the history of a request. */
@ExtendWith(SsoExtension.class)
class AccountChoicesIT {

    private static final String REASON = "Bukan pegawai unit ini, O'Brien <b>";

    @Test
    void contractOnRecordHoldsUnlessTheVerifierShortensIt(Sso sso) {
        var requests = AccountRequests.of(sso);
        var first = flexiwork(2);
        requests.worked(first);
        var recorded = employees(first).get(0).get("contractEnd").toString();
        var shorter = LocalDate.parse(recorded).minusMonths(6).toString();
        var request = AccountRequests.again(first);
        employees(request).forEach(employee -> employee.put("contractEnd", shorter));
        var submitter = requests.submitter();
        var id = requests.submitted(submitter, request);

        var shown = requests.verifier().speaking("en").get(path(id) + "/employees");
        assertThat(finding(shown.body(), 0, "contract-shorter").get("detail").asText())
                .contains(recorded, shorter);
        assertThat(submitter.get(path(id) + "/employees").text()).doesNotContain("contract-shorter", recorded);
        assertThat(requests.verifier()
                        .post(path(id) + "/approval", Map.of("shorten", List.of(7)))
                        .body()
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("shorten-unknown");
        requests.approve(id, Map.of("shorten", List.of(2)));

        var rows = submitter.get(path(id) + "/employees").body();
        assertThat(rows.at("/items/0/contractEnd").asText()).isEqualTo(recorded);
        assertThat(rows.at("/items/1/contractEnd").asText()).isEqualTo(shorter);
        assertThat(submitter.get(path(id) + "/report").text().lines().skip(1))
                .satisfiesExactly(
                        one -> assertThat(one).contains(recorded).doesNotContain(shorter),
                        two -> assertThat(two).contains(shorter).doesNotContain(recorded));
        assertThat(acts(submitter, id)).contains("APPROVED").doesNotContain("COMPARED");
        assertThat(submitter.get(path(id) + "/history").text()).doesNotContain("shortened");
        assertThat(requests.auditor().get(path(id) + "/history").text()).contains("\"shortened\":\"2\"");
    }

    @Test
    void excludedRowIsNotProcessedAndTheSubmitterIsToldWhyAndAboutTheCompletion(Sso sso) {
        var requests = AccountRequests.of(sso);
        var officer = requests.with("request-submitter");
        var submitter = Api.as(sso, officer);
        var request = flexiwork(3);
        employees(request).get(0).remove("externalEmail");
        var off = requests.known(employees(request).get(1), "lama");
        sso.people().enable(off, false);
        var id = requests.submitted(submitter, request);
        var verifier = requests.verifier();

        assertThat(verifier.post(path(id) + "/approval").code()).isEqualTo("findings-block");
        assertThat(exclude(verifier, id, 1, REASON).status()).isEqualTo(204);
        var asked = verifier.post(path(id) + "/approval");
        assertThat(asked.code()).isEqualTo("accounts-disabled");
        assertThat(asked.body().at("/errors").findValuesAsText("row")).containsExactly("2");
        assertThat(exclude(verifier, id, 2, "Sudah tidak bekerja").status()).isEqualTo(204);
        requests.approve(id, Map.of());

        var rows = submitter.get(path(id) + "/employees").body();
        assertThat(rows.at("/items/0/state").asText()).isEqualTo("EXCLUDED");
        assertThat(rows.at("/items/0/exclusionReason").asText()).isEqualTo(REASON);
        assertThat(rows.at("/items/2/state").asText()).isEqualTo("DELIVERED");
        assertThat(submitter.get(path(id) + "/report").text()).contains("EXCLUDED", REASON);
        assertThat(verifier.post(path(id) + "/employees/1/redelivery").code()).isEqualTo("row-excluded");
        var number = in(request, "memo").get("number").toString();
        var decision = sso.mailbox().awaitTo(officer.username() + "@kantor.example", mail -> mail.subject()
                .equals("Permohonan Akun " + number + " Disetujui"));
        assertThat(decision.text()).contains("untuk 1 orang", "Baris 1: " + REASON, "Baris 2: Sudah tidak bekerja");
        assertThat(decision.html()).doesNotContain("<b>");
        var completed = sso.mailbox().awaitTo(officer.username() + "@kantor.example", mail -> mail.subject()
                .equals("Permohonan Akun " + number + " Selesai Dikerjakan"));
        assertThat(completed.text())
                .contains("dapat dipakai: 1", "dikecualikan: 2", "account-desk/requests/" + id)
                .doesNotContain("gagal");

        // The people of excluded rows are free for another request.
        var again = AccountRequests.again(request);
        var other = requests.submitted(submitter, again);
        assertThat(finding(verifier.get(path(other) + "/employees").body(), 0, "nik-in-other-request")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void rowsAreExcludedByVerifiersBeforeTheDecisionAndNeverAll(Sso sso) {
        var requests = AccountRequests.of(sso);
        var submitter = requests.submitter();
        var id = requests.submitted(submitter, flexiwork(2));
        var verifier = requests.verifier();
        var read = verifier.get(path(id)).header("ETag");

        for (var other : List.of(submitter, requests.auditor())) {
            assertThat(exclude(other, id, 1, REASON).status()).isEqualTo(403);
        }
        assertThat(exclude(verifier, "tidak-ada", 1, REASON).status()).isEqualTo(404);
        assertThat(exclude(verifier, id, 3, REASON).code()).isEqualTo("row-unknown");
        assertThat(exclude(verifier, id, 1, " ").body().at("/errors/0/code").asText())
                .isEqualTo("text-empty");
        assertThat(exclude(verifier, id, 1, "lihat https://jahat.example")
                        .body()
                        .at("/errors/0/code")
                        .asText())
                .isEqualTo("text-url");
        assertThat(exclude(verifier, id, 1, REASON).status()).isEqualTo(204);
        assertThat(exclude(verifier, id, 1, REASON).status())
                .as("a double click")
                .isEqualTo(204);
        assertThat(exclude(verifier, id, 2, REASON).code()).isEqualTo("exclusion-of-all");
        assertThat(verifier.with("If-Match", read).post(path(id) + "/approval").code())
                .isEqualTo("request-changed");
        assertThat(verifier.delete(path(id) + "/employees/1/exclusion").status())
                .isEqualTo(204);
        assertThat(exclude(verifier, id, 2, REASON).status()).isEqualTo(204);
        requests.approve(requests.verifier(), id, Map.of());

        assertThat(exclude(verifier, id, 1, REASON).code()).isEqualTo("decided");
        assertThat(verifier.delete(path(id) + "/employees/2/exclusion").code()).isEqualTo("decided");
        assertThat(acts(submitter, id)).startsWith("SUBMITTED", "EXCLUDED", "INCLUDED", "EXCLUDED", "APPROVED");
        assertThat(requests.submitter().get(path(id) + "/history").status()).isEqualTo(404);
    }

    @Test
    void bothRequestsWithOneNikAreWarned(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        var earlier = requests.submitted(requests.submitter(), request);
        var later = requests.submitted(requests.submitter(), AccountRequests.again(request));
        var verifier = requests.verifier();

        assertThat(finding(verifier.get(path(later) + "/employees").body(), 0, "nik-in-other-request")
                        .get("detail")
                        .asText())
                .contains(earlier);
        requests.await(
                "the warning of the earlier request",
                () -> verifier.get(path(earlier) + "/employees").text().contains("nik-in-other-request"));
        assertThat(acts(requests.auditor(), earlier)).contains("FINDINGS_CHANGED");
        assertThat(verifier.post(path(later) + "/rejection", Map.of("reason", "Ganda"))
                        .status())
                .isEqualTo(204);

        assertThat(verifier.post(path(earlier) + "/approval").status())
                .as("a finding that is gone does not stop the decision")
                .isEqualTo(204);
        assertThat(verifier.get(path(earlier) + "/employees").text()).doesNotContain("nik-in-other-request");
    }

    @Test
    void mailboxesThatAnotherPersonHasAreApprovedRowByRowOnly(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(4);
        var other = requests.known(AccountRequests.employee(), "keluarga");
        var shared = employees(request).get(0).get("externalEmail");
        employees(request).get(1).put("externalEmail", shared);
        employees(request).get(2).put("externalEmail", other.username() + "@keluarga.example");
        var id = requests.submitted(requests.submitter(), request);
        var verifier = requests.verifier();

        var asked = verifier.post(path(id) + "/approval");
        assertThat(asked.code()).isEqualTo("findings-unacknowledged");
        assertThat(asked.body().at("/errors").findValuesAsText("row")).containsExactly("1", "2", "3");
        assertThat(asked.body().at("/errors").findValuesAsText("code"))
                .containsExactly("address-repeated", "address-repeated", "address-shared");
        assertThat(verifier.post(path(id) + "/approval", Map.of("acknowledgedRows", List.of(1, 3)))
                        .body()
                        .at("/errors")
                        .findValuesAsText("row"))
                .containsExactly("2");
        requests.approve(id, Map.of("acknowledgedRows", List.of(1, 2, 3)));

        assertThat(verifier.get(path(id) + "/employees").body().at("/items").findValuesAsText("state"))
                .containsExactly("DELIVERED", "DELIVERED", "DELIVERED", "DELIVERED");
        assertThat(verifier.get(path(id) + "/history").text()).contains("\"acknowledged\":\"1, 2, 3\"");
    }

    @Test
    void verifierReadsAtMostSixtyIdentitiesInAnHour(Sso sso) {
        var requests = AccountRequests.of(sso);
        var identity = path(requests.submitted(requests.submitter(), flexiwork(1))) + "/employees/1/identity";
        var verifier = requests.verifier();
        for (var look = 1; look <= 60; look++) {
            assertThat(verifier.get(identity).status()).as("look %d", look).isEqualTo(200);
        }

        var late = verifier.get(identity);

        assertThat(late.status()).isEqualTo(429);
        assertThat(late.code()).isEqualTo("identity-looks");
        assertThat(late.header("Retry-After")).isEqualTo("3600");
        assertThat(late.body().has("nik")).isFalse();
        assertThat(requests.verifier().get(identity).status())
                .as("another verifier")
                .isEqualTo(200);
    }

    @Test
    void verifierReadsIdentityAndPersonOfARowAndEachLookIsRecorded(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        var before = requests.worked(request);
        var again = AccountRequests.again(request);
        var submitter = requests.submitter();
        var id = requests.submitted(submitter, again);
        var verifier = requests.verifier();
        var row = path(id) + "/employees/1";
        var nik = employees(request).get(0).get("nik").toString();

        var identity = verifier.get(row + "/identity");
        assertThat(identity.body().get("nik").asText()).isEqualTo(nik);
        assertThat(identity.body().get("birthDate").asText())
                .isEqualTo(employees(request).get(0).get("birthDate"));
        assertThat(identity.header("Cache-Control")).contains("no-store");
        var person = verifier.get(row + "/person").body();
        assertThat(person.at("/account/enabled").asBoolean()).isTrue();
        assertThat(person.at("/contract/end").asText())
                .isEqualTo(employees(request).get(0).get("contractEnd"));
        assertThat(person.at("/requests").findValuesAsText("id")).containsExactly(id, before);
        assertThat(person.toString()).doesNotContain(nik);

        assertThat(requests.auditor().get(row + "/person").status()).isEqualTo(200);
        assertThat(requests.auditor().get(row + "/identity").status()).isEqualTo(403);
        for (var part : List.of("/identity", "/person")) {
            assertThat(submitter.get(row + part).status()).isEqualTo(403);
            assertThat(Api.anonymous(sso).get(row + part).status()).isEqualTo(401);
            assertThat(verifier.get(path(id) + "/employees/2" + part).code()).isEqualTo("row-unknown");
        }
        var subject = Officers.of(sso).unknown("request-verifier");
        Officers.of(sso)
                .recordVerifier(
                        subject,
                        Officers.identity(
                                Officers.nik(),
                                employees(request).get(0).get("externalEmail").toString()));
        for (var part : List.of("/identity", "/person")) {
            assertThat(Api.as(sso, subject).get(row + part).code()).isEqualTo("verifier-in-request");
        }
        assertThat(acts(requests.auditor(), id)).contains("IDENTITY_READ", "PERSON_READ");
        assertThat(acts(submitter, id)).doesNotContain("IDENTITY_READ", "PERSON_READ");
        assertThat(requests.auditor().get(path(id) + "/history").text()).doesNotContain(nik);
    }

    private static Api.Answer exclude(Api verifier, String id, int row, String reason) {
        return verifier.put(path(id) + "/employees/" + row + "/exclusion", Map.of("reason", reason));
    }

    private static List<String> acts(Api reader, String id) {
        return reader.get(path(id) + "/history").body().at("/items").findValuesAsText("act");
    }

    private static JsonNode finding(JsonNode rows, int row, String code) {
        for (var finding : rows.at("/items/" + row + "/findings")) {
            if (finding.get("code").asText().equals(code)) {
                return finding;
            }
        }
        return rows.at("/none");
    }
}
