package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.AccountRequests.PATH;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.UPLOADS;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.employees;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.multipart;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.path;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.pdf;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.scan;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.uploaded;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.RawHttp;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that a submitter uploads before the request: roles, accepted types, use and removal. */
@ExtendWith(SsoExtension.class)
class AccountUploadIT {

    private static final int SCAN = 9_900_000;
    private static final int LARGEST = 10 * 1024 * 1024;

    @Test
    void requestNamesDocumentsAndAListThatWereUploadedBefore(Sso sso) {
        var requests = AccountRequests.of(sso);
        var submitter = requests.submitter();
        var scan = scan(SCAN);
        var memo = uploaded(submitter, "memo", scan);
        var request = flexiwork(2);
        request.put(
                "attachments",
                List.of(memo, uploaded(submitter, "sptjm", pdf()), uploaded(submitter, "employees", list(request))));
        request.remove("employees");

        var id = requests.submitted(submitter, request);

        var verifier = requests.verifier();
        assertThat(verifier.get(path(id)).body().at("/attachments/0/bytes").asInt())
                .isEqualTo(scan.length);
        assertThat(verifier.get(path(id) + "/attachments/1").text())
                .isEqualTo(new String(scan, StandardCharsets.UTF_8));
        assertThat(verifier.get(path(id) + "/attachments/2").text()).startsWith("%PDF-");
        assertThat(verifier.get(path(id) + "/employees").body().get("total").asInt())
                .isEqualTo(2);
        requests.approve(id, Map.of());
    }

