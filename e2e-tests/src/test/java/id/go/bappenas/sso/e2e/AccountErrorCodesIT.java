package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.AccountRequests.PATH;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.multipart;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.path;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.pdf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors of a whole request: each code with an example that causes it. {@code JudgeTest} has the errors of rows. */
@ExtendWith(SsoExtension.class)
class AccountErrorCodesIT {

    private static final String MULTIPART = "multipart/form-data; boundary=" + AccountRequests.BOUNDARY;
    private static final String HEADINGS = "nama,nik,tempat_lahir,tanggal_lahir";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nama,nik,tempat_lahir | birthDate | heading-missing",
                "nama,nik,tempat_lahir,umur | umur | heading-unknown",
                HEADINGS + ",birthDate | birthDate | heading-twice",
            })
    void errorNamesTheWrongHeading(String headings, String named, String code, Sso sso) {
        var answer = submit(sso, "employees", "daftar.csv", headings + "\na,b,c,d,e\n");

        assertThat(answer.status()).isEqualTo(422);
        var error = error(answer, code);
        assertThat(List.of(named.split(","))).contains(error.get("field").asText());
        assertThat(error.get("detail").asText()).contains(" ");
    }

    @ParameterizedTest
    @CsvSource({
        "employees, employees, employees-twice",
        "lain, lain, unknown-part",
        "memo, memo, part-repeated",
    })
    void errorNamesTheWrongPart(String part, String named, String code, Sso sso) {
        var request = code.equals("employees-twice") ? flexiwork(1) : withoutPeople();

        var answer = submit(sso, request, part, "x.csv", HEADINGS + "\na,b,c,d\n");

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(error(answer, code).get("field").asText()).isEqualTo(named);
    }

    @Test
    void listWithHeadingsOnlyIsRefusedAsEmpty(Sso sso) {
        var answer = submit(sso, "employees", "daftar.csv", HEADINGS + "\n");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("list-empty");
    }

    @Test
    void missingAttachmentIsAnError(Sso sso) {
        var request = flexiwork(1);
        request.remove("attachments");

        var answer = AccountRequests.of(sso).submitter().post(PATH, request);

        assertThat(answer.body().get("errors").findValuesAsText("code")).containsOnly("attachment-missing");
    }

    @Test
    void unitOtherThanTheSubmittersIsAWarning(Sso sso) {
        var requests = AccountRequests.of(sso);
        var submitter = requests.with("request-submitter");
        var account = (ObjectNode)
                sso.admin().must(sso.admin().get(People.path(submitter))).body();
        account.withObject("/attributes").putArray("unit").add("Direktorat Lain");
        sso.admin().must(sso.admin().put(People.path(submitter), account));

        var answer = Api.as(sso, submitter).post(PATH + "?dryRun=true", flexiwork(1));

        assertThat(answer.body().get("valid").asBoolean()).isTrue();
        assertThat(answer.body().at("/findings/0/code").asText()).isEqualTo("unit-differs");
        assertThat(answer.body().at("/findings/0/field").asText()).isEqualTo("memo.unit");
        assertThat(answer.body().at("/findings/0/severity").asText()).isEqualTo("warning");
    }

    @Test
    void invalidHeadersAndQueryParametersAreErrors(Sso sso) {
        var api = AccountRequests.of(sso).submitter();

        var key = api.with("Idempotency-Key", "k".repeat(300)).post(PATH, flexiwork(1));
        assertThat(error(key, "idempotency-key-invalid").get("field").asText()).isEqualTo("Idempotency-Key");
        error(api.get(PATH + "?status=LAIN"), "status-unknown");
        error(api.get("account-provisioning/template?format=pdf"), "format-unknown");
        assertThat(api.get(path("tidak-ada")).code()).isEqualTo("request-unknown");
    }

    @Test
    void decisionAboutUnknownRowsAttachmentsOrVersionsIsRefused(Sso sso) {
        var requests = AccountRequests.of(sso);
        var one = path(requests.submitted(requests.submitter(), flexiwork(1)));
        var verifier = requests.verifier();

        error(verifier.post(one + "/approval", Map.of("reactivate", "satu")), "reactivate-numbers");
        error(verifier.post(one + "/approval", Map.of("reactivate", List.of(7))), "reactivate-unknown");
        assertThat(verifier.get(one + "/attachments/9").code()).isEqualTo("attachment-unknown");
        var tag = verifier.get(one).header("ETag");
        assertThat(verifier.with("If-Match", "\"lama\"").post(one + "/approval").code())
                .isEqualTo("request-changed");
        assertThat(verifier.with("If-Match", tag).post(one + "/approval").status())
                .isEqualTo(204);
    }

    private static JsonNode error(Api.Answer answer, String code) {
        for (var error : answer.body().path("errors")) {
            if (error.get("code").asText().equals(code)) {
                return error;
            }
        }
        throw new AssertionError("no " + code + " in HTTP " + answer.status() + ": " + answer.text());
    }

    private static Map<String, Object> withoutPeople() {
        var request = flexiwork(1);
        request.remove("employees");
        request.remove("attachments");
        return request;
    }

    private static Api.Answer submit(Sso sso, String part, String file, String content) {
        return submit(sso, withoutPeople(), part, file, content);
    }

    private static Api.Answer submit(Sso sso, Map<String, Object> request, String part, String file, String content) {
        try {
            var json = new ObjectMapper().writeValueAsString(request);
            return AccountRequests.of(sso)
                    .submitter()
                    .send(
                            "POST",
                            PATH,
                            MULTIPART,
                            multipart("request", "r.json", json, "memo", "m.pdf", pdf(), part, file, content));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
