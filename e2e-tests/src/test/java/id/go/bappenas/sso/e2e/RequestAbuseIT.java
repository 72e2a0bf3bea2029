package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.AccountRequests.PATH;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.employees;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.in;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.path;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.ssoActivation;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.AtOnce;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.FirstMail;
import id.go.bappenas.sso.e2e.harness.Notices;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.RealmAttribute;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ways in which verifiers and submitters may abuse requests: decisions about themselves, other people's accounts,
 * contracts without an end, a second request in another spelling.
 */
@ExtendWith(SsoExtension.class)
class RequestAbuseIT {

    private static final Map<String, String> REASON = Map.of("reason", "SPTJM belum ditandatangani");

    @ParameterizedTest
    @ValueSource(strings = {"nik", "e-mail", "external address", "external address with a tag"})
    void verifierCannotDecideARequestWithTheOwnNikOrMailbox(String match, Sso sso) {
        var requests = AccountRequests.of(sso);
        var verifier = Officers.of(sso).unknown("request-verifier");
        var nik = Officers.nik();
        Officers.of(sso).recordVerifier(verifier, Officers.identity(nik, verifier.username() + "@surat.example"));
        var request = flexiwork(3);
        var row = employees(request).get(1);
        switch (match) {
            case "nik" -> row.put("nik", nik);
            // The tests' work domain is not one of the realm's own domains.
            case "e-mail" -> row.put("externalEmail", verifier.username() + "@kantor.example");
            case "external address" -> row.put("externalEmail", verifier.username() + "@surat.example");
            default -> row.put("externalEmail", verifier.username() + "+lain@surat.example");
        }
        var id = requests.submitted(requests.submitter(), request);
        var api = Api.as(sso, verifier);

        var isSubject = match.equals("nik");
        var refused = new ArrayList<>(
                List.of(api.post(path(id) + "/approval"), api.post(path(id) + "/employees/1/redelivery")));
        if (isSubject) {
            refused.add(api.post(path(id) + "/rejection", REASON));
        }
        for (var answer : refused) {
            assertThat(answer.status()).as(answer.text()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("verifier-in-request");
        }
        assertThat(api.speaking("en")
                        .post(path(id) + "/approval")
                        .body()
                        .get("detail")
                        .asText())
                .contains("You")
                .isNotEqualTo(api.speaking("id")
                        .post(path(id) + "/approval")
                        .body()
                        .get("detail")
                        .asText());
        assertThat(requests.auditor().get(path(id)).body().get("status").asText())
                .isEqualTo("SUBMITTED");
        assertThat(refusals(sso, id, verifier)).isNotEmpty();
        // A submitter may name the mailboxes of all verifiers, so each verifier may still reject the request.
        var rejects = isSubject ? requests.verifier() : api;
        assertThat(rejects.post(path(id) + "/rejection", REASON).status()).isEqualTo(204);
    }

    @Test
    void verifierMayDecideARowThatAsksForTheVerifiersUserName(Sso sso) {
        var requests = AccountRequests.of(sso);
        var verifier = requests.with("request-verifier");
        var request = flexiwork(1);
        employees(request).get(0).put("username", verifier.username().toUpperCase(Locale.ROOT));
        var id = requests.submitted(requests.submitter(), request);
        var api = Api.as(sso, verifier);

        assertThat(findings(api, id)).contains("username-taken");
        requests.approve(api, id, Map.of());
        requests.awaitCompleted(id);
        assertThat(FirstMail.of(requests.firstMail(request, 0)).username()).isNotEqualTo(verifier.username());
    }

    @Test
    void approvedRowKeepsItsUserNameUntilItsContractBegins(Sso sso) {
        var requests = AccountRequests.of(sso);
        var later = flexiwork(1);
        var name = "jadwal."
                + employees(later)
                        .get(0)
                        .get("fullName")
                        .toString()
                        .substring(5)
                        .toLowerCase(Locale.ROOT);
        employees(later).get(0).put("username", name);
        employees(later).get(0).put("contractStart", today().plusDays(20).toString());
        var waiting = requests.submitted(requests.submitter(), later);
        var alike = flexiwork(1);
        employees(alike).get(0).put("username", name.replace('.', '_'));
        var before = requests.submitted(requests.submitter(), alike);
        requests.approve(requests.verifier(), waiting, Map.of());
        var verifier = requests.verifier();

        assertThat(findings(verifier, before)).doesNotContain("\"username-alike\"");
        assertThat(verifier.post(path(before) + "/approval").code()).isEqualTo("findings-changed");
        assertThat(findings(verifier, before)).contains("\"username-alike\"", name);

        var same = flexiwork(1);
        employees(same).get(0).put("username", name);
        var id = requests.submitted(requests.submitter(), same);
        assertThat(findings(verifier, id)).contains("username-taken");
        requests.approve(verifier, id, Map.of());
        requests.awaitCompleted(id);
        assertThat(FirstMail.of(requests.firstMail(same, 0)).username()).isNotEqualTo(name);
    }

    @Test
    void oneOfManySimultaneousApprovalsGetsTheUserName(Sso sso) throws Exception {
        var requests = AccountRequests.of(sso);
        var name = "serentak."
                + employees(flexiwork(1))
                        .get(0)
                        .get("fullName")
                        .toString()
                        .substring(5)
                        .toLowerCase(Locale.ROOT);
        var submitter = requests.submitter();
        var ids = new ArrayList<String>();
        for (var i = 0; i < 4; i++) {
            var request = flexiwork(1);
            employees(request).get(0).put("username", name);
            employees(request).get(0).put("contractStart", today().plusDays(20).toString());
            ids.add(requests.submitted(submitter, request));
        }
        var verifier = requests.verifier();

        var answers = AtOnce.of(ids.size(), number -> verifier.post(path(ids.get(number)) + "/approval"));

        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() != 204).allSatisfy(answer -> assertThat(answer.code())
                .isIn("findings-changed", "names-given-meanwhile"));
    }