    @Test
    void uploadAnswersItsIdSizeDigestAndExpiry(Sso sso) {
        var submitter = AccountRequests.of(sso).submitter();

        var answer = submitter.send("POST", UPLOADS + "?type=memo", "application/pdf", pdf());

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var id = answer.body().get("id").asText();
        assertThat(answer.header("Location")).isEqualTo(sso.realm() + "/" + UPLOADS + "/" + id);
        assertThat(answer.body().get("bytes").asInt()).isEqualTo(pdf().length);
        assertThat(answer.body().get("sha256").asText()).hasSize(64);
        assertThat(Instant.parse(answer.body().get("expiresAt").asText()))
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(25)));
        assertThat(submitter.get(UPLOADS + "/" + id).body().get("used").asBoolean())
                .isFalse();
        assertThat(AccountRequests.of(sso).submitter().get(UPLOADS + "/" + id).status())
                .isEqualTo(404);
    }

    @Test
    void uploadedFileIsUsedByOneRequestOnly(Sso sso) {
        var requests = AccountRequests.of(sso);
        var submitter = requests.submitter();
        var first = named(submitter, flexiwork(1));
        requests.submitted(submitter, first);
        var second = flexiwork(1);
        second.put("attachments", first.get("attachments"));

        var answer = submitter.post(PATH, second);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().get("errors").findValuesAsText("code")).contains("upload-used");
    }

    @Test
    void oneOfManySimultaneousRequestsGetsTheFile(Sso sso) {
        var submitter = AccountRequests.of(sso).submitter();
        var ids = named(submitter, flexiwork(1)).get("attachments");
        var rivals = IntStream.range(0, 6)
                .mapToObj(i -> {
                    var request = flexiwork(1);
                    request.put("attachments", ids);
                    return request;
                })
                .toList();

        var answers = rivals.stream()
                .parallel()
                .map(request -> submitter.post(PATH, request).status())
                .toList();

        assertThat(answers).containsOnly(201, 422).containsOnlyOnce(201);
    }

    @Test
    void dryRunAndRefusedRequestLeaveTheFilesUnused(Sso sso) {
        var submitter = AccountRequests.of(sso).submitter();
        var request = named(submitter, flexiwork(1));

        assertThat(submitter
                        .post(PATH + "?dryRun=true", request)
                        .body()
                        .get("valid")
                        .asBoolean())
                .isTrue();
        var employee = employees(request).get(0);
        var nik = employee.put("nik", "1");
        assertThat(submitter.post(PATH, request).status()).isEqualTo(422);
        employee.put("nik", nik);
        assertThat(submitter.post(PATH, request).status()).isEqualTo(201);
    }

    @Test
    void sameRequestWithTheSameKeyGetsTheSameAnswer(Sso sso) {
        var submitter = AccountRequests.of(sso)
                .submitter()
                .with("Idempotency-Key", UUID.randomUUID().toString());
        var request = named(submitter, flexiwork(1));

        var answers = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> submitter.post(PATH, request))
                .toList();
        var later = submitter.post(PATH, request);

        assertThat(answers).extracting(Api.Answer::status).containsOnly(201);
        assertThat(later.text()).isEqualTo(answers.get(0).text());
    }

    @Test
    void uploadOfAnotherSubmitterIsUnknownLikeAnInventedId(Sso sso) {
        var requests = AccountRequests.of(sso);
        var foreign = uploaded(requests.submitter(), "memo", pdf());
        var submitter = requests.submitter();

        assertThat(errors(submitter, List.of(foreign)))
                .isEqualTo(errors(submitter, List.of(UUID.randomUUID().toString())))
                .contains("attachments[0] upload-unknown");
        assertThat(errors(submitter, List.of(1, "x".repeat(1000), "a\u0000b")))
                .contains(
                        "attachments[0] upload-unknown",
                        "attachments[1] upload-unknown",
                        "attachments[2] upload-unknown");
        assertThat(submitter.get(UPLOADS + "/a%00b").status()).isEqualTo(404);
    }

    @Test
    void requestMayNameEachUploadAndEachTypeOnce(Sso sso) {
        var submitter = AccountRequests.of(sso).submitter();
        var memo = uploaded(submitter, "memo", pdf());

        assertThat(errors(submitter, List.of(memo, memo))).contains("attachments[1] upload-repeated");
        assertThat(errors(submitter, List.of(memo, uploaded(submitter, "memo", pdf()))))
                .contains("memo part-repeated");
        assertThat(errors(submitter, List.of("a", "b", "c", "d", "e", "f", "g", "h", "i")))
                .contains("attachments uploads-too-many");
        assertThat(errors(submitter, "x")).contains("attachments attachments-form");
        assertThat(submitter
                        .send(
                                "POST",
                                PATH,
                                "multipart/form-data; boundary=" + AccountRequests.BOUNDARY,
                                multipart(
                                        "request",
                                        "r.json",
                                        json(Map.of("attachments", List.of(memo))),
                                        "memo",
                                        "m.pdf",
                                        pdf()))
                        .text())
                .contains("part-repeated");
    }

    @ParameterizedTest
    @CsvSource({
        "memo, text/plain, 415",
        "memo, application/json, 415",
        "memo, multipart/form-data; boundary=x, 415",
        "employees, application/pdf, 415",
        "ktp, application/pdf, 422",
        "'', application/pdf, 422",
        "memo, application/pdf, 422",
        "memo, image/jpeg, 422",
        "employees, text/csv, 422",
    })
    void uploadOfAnotherMediaTypeOrContentIsRefused(String type, String mediaType, int status, Sso sso) {
        var answer = AccountRequests.of(sso)
                .submitter()
                .send("POST", UPLOADS + "?type=" + type, mediaType, "tidak benar".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }

    /** One file comes before the request and one with it. */
    @Test
    void damagedScanIsAcceptedWithAWarningAndTheVerifierGetsTheRepairedFile(Sso sso) throws Exception {
        var requests = AccountRequests.of(sso);
        var submitter = requests.submitter();
        var memo = damaged(scan(300_000));
        var form = damaged(pdf());

        var upload = submitter.send("POST", UPLOADS + "?type=memo", "application/x-pdf; name=\"memo.pdf\"", memo);

        assertThat(upload.status()).as(upload.text()).isEqualTo(201);
        assertThat(upload.body().at("/findings/0/code").asText()).isEqualTo("pdf-repaired");
        assertThat(upload.body().get("sentSha256").asText()).isEqualTo(sha256(memo));
        var request = flexiwork(1);
        request.put("attachments", List.of(upload.body().get("id").asText()));
        var receipt = submitter.send(
                "POST",
                PATH,
                "multipart/form-data; boundary=" + AccountRequests.BOUNDARY,
                multipart("request", "r.json", json(request), "sptjm", "s.pdf", form));
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(201);
        assertThat(receipt.body().get("findings").findValuesAsText("code")).containsOnly("pdf-repaired");
        assertThat(receipt.body().get("findings").findValuesAsText("field")).containsExactly("memo", "sptjm");

        var id = receipt.body().get("id").asText();
        var verifier = requests.verifier();
        var told = verifier.get(path(id)).body();
        assertThat(told.get("findings").findValuesAsText("code")).containsOnly("pdf-repaired");
        for (var file : Map.of(1, memo, 2, form).entrySet()) {
            var attachment = told.get("attachments").get(file.getKey() - 1);
            var stored = download(sso, verifier, path(id) + "/attachments/" + file.getKey());
            assertThat(attachment.get("repaired").asBoolean()).isTrue();
            assertThat(attachment.get("sentSha256").asText()).isEqualTo(sha256(file.getValue()));
            assertThat(attachment.get("sha256").asText())
                    .isEqualTo(sha256(stored))
                    .isNotEqualTo(sha256(file.getValue()));
            assertThat(attachment.get("bytes").asInt()).isEqualTo(stored.length);
            assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-1.7")
                    .endsWith("%%EOF\n")
                    .contains("startxref");
        }
    }

    /** As from a scanner that was switched off too early: the end with the place of the table is missing. */
    private static byte[] damaged(byte[] file) {
        return Arrays.copyOf(file, new String(file, StandardCharsets.ISO_8859_1).lastIndexOf("startxref"));
    }

    private static byte[] download(Sso sso, Api reader, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(sso.realm() + "/" + path))
                .header("Authorization", reader.authorization().orElseThrow())
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private static String sha256(byte[] file) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }

    @Test
    void uploadsPassTheChecksOfARequest(Sso sso) {
        var submitter = AccountRequests.of(sso).submitter();

        var script = submitter.send(
                "POST",
                UPLOADS + "?type=memo",
                "application/pdf",
                pdf("/OpenAction<</S/JavaScript/JS(app.alert(1))>>"));
        assertThat(script.body().at("/errors/0/code").asText()).isEqualTo("pdf-script");
        assertThat(submitter
                        .send("POST", UPLOADS + "?type=memo", "application/pdf", new byte[0])
                        .status())
                .isEqualTo(422);
        var tooLong = "nama,nik,tempat_lahir,tanggal_lahir\n" + "a,b,c,d\n".repeat(10_001);
        assertThat(submitter
                        .send("POST", UPLOADS + "?type=employees", "text/csv", tooLong.getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("list-too-long");
        var tooLarge = submitter.send("POST", UPLOADS + "?type=memo", "application/pdf", new byte[LARGEST + 1]);
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(tooLarge.code()).isEqualTo("too-large");
    }

    @Test
    void onlySubmittersMayUpload(Sso sso) {
        var requests = AccountRequests.of(sso);
        assertThat(requests.verifier()
                        .send("POST", UPLOADS + "?type=memo", "application/pdf", pdf())
                        .status())
                .isEqualTo(403);
        assertThat(Api.anonymous(sso)
                        .send("POST", UPLOADS + "?type=memo", "application/pdf", pdf())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void submitterMaySendAtMostTwoFilesAtOnceAndAnAbortedUploadFreesItsSlot(Sso sso) throws IOException {
        var submitter = AccountRequests.of(sso).submitter();
        var open = new ArrayList<RawHttp>();
        for (var i = 0; i < 4; i++) {
            open.add(new RawHttp(sso.address())
                    .head(
                            "POST /realms/bappenas/" + UPLOADS + "?type=memo HTTP/1.1",
                            "Content-Type: application/pdf",
                            "Content-Length: 1000000",
                            "Authorization: " + submitter.authorization().orElseThrow())
                    .text("%PDF-"));
        }
        var answered = new HashMap<RawHttp, String>();
        Await.until("two of four uploads to be refused", Duration.ofSeconds(30), () -> {
            for (var http : open) {
                answered.merge(http, soFar(http), String::concat);
            }
            return Optional.of(answered.values().stream()
                            .filter(answer -> answer.contains("uploads-at-once"))
                            .count())
                    .filter(refused -> refused == 2);
        });
        assertThat(answered.values()).filteredOn(String::isEmpty).hasSize(2);

        for (var http : open) {
            http.close();
        }

        Await.until("a free upload place", Duration.ofSeconds(30), () -> Optional.of(
                        submitter.send("POST", UPLOADS + "?type=memo", "application/pdf", pdf()))
                .filter(answer -> answer.status() == 201));
    }

    private static String soFar(RawHttp http) {
        try {
            return http.soFar();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void uploadsHaveADailyLimitAndUnusedOnesAreRemoved() throws Exception {
        var prefix = "KC_SPI_REALM_RESTAPI_EXTENSION__ACCOUNT_PROVISIONING__";
        try (var server = new OwnServer(Map.of(prefix + "UPLOADS_PER_DAY", "3", prefix + "SWEEP_SECONDS", "1"))) {
            var submitter = AccountRequests.of(server.sso(null)).submitter();
            var old = uploaded(submitter, "memo", scan(600_000));
            uploaded(submitter, "memo", pdf());
            assertThat(submitter
                            .send("POST", UPLOADS + "?type=memo", "application/pdf", new byte[] {1})
                            .status())
                    .isEqualTo(422);
            var fourth = submitter.send("POST", UPLOADS + "?type=memo", "application/pdf", pdf());
            assertThat(fourth.status()).isEqualTo(429);
            assertThat(fourth.code()).isEqualTo("uploads-a-day");

            server.stop();
            assertThat(pieces(server)).isEqualTo(4);
            server.change("update SSO_PROVISIONING_UPLOAD set EXPIRES_AT = "
                    + Instant.now().minusSeconds(1).toEpochMilli() + " where ID = '" + old + "'");
            server.start();

            assertThat(errors(submitter, List.of(old))).contains("attachments[0] upload-expired");
            Await.until("the sweep", Duration.ofMinutes(1), () -> Optional.of(server)
                    .filter(any -> log(server).contains("1 uploaded files removed")));
            assertThat(errors(submitter, List.of(old))).contains("attachments[0] upload-expired");
            server.stop();
            assertThat(pieces(server)).isOne();
        }
    }

    /** Number of stored encrypted pieces. */
    private static int pieces(OwnServer server) throws SQLException {
        return server.change("update SSO_PROVISIONING_CHUNK set ORDINAL = ORDINAL");
    }

    private static String log(OwnServer server) {
        try {
            return server.log();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Uploads the documents of the request and names the uploads in the request. */
    private static Map<String, Object> named(Api submitter, Map<String, Object> request) {
        request.put("attachments", List.of(uploaded(submitter, "memo", pdf()), uploaded(submitter, "sptjm", pdf())));
        return request;
    }

    private static List<String> errors(Api submitter, Object attachments) {
        var request = flexiwork(1);
        request.put("attachments", attachments);
        var answer = submitter.post(PATH, request);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        var errors = new ArrayList<String>();
        answer.body()
                .get("errors")
                .forEach(error -> errors.add(
                        error.get("field").asText() + " " + error.get("code").asText()));
        return errors;
    }

    private static byte[] list(Map<String, Object> request) {
        var list =
                new StringBuilder("nama;nik;tempat_lahir;tanggal_lahir;email_eksternal;mulai_kontrak;akhir_kontrak\n");
        for (var employee : employees(request)) {
            list.append(String.join(
                            ";",
                            List.of(
                                            "fullName",
                                            "nik",
                                            "birthPlace",
                                            "birthDate",
                                            "externalEmail",
                                            "contractStart",
                                            "contractEnd")
                                    .stream()
                                    .map(field -> employee.get(field).toString())
                                    .toList()))
                    .append('\n');
        }
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] json(Object value) {
        try {
            return new ObjectMapper().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
