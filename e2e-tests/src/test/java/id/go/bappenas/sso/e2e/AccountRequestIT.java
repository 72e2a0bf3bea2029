package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.AccountRequests.PATH;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.base64;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.employees;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.in;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.multipart;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.path;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.pdf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code account-provisioning/requests}: submission, findings, and the roles that see the findings. */
@ExtendWith(SsoExtension.class)
class AccountRequestIT {

    private static final String MULTIPART = "multipart/form-data; boundary=" + AccountRequests.BOUNDARY;

    @Test
    void requestIsStoredOnceAndShownWithMaskedNumbers(Sso sso) {
        var api = AccountRequests.of(sso).submitter();
        var request = flexiwork(2);
        var nik = employees(request).get(0).get("nik").toString();

        var dry = api.post(PATH + "?dryRun=true", request);
        assertThat(dry.status()).as(dry.text()).isEqualTo(200);
        assertThat(dry.body().get("valid").asBoolean()).as(dry.text()).isTrue();
        assertThat(dry.body().has("id")).isFalse();
        var sent = api.post(PATH, request);
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        var id = sent.body().get("id").asText();
        assertThat(sent.header("Location")).endsWith("/" + path(id));

        var seen = api.get(path(id));
        assertThat(seen.body().get("status").asText()).isEqualTo("SUBMITTED");
        assertThat(seen.body().at("/rows/PENDING").asInt()).isEqualTo(2);
        assertThat(seen.body().at("/memo/number").asText())
                .isEqualTo(in(request, "memo").get("number"));
        assertThat(seen.body().get("attachments").findValuesAsText("type")).containsExactly("memo", "sptjm");
        var people = api.get(path(id) + "/employees");
        assertThat(people.body().at("/items/0/nik").asText()).isEqualTo("************" + nik.substring(12));
        assertThat(people.body().at("/items/0").has("username")).isFalse();
        assertThat(people.text() + seen.text()).doesNotContain(nik, "1985-03-17");
    }