    @Test
    void readingRowsAnAttachmentOrTheReportIsAnAdminEvent(Sso sso) {
        var requests = AccountRequests.of(sso);
        var id = requests.submitted(requests.submitter(), flexiwork(1));
        var auditor = requests.with("request-auditor");
        var api = Api.as(sso, auditor);

        assertThat(api.get(path(id) + "/employees?page=0&size=7").status()).isEqualTo(200);
        assertThat(api.get(path(id) + "/attachments/2").status()).isEqualTo(200);
        assertThat(api.get(path(id) + "/report").status()).isEqualTo(200);
        assertThat(api.get(path(id) + "/attachments/9").status()).isEqualTo(404);

        var looks = new ArrayList<JsonNode>();
        sso.admin()
                .must(sso.admin()
                        .get(Sso.REALM + "/admin-events?resourcePath=account-provisioning/requests/" + id + "/*"))
                .body()
                .forEach(looks::add);
        assertThat(looks)
                .filteredOn(look -> look.at("/authDetails/userId").asText().equals(auditor.id()))
                .extracting(look -> look.at("/details/look").asText() + " "
                        + look.get("resourcePath").asText().substring(("account-provisioning/requests/" + id).length())
                        + " " + look.at("/details/size").asText())
                .containsExactlyInAnyOrder("rows /employees 7", "attachment /attachments/2 ", "report /report ");
    }

    @Test
    void verifiersPreviousMailboxCountsAndGmailDotsAreIgnored(Sso sso) {
        var requests = AccountRequests.of(sso);
        var verifier = Officers.of(sso).unknown("request-verifier");
        var nik = Officers.nik();
        var before = verifier.username().replace(".", "") + "a.b@gmail.com";
        Officers.of(sso).recordVerifier(verifier, Officers.identity(nik, before));
        Officers.of(sso).recordVerifier(verifier, Officers.identity(nik, verifier.username() + "@lain.example"));
        var request = flexiwork(1);
        employees(request).get(0).put("externalEmail", before.replace("a.b@gmail.com", "ab@googlemail.com"));
        var id = requests.submitted(requests.submitter(), request);

        assertThat(Api.as(sso, verifier).post(path(id) + "/approval").code()).isEqualTo("verifier-in-request");
    }

    @Test
    void verifierWhoseNikIsRecordedAfterTheComparisonCannotDecide(Sso sso) {
        var requests = AccountRequests.of(sso);
        var verifier = Officers.of(sso).unknown("request-verifier");
        var request = flexiwork(1);
        var id = requests.submitted(requests.submitter(), request);
        var nik = employees(request).get(0).get("nik").toString();
        Officers.of(sso).recordVerifier(verifier, Officers.identity(nik, verifier.username() + "@surat.example"));

        assertThat(Api.as(sso, verifier).post(path(id) + "/approval").code()).isEqualTo("verifier-in-request");
    }

    @Test
    void approvedRowGivesNothingToAVerifierWhoRecordsItsNikLater(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = ssoActivation(1);
        var nik = employees(request).get(0).get("nik").toString();
        var person = sso.people().employee();
        recordIdentity(sso, person, nik);
        sso.people().enable(person, false);
        var verifier = requests.with("request-verifier");
        var id = requests.submitted(requests.submitter(), request);
        requests.approve(Api.as(sso, verifier), id, Map.of("reactivate", List.of(1), "acknowledgedRows", List.of(1)));
        requests.await("the row that waits", () -> lastError(requests, id).equals("address-untrusted"));

        var officers = Officers.of(sso);
        assertThat(officers.api().delete(Officers.path(person)).status()).isEqualTo(204);
        assertThat(officers.api().delete(Officers.path(verifier)).status()).isEqualTo(204);
        recordIdentity(sso, verifier, nik);
        requests.await("the refusal of the row", () -> lastError(requests, id).equals("decided-by-oneself"));
        assertThat(account(sso, verifier).at("/attributes/externalEmail").isMissingNode())
                .isTrue();
    }

    @Test
    void addressOfARowWithDifferentDataNeedsAnAcknowledgedRowAndTwoOfficers(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = ssoActivation(2);
        var stranger = employees(request).get(0).get("externalEmail").toString();
        var person = sso.people().employee();
        recordIdentity(sso, person, employees(request).get(0).get("nik").toString());
        employees(request).get(0).put("birthPlace", "Merauke");
        employees(request).get(0).put("birthDate", "1979-01-05");
        var id = requests.submitted(requests.submitter(), request);
        var verifier = requests.verifier();

        var rows = verifier.get(path(id) + "/employees").body().get("items");
        assertThat(rows.get(0).get("findings").toString()).contains("identity-differs", "name-differs", "address-new");
        var bare = verifier.post(path(id) + "/approval");
        assertThat(bare.status()).as(bare.text()).isEqualTo(409);
        assertThat(bare.code()).isEqualTo("findings-unacknowledged");
        assertThat(bare.body().at("/errors/0/row").asInt()).isEqualTo(1);
        assertThat(bare.body().at("/errors/0/code").asText()).isEqualTo("address-identity-differs");
        assertThat(bare.body().at("/errors/0/severity").asText()).isEqualTo("error");
        assertThat(bare.body().at("/errors/0/acknowledge").asBoolean()).isTrue();
        for (var wrong : List.of(List.of(1, 2), List.of(1, 7), List.of(0, 1), "1", List.of("1"))) {
            assertThat(verifier.post(path(id) + "/approval", Map.of("acknowledgedRows", wrong))
                            .status())
                    .as("acknowledged: " + wrong)
                    .isEqualTo(422);
        }
        requests.approve(verifier, id, acknowledged(1));
        requests.awaitCompleted(id);

        assertThat(events(sso, id).toString()).contains("\"acknowledged\":\"1\"");
        try (var waiting = RealmAttribute.set(sso, "ssoAddressTrustHours", "0")) {
            var officers = Officers.of(sso);
            assertThat(trusted(officers.api(), person)).isFalse();
            assertThat(Officers.confirm(officers.ofFirstRegistrar("identity-manager"), person, stranger)
                            .status())
                    .isEqualTo(202);
            assertThat(trusted(officers.api(), person))
                    .as("trusted after one confirmation")
                    .isFalse();
            assertThat(Officers.confirm(officers.ofSecondRegistrar("identity-manager"), person, stranger)
                            .status())
                    .isEqualTo(204);
            assertThat(trusted(officers.api(), person))
                    .as("trusted after two confirmations")
                    .isTrue();
        }
        assertThat(sso.mailbox().to(stranger)).noneMatch(mail -> mail.text().contains("Username:"));
    }