    @Test
    void multipartRequestWithAListIsAcceptedAndItsAttachmentCanBeDownloaded(Sso sso) {
        var api = AccountRequests.of(sso).submitter();
        var address = "rina" + Officers.nik() + "@surat.example";
        var list = "\uFEFFNama;NIK;tempat lahir;tanggal_lahir;email_eksternal;mulai_kontrak;akhir kontrak;nip\r\n"
                + "Rina Wijaya;" + Officers.nik() + ";Solok;17/03/1985;" + address + ";01/12/2026;"
                + LocalDate.now(AccountRequests.JAKARTA)
                        .plusMonths(12)
                        .format(DateTimeFormatter.ofPattern("dd-MM-uuuu"))
                + ";\r\n";

        var answer = api.send(
                "POST",
                PATH,
                MULTIPART,
                multipart(
                        "request",
                        "request.json",
                        json(withoutPeople()),
                        "employees",
                        "daftar.csv",
                        list,
                        "memo",
                        "memo.pdf",
                        pdf(),
                        "sptjm",
                        "../../sptjm.pdf",
                        pdf()));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var file = api.get(path(answer.body().get("id").asText()) + "/attachments/2");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.text()).startsWith("%PDF-");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"sptjm.pdf\"");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Security-Policy")).contains("sandbox");
    }

    @ParameterizedTest
    @CsvSource({"',', UTF-8", "';', UTF-8", "';', windows-1252"})
    void listsMayHaveColumnsInAnyOrderAndHeadingsInEitherLanguage(String separator, String charset, Sso sso) {
        var list = String.join(
                        separator,
                        "birthDate",
                        "nama",
                        "nik",
                        "birthPlace",
                        "contractStart",
                        "akhir_kontrak",
                        "email_eksternal")
                + "\n"
                + String.join(
                        separator,
                        "1985-03-17",
                        "José Núñez",
                        Officers.nik(),
                        "Orléans",
                        LocalDate.now(AccountRequests.JAKARTA).toString(),
                        LocalDate.now(AccountRequests.JAKARTA).plusMonths(12).toString(),
                        "jose@surat.example")
                + "\n";

        var answer = AccountRequests.of(sso)
                .submitter()
                .send(
                        "POST",
                        PATH + "?dryRun=true",
                        MULTIPART,
                        multipart(
                                "request",
                                "request.json",
                                json(withoutPeople()),
                                "employees",
                                "daftar.csv",
                                list.getBytes(Charset.forName(charset)),
                                "memo",
                                "memo.pdf",
                                pdf(),
                                "sptjm",
                                "sptjm.pdf",
                                pdf()));

        assertThat(answer.body().get("valid").asBoolean()).as(answer.text()).isTrue();
    }

    @Test
    void invalidListIsRefusedWithAllErrorsOfAllRows(Sso sso) {
        var api = AccountRequests.of(sso).submitter();
        var request = flexiwork(3);
        employees(request).get(1).put("nik", "12");
        employees(request).get(1).put("fullName", "=HYPERLINK(\"https://jahat.example\")");
        employees(request).get(2).remove("contractEnd");

        var answer = api.speaking("en").post(PATH, request);

        assertThat(answer.status()).isEqualTo(422);
        var errors = answer.body().get("errors");
        assertThat(errors.findValuesAsText("row")).containsExactly("2", "2", "3");
        assertThat(errors.findValuesAsText("code")).containsExactly("name-invalid", "nik-invalid", "contract-missing");
        assertThat(errors.findValuesAsText("detail"))
                .allSatisfy(detail -> assertThat(detail).contains(" "));
        assertThat(api.get(PATH).body().get("total").asInt()).isZero();
    }

    @Test
    void onlyVerifiersAndAuditorsSeeFindingsAboutRecordedPeople(Sso sso) {
        var requests = AccountRequests.of(sso);
        var person = sso.people().employee();
        var nik = Officers.nik();
        Officers.of(sso).record(person, Officers.identity(nik, person.username() + "@surat.example"));
        var request = flexiwork(2);
        employees(request).get(0).put("nik", nik);
        employees(request).get(1).put("externalEmail", person.username() + "@surat.example");
        employees(request).get(1).put("fullName", "PEGAWAI Uji");
        employees(request).get(1).put("username", person.username());
        var submitter = requests.submitter();

        var dry = submitter.post(PATH + "?dryRun=true", request);
        var sent = submitter.post(PATH, request);
        var id = sent.body().get("id").asText();
        requests.awaitCompared(id);

        for (var reader : List.of(requests.verifier(), requests.auditor())) {
            var rows = reader.get(path(id) + "/employees").body().get("items");
            assertThat(rows.get(0).get("findings").findValuesAsText("code"))
                    .contains("account-active", "name-differs", "address-differs");
            assertThat(rows.get(0).get("username").asText()).isEqualTo(person.username());
            assertThat(rows.get(0).get("account").asBoolean()).isTrue();
            assertThat(rows.get(1).get("findings").findValuesAsText("code"))
                    .contains("address-shared", "name-alike", "username-taken");
            assertThat(rows.get(1).get("username").asText()).startsWith("pegawai.uji");
            assertThat(reader.get(path(id) + "/report").text()).contains("account-active", person.username());
        }
        var told = String.join(
                "\n",
                dry.text(),
                sent.text(),
                submitter.get(path(id)).text(),
                submitter.get(path(id) + "/employees").text(),
                submitter.get(path(id) + "/report").text());
        assertThat(told)
                .contains("nik-date-differs")
                .doesNotContain("account-", "name-", "identity-", "address-", "username-", "comparedAt", "pegawai.uji")
                .doesNotContain("\"account\":true");
    }

    @Test
    void submitterWithFurtherRolesSeesNoMoreOfTheOwnRequest(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        requests.known(employees(request).get(0), "lama");
        var both = Api.as(sso, requests.with("request-submitter", "request-verifier", "request-auditor"));
        var id = requests.submitted(both, request);

        assertThat(both.get(path(id)).text()).doesNotContain("comparedAt");
        assertThat(both.get(path(id) + "/employees").text())
                .contains("\"account\":false")
                .doesNotContain("account-active");
        assertThat(both.get(path(id) + "/report").text()).doesNotContain("account-active");
    }

    @Test
    void onlyVerifiersSeeWhyARowWaitsBecauseOfRecordedData(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        var person = sso.people().employee();
        var identity = Officers.identity(employees(request).get(0).get("nik").toString(), "x@surat.example");
        identity.remove("externalEmail");
        assertThat(Officers.of(sso).api().put(Officers.path(person), identity).status())
                .isEqualTo(200);
        sso.people().enable(person, false);
        var submitter = requests.submitter();
        var id = requests.submitted(submitter, request);
        requests.approve(requests.verifier(), id, Map.of("reactivate", List.of(1), "acknowledgedRows", List.of(1)));
        var verifier = requests.verifier();
        requests.await("the row that waits", () -> error(verifier, id).equals("address-untrusted"));

        assertThat(error(submitter, id)).isEqualTo("ask-verifier");
        assertThat(submitter.get(path(id) + "/report").text())
                .contains("ask-verifier")
                .doesNotContain("address-untrusted");
    }

    private static String error(Api reader, String id) {
        return reader.get(path(id) + "/employees")
                .body()
                .at("/items/0/lastError")
                .asText();
    }

    @Test
    void approvalIsRefusedWhileANewPersonHasNoAddress(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(2);
        employees(request).forEach(employee -> employee.remove("externalEmail"));
        requests.known(employees(request).get(0), "lama");
        var submitter = requests.submitter();

        var sent = submitter.post(PATH, request);
        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        assertThat(sent.body().get("findings").findValuesAsText("code"))
                .containsExactly("address-left-out", "address-left-out");
        var id = sent.body().get("id").asText();
        requests.awaitCompared(id);
        var verifier = requests.verifier();
        var refused = verifier.post(path(id) + "/approval");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("findings-block");
        assertThat(refused.body().get("errors")).hasSize(1);
        assertThat(refused.body().at("/errors/0/row").asInt()).isEqualTo(2);
        assertThat(refused.body().at("/errors/0/code").asText()).isEqualTo("address-missing");
        assertThat(verifier.get(path(id)).body().get("status").asText()).isEqualTo("SUBMITTED");
        assertThat(verifier.post(path(id) + "/rejection", Map.of("reason", "Lengkapi email eksternal baris 2"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void approvalIsRefusedUntilTheVerifierHasSeenNewFindings(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(2);
        var id = requests.submitted(requests.submitter(), request);
        var verifier = requests.verifier();
        var before = verifier.get(path(id)).header("ETag");
        requests.known(employees(request).get(1), "baru");

        var refused = verifier.speaking("en").post(path(id) + "/approval");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("findings-changed");
        assertThat(refused.body().get("detail").asText()).contains("row 2");
        assertThat(refused.body().at("/errors").findValuesAsText("row")).containsOnly("2");
        assertThat(refused.body().at("/errors").findValuesAsText("change")).containsOnly("new");
        assertThat(refused.body().at("/errors").findValuesAsText("code"))
                .contains("account-active", "username-changed");
        assertThat(verifier.get(path(id)).header("ETag")).isNotEqualTo(before);
        assertThat(verifier.get(path(id) + "/employees")
                        .body()
                        .at("/items/1/findings")
                        .findValuesAsText("code"))
                .contains("account-active");
        assertThat(verifier.post(path(id) + "/approval").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({"postmaster", "admin", "Host-Master", "root", "ssl.admin", "web_master7", "humas", "no-reply"})
    void reservedUserNameIsAnError(String name, Sso sso) {
        var request = AccountRequests.ssoActivation(1);
        employees(request).get(0).put("username", name);

        var answer = AccountRequests.of(sso).submitter().post(PATH, request);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo("username");
        assertThat(answer.body().at("/errors/0/code").asText()).isEqualTo("username-reserved");
    }

    @Test
    void userNameOfADeletedAccountIsNotGivenAgain(Sso sso) {
        var gone = sso.people().employee();
        sso.admin().must(sso.admin().delete(Sso.REALM + "/users/" + gone.id()));
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        employees(request).get(0).put("username", gone.username());

        var id = requests.submitted(requests.submitter(), request);

        var row = requests.verifier().get(path(id) + "/employees").body().at("/items/0");
        assertThat(row.get("findings").findValuesAsText("code")).contains("username-taken");
        assertThat(row.get("username").asText()).isNotEqualTo(gone.username());
    }

    @Test
    void sameIdempotencyKeyRepeatsTheAnswerAndAnotherBodyIsAConflict(Sso sso) {
        var api = AccountRequests.of(sso).submitter().with("Idempotency-Key", "kunci-1");
        var request = flexiwork(1);

        var first = api.post(PATH, request);
        var again = api.post(PATH, request);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));

        var other = api.post(PATH, flexiwork(1));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("idempotency-key-used");
        assertThat(AccountRequests.of(sso)
                        .submitter()
                        .with("Idempotency-Key", "kunci-1")
                        .post(PATH, flexiwork(1))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void requestSentManyTimesAtOnceIsStoredOnce(Sso sso) {
        var api = AccountRequests.of(sso).submitter();
        var keyed = flexiwork(2);
        var unkeyed = flexiwork(2);

        var same = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> api.with("Idempotency-Key", "serentak").post(PATH, keyed))
                .toList();
        assertThat(same).extracting(Api.Answer::status).containsOnly(201);
        assertThat(same).extracting(Api.Answer::text).containsOnly(same.get(0).text());
        var rivals = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> api.post(PATH, unkeyed))
                .map(Api.Answer::status)
                .toList();
        assertThat(rivals).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(api.get(PATH).body().get("total").asInt()).isEqualTo(2);
    }

    @Test
    void memoNumberIsUsedOnceUnlessItsRequestWasRejected(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        var submitter = requests.submitter();
        var id = requests.submitted(submitter, request);
        var memo = in(request, "memo");
        memo.put("number", " " + memo.get("number").toString().toLowerCase(Locale.ROOT));

        var again = submitter.post(PATH, request);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("memo-known");
        assertThat(again.text()).contains(id);
        var another = requests.submitter().post(PATH, request);
        assertThat(another.code()).isEqualTo("memo-known");
        assertThat(another.text()).doesNotContain(id);

        assertThat(requests.verifier()
                        .post(path(id) + "/rejection", Map.of("reason", "Lengkapi"))
                        .status())
                .isEqualTo(204);
        assertThat(requests.submitter().post(PATH, request).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/OpenAction<</S/JavaScript/JS(app.alert(1))>> | pdf-script",
                "/OpenAction<</S/Launch/F(cmd.exe)>> | pdf-action",
                "/Names<</EmbeddedFiles<</Names[]>>>> | pdf-embedded-file",
            })
    void pdfWithActiveContentIsRefused(String catalog, String code, Sso sso) {
        var request = flexiwork(1);
        in(request, "attachments").put("memo", base64(pdf(catalog)));

        var answer = AccountRequests.of(sso).submitter().post(PATH, request);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo("memo");
        assertThat(answer.body().at("/errors/0/code").asText()).isEqualTo(code);
    }

    @Test
    void eachKindOfRequestNeedsItsAttachments(Sso sso) {
        var api = AccountRequests.of(sso).submitter();
        var request = flexiwork(1);
        request.remove("attachments");

        assertThat(missing(api, request)).containsExactlyInAnyOrder("memo", "sptjm");
        request.put("kind", "SSO_ACTIVATION");
        assertThat(missing(api, request)).containsExactlyInAnyOrder("memo", "activation-form");
    }

    private static List<String> missing(Api api, Map<String, Object> request) {
        return api.post(PATH, request).body().get("errors").findValuesAsText("field");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind | \"LAIN\" | kind | kind-unknown",
                "memo | [] | memo | no-object",
                "workMailbox | \"ya\" | workMailbox | no-flag",
                "employees | [] | employees | employees-none",
                "employees | [1] | employees | no-object",
                "employees | [{\"nik\":3273010203900001}] | nik | number-not-text",
                "employees | [{\"umur\":\"x\"}] | umur | unknown-field",
                "attachments | {\"ktp\":\"x\"} | attachments.ktp | unknown-field",
                "attachments | {\"memo\":7} | attachments.memo | no-base64",
                "lain | 1 | lain | unknown-field",
            })
    void errorNamesTheInvalidField(String field, String value, String named, String code, Sso sso)
            throws JsonProcessingException {
        var request = flexiwork(1);
        request.put(field, new ObjectMapper().readTree(value));

        var answer = AccountRequests.of(sso).submitter().post(PATH, request);

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.body().get("errors")).anySatisfy(error -> assertThat(
                        error.get("field").asText() + " " + error.get("code").asText())
                .isEqualTo(named + " " + code));
    }

    @ParameterizedTest
    @CsvSource({
        "subject, Lihat https://jahat.example, text-url",
        "subject, jahat.com, text-url",
        "signatory, '', text-empty",
        "number, 'B\u202E1', text-hidden",
        "date, 2999-01-01, memo-date-invalid",
        "date, 11/30/2025, memo-date-invalid",
    })
    void memoFieldThatCannotBeMailedIsRefused(String field, String value, String code, Sso sso) {
        var request = flexiwork(1);
        in(request, "memo").put(field, value);

        var answer = AccountRequests.of(sso).submitter().post(PATH, request);

        assertThat(answer.body().at("/errors/0/field").asText())
                .as(answer.text())
                .isEqualTo("memo." + field);
        assertThat(answer.body().at("/errors/0/code").asText()).isEqualTo(code);
    }

    @Test
    void requestOverALimitIsRefusedWithACode(Sso sso) {
        var api = AccountRequests.of(sso).submitter();
        var large = new byte[2 * 1024 * 1024];

        var tooLarge = api.send(
                "POST", PATH, MULTIPART, multipart("request", "r.json", json(withoutPeople()), "memo", "m.pdf", large));
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(tooLarge.code()).isEqualTo("request-too-large");
        assertThat(tooLarge.body().get("detail").asText()).contains("2 MB", "POST attachments");
        var list = "nama,nik,tempat_lahir,tanggal_lahir\n" + "a,b,c,d\n".repeat(10_001);
        var tooLong = api.send(
                "POST",
                PATH,
                MULTIPART,
                multipart("request", "r.json", json(withoutPeople()), "employees", "d.csv", list));
        assertThat(tooLong.code()).isEqualTo("list-too-long");
        assertThat(api.send("POST", PATH, "text/plain", new byte[] {'x'}).status())
                .isEqualTo(415);
        assertThat(api.send("POST", PATH, MULTIPART, multipart("lain", "x", "x"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void requestsArePagedAndTemplatesAreDownloaded(Sso sso) {
        var requests = AccountRequests.of(sso);
        var api = requests.submitter();
        var ids = List.of(
                requests.submitted(api, flexiwork(1)),
                requests.submitted(api, flexiwork(1)),
                requests.submitted(api, flexiwork(1)));

        var first = api.get(PATH + "?size=2&page=0").body();
        var second = api.get(PATH + "?size=2&page=1").body();
        assertThat(first.get("total").asInt()).isEqualTo(3);
        assertThat(first.at("/items/0/id").asText()).isEqualTo(ids.get(2));
        assertThat(second.get("items").findValuesAsText("id")).containsExactly(ids.get(0));
        assertThat(api.get(PATH + "?status=REJECTED").body().get("total").asInt())
                .isZero();
        assertThat(api.get(PATH + "?status=LAIN").status()).isEqualTo(422);
        assertThat(api.get(PATH + "?page=-1").status()).isEqualTo(422);
        assertThat(api.get("account-provisioning/template?format=csv").text()).contains("nama*;nik*");
        assertThat(api.get("account-provisioning/template").text()).startsWith("PK");
        assertThat(api.get("account-provisioning/template?format=pdf").status()).isEqualTo(422);
        assertThat(Api.anonymous(sso)
                        .get("account-provisioning/openapi.json")
                        .body()
                        .get("openapi")
                        .asText())
                .startsWith("3.1");
    }

    @Test
    void reportEscapesFormulasAndMasksNumbers(Sso sso) {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        employees(request).get(0).put("fullName", "-Rina Wijaya");
        employees(request).get(0).put("employeeNumber", "198503172010121001");
        var api = requests.submitter();
        var id = requests.submitted(api, request);

        var report = api.get(path(id) + "/report");

        assertThat(report.header("Content-Type")).startsWith("text/csv");
        assertThat(report.text())
                .contains("\"'-Rina Wijaya\"", "\"**************1001\"", "\"PENDING\"")
                .doesNotContain("19850317", employees(request).get(0).get("nik").toString());
    }

    @Test
    void requestHasAnETagForConditionalReadsAndDecisions(Sso sso) {
        var requests = AccountRequests.of(sso);
        var api = requests.submitter();
        var id = requests.submitted(api, flexiwork(1));

        var tag = api.get(path(id)).header("ETag");
        assertThat(tag).isNotEmpty();
        assertThat(api.with("If-None-Match", tag).get(path(id)).status()).isEqualTo(304);
        var stale = requests.verifier().with("If-Match", "\"7.x.id\"").post(path(id) + "/approval");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(requests.verifier()
                        .with("If-Match", tag)
                        .post(path(id) + "/approval")
                        .status())
                .isEqualTo(204);
        assertThat(api.get(path(id)).header("ETag")).isNotEqualTo(tag);
    }

    private static Map<String, Object> withoutPeople() {
        var request = new HashMap<String, Object>();
        request.put("kind", "FLEXIWORK");
        request.put("memo", AccountRequests.memo());
        return request;
    }

    private static byte[] json(Object value) {
        try {
            return new ObjectMapper().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