    @Test
    void firstPasswordOfARowWithDifferentDataWaitsForTwoOfficers(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        var stranger = employees(request).get(0).get("externalEmail").toString();
        var person = sso.people().employee();
        recordIdentity(sso, person, employees(request).get(0).get("nik").toString());
        sso.people().enable(person, false);
        var id = requests.submitted(requests.submitter(), request);

        assertThat(requests.verifier()
                        .post(path(id) + "/approval", Map.of("reactivate", List.of(1)))
                        .code())
                .isEqualTo("findings-unacknowledged");
        requests.approve(requests.verifier(), id, Map.of("reactivate", List.of(1), "acknowledgedRows", List.of(1)));

        requests.await("the row waits", () -> lastError(requests, id).equals("address-untrusted"));
        var told = sso.mailbox().awaitTo(person.username() + "@kantor.example", mail -> mail.subject()
                .contains("Diaktifkan Lagi"));
        assertThat(told.text()).contains(person.username(), "Password lama tidak berlaku lagi");
        assertThat(trusted(Officers.of(sso).api(), person)).isFalse();
        assertThat(sso.mailbox().to(stranger)).noneMatch(mail -> mail.text().contains("Username:"));
        for (var status : List.of(202, 204)) {
            assertThat(Officers.confirm(Officers.of(sso).api(), person, stranger)
                            .status())
                    .isEqualTo(status);
        }
        requests.awaitCompleted(id);
        assertThat(FirstMail.of(sso.mailbox()
                                .awaitTo(stranger, mail -> mail.text().contains("Username:")))
                        .username())
                .isEqualTo(person.username());
        assertThat(sso.mailbox().to(person.username() + "@kantor.example"))
                .filteredOn(mail -> mail.subject().contains("Diaktifkan Lagi"))
                .as("one mail about the request and no mail about an administrator")
                .hasSize(1);
    }

    @Test
    void rowWithAnotherNameDoesNotReplaceTheAddressOfAnUnusedAccount(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        requests.worked(request);
        requests.firstMail(request, 0);
        var other = AccountRequests.again(request);
        employees(other).get(0).put("fullName", "Orang Lain");
        employees(other)
                .get(0)
                .put("externalEmail", "lain." + employees(other).get(0).get("externalEmail"));

        var id = requests.submitted(requests.submitter(), other);

        assertThat(requests.verifier().post(path(id) + "/approval").code()).isEqualTo("findings-unacknowledged");
    }

    /** The data of the row are right, so its submitter knows the person. */
    @Test
    void ownerCanStopARowThatReplacesTheAddressOfAnUnusedAccount(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        requests.worked(request);
        var first = FirstMail.of(requests.firstMail(request, 0));
        var own = employees(request).get(0).get("externalEmail").toString();
        var strange = "pencuri." + own;
        var other = AccountRequests.again(request);
        employees(other).get(0).put("externalEmail", strange);
        var id = requests.submitted(requests.submitter(), other);

        var bare = requests.verifier().post(path(id) + "/approval");
        assertThat(bare.code()).as(bare.text()).isEqualTo("findings-unacknowledged");
        assertThat(bare.body().at("/errors/0/code").asText()).isEqualTo("address-replaced");
        assertThat(bare.body().at("/errors/0/acknowledge").asBoolean()).isTrue();
        requests.approve(requests.verifier(), id, acknowledged(1));
        requests.await("the row waits", () -> lastError(requests, id).equals("address-untrusted"));

        assertThat(DirectGrant.of(sso, first.person(sso)).body())
                .as("the first password at the previous address")
                .contains("not fully set up");
        assertThat(sso.mailbox().to(strange)).noneMatch(mail -> mail.text().contains("Username:"));
        var notice = sso.mailbox().awaitTo(own, mail -> mail.text().contains("/employee-notice/not-me"));
        Notices.press(Notices.link(notice));

        try (var noWait = RealmAttribute.set(sso, "ssoAddressTrustHours", "0")) {
            requests.awaitCompleted(id);
        }
        assertThat(sso.mailbox().to(strange)).noneMatch(mail -> mail.text().contains("Username:"));
        assertThat(sso.mailbox().to(own).stream().filter(mail -> mail.text().contains("Username:")))
                .as("the new first password goes to the owner")
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void rowCannotMakeTheFirstAddressOfAnAccountTrustedAtOnce(boolean enabled, Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = ssoActivation(1);
        var row = employees(request).get(0);
        var strange = row.get("externalEmail").toString();
        var person = sso.people().employee();
        var identity = new HashMap<String, Object>(row);
        identity.keySet().retainAll(List.of("nik", "birthPlace", "birthDate"));
        assertThat(Officers.of(sso).api().put(Officers.path(person), identity).status())
                .isEqualTo(200);
        row.put(
                "fullName",
                account(sso, person).get("firstName").asText() + " "
                        + account(sso, person).path("lastName").asText());
        sso.people().enable(person, enabled);
        var id = requests.submitted(requests.submitter(), request);
        var reactivate = enabled ? List.of() : List.of(1);

        var bare = requests.verifier().post(path(id) + "/approval", Map.of("reactivate", reactivate));
        assertThat(bare.code()).as(bare.text()).isEqualTo("findings-unacknowledged");
        assertThat(bare.body().at("/errors").findValuesAsText("code")).containsExactly("address-recorded");
        requests.approve(requests.verifier(), id, Map.of("reactivate", reactivate, "acknowledgedRows", List.of(1)));

        var officers = Officers.of(sso);
        requests.await("the address on record", () -> account(sso, person)
                .at("/attributes/externalEmail/0")
                .asText()
                .equals(strange));
        assertThat(trusted(officers.api(), person)).isFalse();
        assertThat(sso.mailbox().to(strange)).noneMatch(mail -> mail.text().contains("Username:"));
        assertThat(officers.api()
                        .get(Officers.path(person))
                        .body()
                        .at("/externalEmail/confirmationsNeeded")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void rowWhoseAddressDiffersFromAnEarlierRequestNeedsAcknowledgement(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        var start = today().plusMonths(1);
        employees(request).get(0).put("contractStart", start.toString());
        var later = requests.submitted(requests.submitter(), request);
        requests.approve(requests.verifier(), later, Map.of());
        var sooner = AccountRequests.again(request);
        employees(sooner).get(0).put("contractStart", today().toString());
        var other = employees(request).get(0).get("externalEmail") + ".example";
        employees(sooner).get(0).put("externalEmail", other);
        var id = requests.submitted(requests.submitter(), sooner);

        assertThat(findings(requests.verifier(), id)).contains("approved-request-differs");
        assertThat(requests.verifier().post(path(id) + "/approval").code()).isEqualTo("findings-unacknowledged");
        requests.approve(requests.verifier(), id, acknowledged(1));
        requests.awaitCompleted(id);
        assertThat(FirstMail.of(requests.firstMail(sooner, 0)).username()).isNotBlank();
    }

    @Test
    void personOfAWaitingRowGetsAMailWhenAnotherRequestCreatesTheAccount(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        employees(request).get(0).put("contractStart", today().plusMonths(1).toString());
        requests.approve(requests.verifier(), requests.submitted(requests.submitter(), request), Map.of());
        var first = employees(request).get(0).get("externalEmail").toString();
        var sooner = AccountRequests.again(request);
        employees(sooner).get(0).put("contractStart", today().toString());
        employees(sooner).get(0).put("externalEmail", "lain." + first);
        var id = requests.submitted(requests.submitter(), sooner);
        requests.approve(requests.verifier(), id, acknowledged(1));
        requests.awaitCompleted(id);
        var account = FirstMail.of(requests.firstMail(sooner, 0)).username();

        var mail = sso.mailbox().awaitTo(first);
        assertThat(mail.subject()).isEqualTo("Akun SSO Anda Dibuat dari Permohonan Lain");
        for (var body : List.of(mail.text(), mail.html())) {
            assertThat(body)
                    .contains("memo ", "WIB", "Helpdesk Pusdatin")
                    .doesNotContain("lain." + first, account, "http://", "${");
        }
    }

    @Test
    void ssoActivationEndsWithItsContract(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = ssoActivation(1);
        var end = today().plusMonths(6);
        employees(request).get(0).put("contractEnd", end.toString());
        requests.worked(request);
        var person = FirstMail.of(requests.firstMail(request, 0)).person(sso);
        assertThat(account(sso, person).at("/attributes/contractEnd/0").asText())
                .isEqualTo(end.toString());

        setContractEnd(sso, person, today().minusDays(1));

        requests.await(
                "the end of the account",
                () -> !account(sso, person).get("enabled").asBoolean());
    }

    @Test
    void personGetsAMailBeforeAnSsoActivationEnds(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = ssoActivation(1);
        employees(request).get(0).put("contractEnd", today().plusDays(10).toString());
        requests.worked(request);
        var address = employees(request).get(0).get("externalEmail").toString();

        var told = sso.mailbox().awaitTo(address, mail -> mail.subject().contains("Segera Berakhir"));
        assertThat(told.subject()).doesNotContain("Flexiwork");
        assertThat(told.text()).doesNotContain("Flexiwork");
    }

    @Test
    void accountBecomesPermanentOnlyIfTheVerifierAcknowledgesTheRow(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        requests.worked(request);
        var person = FirstMail.of(requests.firstMail(request, 0)).person(sso);
        var activation = activationOf(request);
        var submitter = requests.submitter();
        var id = requests.submitted(submitter, activation);
        var verifier = requests.verifier();

        assertThat(findings(verifier, id)).contains("account-made-permanent");
        assertThat(findings(submitter, id)).doesNotContain("account-made-permanent");
        assertThat(verifier.post(path(id) + "/approval").code()).isEqualTo("findings-unacknowledged");
        setContractEnd(sso, person, today().minusDays(1));
        requests.await(
                "the end of the account",
                () -> !account(sso, person).get("enabled").asBoolean());
    }

    @Test
    void acknowledgedRowMakesAnAccountPermanentUnlessItHasAnEnd(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(2);
        requests.worked(request);
        var stays = FirstMail.of(requests.firstMail(request, 0)).person(sso);
        var ends = FirstMail.of(requests.firstMail(request, 1)).person(sso);
        var activation = activationOf(request);
        var end = today().plusMonths(14);
        employees(activation).get(1).put("contractEnd", end.toString());
        requests.worked(activation, acknowledged(1));
        assertThat(account(sso, ends).at("/attributes/contractEnd/0").asText()).isEqualTo(end.toString());

        setContractEnd(sso, stays, today().minusDays(1));
        setContractEnd(sso, ends, today().minusDays(1));

        requests.await(
                "the end of one account",
                () -> !account(sso, ends).get("enabled").asBoolean());
        requests.await(
                "the end of the other one's contract",
                () -> account(sso, stays).at("/attributes/contractEnd").isMissingNode());
        assertThat(account(sso, stays).get("enabled").asBoolean()).isTrue();
    }

    @Test
    void personGetsAMailWithTheContractEndThatARequestSets(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = ssoActivation(1);
        var person = requests.known(employees(request).get(0), "lama");
        var end = today().plusMonths(9);
        employees(request).get(0).put("contractEnd", end.toString());
        requests.worked(request, acknowledged(1));

        for (var mailbox : List.of(person.username() + "@lama.example", person.username() + "@kantor.example")) {
            var told = sso.mailbox().awaitTo(mailbox, mail -> mail.subject().contains("Akhir Kontrak"));
            assertThat(told.text()).contains(String.valueOf(end.getYear()), "dinonaktifkan");
        }
    }

    @Test
    void muchLaterEndNeedsAnAcknowledgedRow(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        employees(request).get(0).put("contractEnd", today().plusMonths(3).toString());
        requests.worked(request);
        var extension = AccountRequests.again(request);
        employees(extension).get(0).put("contractEnd", today().plusMonths(30).toString());
        var id = requests.submitted(requests.submitter(), extension);

        assertThat(findings(requests.verifier(), id)).contains("account-contract-extended");
        assertThat(requests.verifier().post(path(id) + "/approval").code()).isEqualTo("findings-unacknowledged");
        requests.approve(requests.verifier(), id, acknowledged(1));
    }

    @Test
    void muchLaterEndInSeveralStepsNeedsAnAcknowledgedRow(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        var end = today().plusMonths(3);
        employees(request).get(0).put("contractEnd", end.toString());
        requests.worked(request);
        requests.worked(until(request, end.plusMonths(7)));
        requests.worked(until(request, end.plusMonths(12)));
        var id = requests.submitted(
                requests.submitter(), until(request, end.plusMonths(12).plusDays(1)));

        assertThat(findings(requests.verifier(), id)).contains("account-contract-extended");
        assertThat(requests.verifier().post(path(id) + "/approval").code()).isEqualTo("findings-unacknowledged");
        requests.approve(requests.verifier(), id, acknowledged(1));
        requests.awaitCompleted(id);
        requests.worked(until(request, end.plusMonths(24)));
    }

    private static Map<String, Object> until(Map<String, Object> request, LocalDate end) {
        var extension = AccountRequests.again(request);
        employees(extension).get(0).put("contractEnd", end.toString());
        return extension;
    }

    @Test
    void mailboxNamedInTheRealmsSettingsIsReserved(Sso sso) {
        var requests = AccountRequests.of(sso);
        var wishes = List.of("keamanan.uji", "keamanan-uji", "keamananuji2");
        var request = ssoActivation(wishes.size());
        for (var i = 0; i < wishes.size(); i++) {
            employees(request).get(i).put("username", wishes.get(i));
        }
        try (var alarms = RealmAttribute.set(sso, "ssoSecurityAddress", "Keamanan.Uji@bappenas.go.id")) {
            var answer = requests.submitter().post(PATH, request);

            assertThat(answer.status()).as(answer.text()).isEqualTo(422);
            assertThat(answer.body().get("errors").findValuesAsText("code"))
                    .filteredOn("username-reserved"::equals)
                    .hasSize(wishes.size());
            var named = ssoActivation(1);
            employees(named).get(0).put("fullName", "Keamanan Uji");
            var id = requests.submitted(requests.submitter(), named);
            var row = requests.verifier().get(path(id) + "/employees").body().at("/items/0");
            assertThat(row.get("username").asText()).isEqualTo("pegawai.keamanan.uji");
            assertThat(row.get("findings").findValuesAsText("code")).contains("username-function");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin.sso",
                "helpdesk.pusdatin",
                "tim.sso",
                "noreply.sso",
                "no-reply.unit",
                "ssobappenas",
                "x.humas"
            })
    void rowWhoseUserNameResemblesAnOfficeNameNeedsAcknowledgement(String username, Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        employees(request).get(0).put("username", username);
        var id = requests.submitted(requests.submitter(), request);

        var bare = requests.verifier().post(path(id) + "/approval");
        assertThat(bare.code()).as(bare.text()).isEqualTo("findings-unacknowledged");
        assertThat(bare.body().at("/errors").findValuesAsText("code")).containsExactly("username-function");
    }

    @ParameterizedTest
    @CsvSource({
        "FLEXIWORK, 0, 61, contract-too-long",
        "SSO_ACTIVATION, , 61, contract-too-long",
        "SSO_ACTIVATION, , 880, contract-too-long",
        "FLEXIWORK, 13, 14, contract-too-far",
        "FLEXIWORK, 12, 72, ",
        "SSO_ACTIVATION, , 60, ",
    })
    void contractBeyondTheLimitsIsRefused(String kind, Integer start, int end, String code, Sso sso) {
        var request = kind.equals("FLEXIWORK") ? flexiwork(1) : ssoActivation(1);
        var row = employees(request).get(0);
        if (start != null) {
            row.put("contractStart", today().plusMonths(start).toString());
        }
        row.put("contractEnd", today().plusMonths(end).toString());

        var answer = AccountRequests.of(sso).submitter().post(PATH + "?dryRun=true", request);

        assertThat(answer.body().get("findings").findValuesAsText("code"))
                .as(answer.text())
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({
        "'B-101.%s/PPN.1/11/2026', 'B–101.%s/PPN.1/11/2026'",
        "'B-101.%s/PPN.1/11/2026', 'B.101.%s/PPN-1/11/2026'",
        "'B-101.%s/PPN.1/11/2026', 'Β-101.%s/PPN.1/11/2026'",
        "'B-101.%s/PPN.1/11/2026', 'В-101.%s/РРN.1/11/2026'",
        "'B-101.%s/PPN.1/11/2026', 'b 101.%s ⁄ ppn 1 ∕ 11 \\ 2026'",
        "'B-101.%s/PPN.1/11/2026', 'Ｂ－１０１．%s／ＰＰＮ．１／１１／２０２６'",
        "'B-101.%s/PPN.1/11/2026', 'B101.%s/PPN1/11/2026'",
    })
    void memoNumberInAnotherSpellingIsADuplicate(String number, String again, Sso sso) {
        var requests = AccountRequests.of(sso);
        var submitter = requests.submitter();
        var unique = String.valueOf(2 + Math.abs(System.nanoTime() % 1_000_000_000_000L));
        var first = flexiwork(1);
        in(first, "memo").put("number", number.formatted(unique));
        requests.submitted(submitter, first);
        var second = flexiwork(1);
        in(second, "memo").put("number", again.formatted(unique));

        assertThat(submitter.post(PATH, second).code()).isEqualTo("memo-known");

        var other = flexiwork(1);
        in(other, "memo").put("number", "B-101." + unique + "/PPN.11/1/2026");
        assertThat(submitter.post(PATH, other).status())
                .as("another memo number")
                .isEqualTo(201);
    }

    @Test
    void onlyVerifiersSeeThatAUserNameLooksLikeAnother(Sso sso) {
        var requests = AccountRequests.of(sso);
        var person = sso.people().employee();
        var request = flexiwork(3);
        employees(request).get(0).put("username", person.username().replace('.', '_'));
        employees(request).get(1).put("username", person.username().replace(".", ""));
        var submitter = requests.submitter();

        assertThat(submitter.post(PATH + "?dryRun=true", request).text()).doesNotContain("\"username-alike\"");
        var id = requests.submitted(submitter, request);

        var rows = requests.verifier().get(path(id) + "/employees").body().get("items");
        for (var row : List.of(rows.get(0), rows.get(1))) {
            assertThat(row.get("findings").findValuesAsText("code")).contains("username-alike");
            assertThat(row.get("findings").toString()).contains(person.username());
        }
        assertThat(rows.get(2).get("findings").findValuesAsText("code")).doesNotContain("username-alike");
        assertThat(findings(submitter, id)).doesNotContain("\"username-alike\"").contains("username-alike-in-list");
    }

    private static Map<String, Object> acknowledged(Integer... rows) {
        return Map.of("acknowledgedRows", List.of(rows));
    }

    /** A request for SSO activation without an end, for the people of a FLEXIWORK request. */
    private static Map<String, Object> activationOf(Map<String, Object> request) {
        var people = AccountRequests.again(request);
        var activation = ssoActivation(1);
        employees(people).forEach(row -> row.keySet().removeAll(List.of("contractStart", "contractEnd")));
        activation.put("employees", people.get("employees"));
        return activation;
    }

    private static String findings(Api reader, String id) {
        return reader.get(path(id) + "/employees").text();
    }

    private static String lastError(AccountRequests requests, String id) {
        return requests.auditor()
                .get(path(id) + "/employees")
                .body()
                .at("/items/0/lastError")
                .asText();
    }

    /** Records identity data as in a row, without an address. */
    private static void recordIdentity(Sso sso, Person person, String nik) {
        var identity = new HashMap<String, Object>(Officers.identity(nik, "x@surat.example"));
        identity.remove("externalEmail");
        assertThat(Officers.of(sso).api().put(Officers.path(person), identity).status())
                .isEqualTo(200);
    }

    private static boolean trusted(Api officer, Person person) {
        return officer.get(Officers.path(person))
                .body()
                .at("/externalEmail/trusted")
                .asBoolean();
    }

    private static JsonNode account(Sso sso, Person person) {
        return sso.admin().must(sso.admin().get(People.path(person))).body();
    }

    private static void setContractEnd(Sso sso, Person person, LocalDate end) {
        var account = (ObjectNode) account(sso, person);
        account.withObject("/attributes").putArray("contractEnd").add(end.toString());
        sso.admin().must(sso.admin().put(People.path(person), account));
    }

    private static LocalDate today() {
        return LocalDate.now(AccountRequests.JAKARTA);
    }

    private static List<JsonNode> refusals(Sso sso, String id, Person verifier) {
        return events(sso, id).stream()
                .filter(event -> event.at("/details/refused").asText().equals("verifier-in-request"))
                .filter(event -> event.at("/authDetails/userId").asText().equals(verifier.id()))
                .toList();
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
