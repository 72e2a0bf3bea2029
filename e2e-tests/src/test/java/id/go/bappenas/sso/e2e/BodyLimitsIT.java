package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.RawHttp;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits of request bodies with and without a token, and the answers to bodies beyond them. */
@ExtendWith(SsoExtension.class)
class BodyLimitsIT {

    private static final int ANONYMOUS = 512 * 1024;
    private static final int SMALL = 2 * 1024 * 1024;
    private static final String REFUSED = "body refused with ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/realms/bappenas/account-provisioning/requests",
                "/realms/bappenas/account-provisioning/attachments?type=memo",
                "/realms/bappenas/employee-identity/import",
                "/realms/bappenas/employee-password/change",
                "/realms/bappenas/employee-notice/not-me",
                "/realms/bappenas/protocol/openid-connect/token",
                "/realms/bappenas/login-actions/authenticate",
                "/admin/realms",
                "/resources/x",
            })
    void pathsAcceptOnlySmallBodiesWithoutAToken(String path, Sso sso) throws IOException {
        for (var type : List.of("application/json", "application/pdf", "multipart/form-data; boundary=x")) {
            assertThat(declared(sso, path, type, ANONYMOUS + 1, ""))
                    .as(type)
                    .satisfiesAnyOf(
                            answer -> assertThat(answer).contains(" 413 "),
                            // Keycloak's own paths refuse this content type.
                            answer -> assertThat(answer).contains(" 415 "));
            assertThat(inChunks(sso, path, type, ANONYMOUS + 1, ""))
                    .as("chunks, " + type)
                    .satisfiesAnyOf(answer -> assertThat(answer).contains(" 413 "), answer -> assertThat(answer)
                            .contains(" 415 "));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/realms/bappenas/account-provisioning/requests, application/json",
        "/realms/bappenas/account-provisioning/attachments, multipart/form-data; boundary=x",
        "/realms/bappenas/employee-identity/import, application/x-www-form-urlencoded",
        "/realms/bappenas//employee-identity/import, text/csv",
        "/realms/bappenas/employee-identity/%69mport, text/csv",
        "/admin/realms/bappenas/users, application/json",
        "/admin/realms, text/plain",
    })
    void unverifiedTokenDoesNotRaiseTheLimitOfOtherPathsOrForms(String path, String type, Sso sso) throws IOException {
        assertThat(declared(sso, path, type, SMALL + 1, "Authorization: Bearer x"))
                .contains(" 413 ");
        assertThat(inChunks(sso, path, type, SMALL + 1, "Authorization: Bearer x"))
                .contains(" 413 ");
    }

    @ParameterizedTest
    @CsvSource({
        "/realms/bappenas/account-provisioning/attachments?type=memo, application/pdf, 20",
        "/realms/bappenas/employee-identity/import, text/csv, 10",
        "/admin/realms, application/json, 10",
        "/admin/realms/bappenas/partialImport, application/json, 10",
    })
    void pathsForLargeBodiesCheckTheTokenBeforeTheBody(String path, String type, int megabytes, Sso sso)
            throws IOException {
        try (var http = new RawHttp(sso.address())) {
            http.head(
                    "POST " + path + " HTTP/1.1",
                    "Content-Type: " + type,
                    "Content-Length: " + megabytes * 1024 * 1024,
                    "Authorization: Bearer x");
            // The client has not sent the body.
            assertThat(http.status()).isEqualTo(401);
        }
        assertThat(declared(sso, path, type, megabytes * 1024 * 1024 + 1, "Authorization: Bearer x"))
                .contains(" 413 ");
    }

    @Test
    void administratorImportsARealmOfSeveralMegabytes(Sso sso) throws JsonProcessingException {
        var text = "a".repeat(3_000);
        var people = IntStream.range(0, 800)
                .mapToObj(i -> Map.of("username", "u" + i, "attributes", Map.of("x", List.of(text))))
                .toList();
        var realm = Map.of("realm", "uji-besar", "users", people);
        assertThat(new ObjectMapper().writeValueAsBytes(realm).length).isGreaterThan(SMALL);

        sso.admin().must(sso.admin().post("", realm));

        assertThat(sso.admin().delete("uji-besar").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "account-provisioning/requests | ;;; | x | 415 | content-type-malformed",
                "account-provisioning/requests | application/json; charset=tidak-ada | {} | 415 | content-type-malformed",
                "employee-password/change | json | {} | 415 | content-type-malformed",
                "employee-password/change-for | text/html;;;= | x | 415 | content-type-malformed",
                "employee-password/change-for | application/x-www-form-urlencoded | username=%zz | 400 | form-malformed",
                "employee-password/change-for | application/x-www-form-urlencoded | username=a% | 400 | form-malformed",
                "employee-identity/import | , | x | 415 | content-type-malformed",
                "employee-notice/not-me | a/b/c | x | 415 | content-type-malformed",
            })
    void unreadableContentTypeOrFormIsRefusedWithAProblemDocument(
            String path, String type, String body, int status, String code, Sso sso) {
        assertOneLine(sso, status + " " + code, () -> assertThat(sent(sso, "/realms/bappenas/" + path, type, body, ""))
                .contains(" " + status + " ", "application/problem+json", "\"code\":\"" + code + "\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/realms/bappenas/protocol/openid-connect/token | ;;; | x | 415",
                "/realms/bappenas/protocol/openid-connect/token | application/x-www-form-urlencoded | grant_type=%zz | 400",
                "/realms/bappenas/protocol/openid-connect/token | multipart/form-data; boundary=x | rusak | 415",
                "/realms/bappenas/login-actions/authenticate | multipart/form-data | rusak | 415",
                "/admin/realms/bappenas/identity-provider/import-config | multipart/form-data; boundary=x | rusak | 400",
            })
    void keycloaksOwnPathsRefuseUnreadableBodies(String path, String type, String body, int status, Sso sso) {
        assertOneLine(sso, String.valueOf(status), () -> assertThat(
                        sent(sso, path, type, body, path.startsWith("/admin") ? "Authorization: Bearer x" : ""))
                .contains(" " + status + " ", "invalid_request"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rusak",
                "--batas",
                "--batas\r\n\r\nx\r\n--batas--",
                "--batas\r\nContent-Disposition: form-data\r\n\r\nx\r\n--batas--",
                "--batas\r\nContent-Disposition: form-data; name=\"request\"\r\n\r\n{}\r\n",
                "--batas\r\nContent-Disposition: form-data; name=\"request\"\r\nX: x\r\n{}\r\n--batas--",
                "--batas\r\nContent-Disposition: form-data; name=\"request\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + "e30=\r\n--batas--",
            })
    void malformedMultipartIsRefusedWithAProblemDocument(String body, Sso sso) throws IOException {
        var submitter = AccountRequests.of(sso).submitter();
        var before = log(sso);

        var answer = submitter.send(
                "POST",
                AccountRequests.PATH,
                "multipart/form-data; boundary=batas",
                body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("multipart-malformed");
        assertNoTrace(log(sso).substring(before.length()));
    }

    @Test
    void partsHeadersAndFileNamesOfMultipartAreLimited(Sso sso) {
        var submitter = AccountRequests.of(sso).submitter();

        assertThat(parts(submitter, 16, "", "a").status()).isEqualTo(422);
        assertThat(parts(submitter, 17, "", "a").code()).isEqualTo("multipart-too-many-parts");
        assertThat(parts(submitter, 1, "X-Y: z\r\n".repeat(7), "a").status()).isEqualTo(422);
        assertThat(parts(submitter, 1, "X-Y: z\r\n".repeat(8), "a").code()).isEqualTo("multipart-malformed");
        assertThat(parts(submitter, 1, "X-Y: " + "z".repeat(5_000) + "\r\n", "a")
                        .status())
                .isEqualTo(400);
        assertThat(parts(submitter, 1, "", "a".repeat(255)).status()).isEqualTo(422);
        assertThat(parts(submitter, 1, "", "a".repeat(256)).status()).isEqualTo(400);
    }

    private static Api.Answer parts(Api api, int count, String headers, String fileName) {
        var body = new StringBuilder();
        for (var i = 0; i < count; i++) {
            body.append("--batas\r\nContent-Disposition: form-data; name=\"lain")
                    .append(i)
                    .append("\"; filename=\"")
                    .append(fileName)
                    .append("\"\r\n")
                    .append(headers)
                    .append("\r\nx\r\n");
        }
        return api.send(
                "POST",
                AccountRequests.PATH,
                "multipart/form-data; boundary=batas",
                body.append("--batas--\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void formWithTooManyFieldsIsRefused(Sso sso) throws IOException {
        var form = "a=b&".repeat(1_000) + "a=b";

        assertThat(sent(
                        sso,
                        "/realms/bappenas/protocol/openid-connect/token",
                        "application/x-www-form-urlencoded",
                        form,
                        ""))
                .contains(" 413 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-1", "1, 2", "99999999999999999999999"})
    void invalidContentLengthIsRefused(String length, Sso sso) throws IOException {
        var before = log(sso);
        try (var http = new RawHttp(sso.address())) {
            http.head(
                    "POST /realms/bappenas/account-provisioning/requests HTTP/1.1",
                    "Content-Type: application/json",
                    "Content-Length: " + length);
            assertThat(http.status()).isIn(400, 413);
        }
        assertNoTrace(log(sso).substring(before.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"requests?dryRun=%zz", "%zz", "requests/%"})
    void addressThatCannotBeDecodedIsRefused(String path, Sso sso) throws IOException {
        var before = log(sso);

        assertThat(sent(sso, "/realms/bappenas/account-provisioning/" + path, "application/json", "{}", ""))
                .contains(" 400 ");

        assertNoTrace(log(sso).substring(before.length()));
    }

    @Test
    void clientsThatStopSendingTimeOutAndDoNotBlockOthers(Sso sso) throws IOException {
        var person = sso.people().employee();
        assertThat(DirectGrant.of(sso, person).statusCode()).isEqualTo(200);
        var slow = new ArrayList<RawHttp>();
        try {
            // More connections than the server has threads.
            for (var i = 0; i < 120; i++) {
                slow.add(new RawHttp(sso.address())
                        .head(
                                "POST /realms/bappenas/"
                                        + (i % 2 == 0
                                                ? "protocol/openid-connect/token"
                                                : "account-provisioning/requests")
                                        + " HTTP/1.1",
                                "Content-Type: "
                                        + (i % 2 == 0 ? "application/x-www-form-urlencoded" : "application/json"),
                                "Content-Length: 1000")
                        .text("a"));
            }
            var begin = System.nanoTime();
            assertThat(DirectGrant.again(sso, person).statusCode()).isEqualTo(200);
            assertThat(System.nanoTime() - begin).isLessThan(TimeUnit.SECONDS.toNanos(20));

            assertThat(slow.get(0).status()).isEqualTo(408);
            assertThat(slow.get(1).answer()).contains(" 408 ", "body-too-slow");
        } finally {
            for (var http : slow) {
                http.close();
            }
        }
    }

    /** A body that stops must not occupy its memory for half a minute. */
    @Test
    void largeBodyThatStopsIsRefusedSoon(Sso sso) throws IOException {
        try (var http = new RawHttp(sso.address())) {
            var begin = System.nanoTime();
            http.head(
                            "POST /realms/bappenas/account-provisioning/requests HTTP/1.1",
                            "Content-Type: application/json",
                            "Content-Length: 510000")
                    .text("a".repeat(300_000));
            assertThat(http.answer()).contains(" 408 ", "body-too-slow");
            assertThat(System.nanoTime() - begin).isLessThan(TimeUnit.SECONDS.toNanos(20));
        }
    }

    /** With HTTP/2, bodies without a length blocked all threads, and a tunnel through a proxy avoided the proxy's rules. */
    @Test
    void serverOffersNoHttp2(Sso sso) throws IOException {
        try (var http = new RawHttp(sso.address())) {
            http.text("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").bytes(new byte[] {0, 0, 0, 4, 0, 0, 0, 0, 0}, 0, 9);
            assertThat(http.answer()).doesNotContain("\u0004\u0000\u0000").matches("(?s)|HTTP/[12]\\.[01] [45].*");
        }
        try (var http = new RawHttp(sso.address())) {
            http.head(
                    "GET /realms/bappenas HTTP/1.1",
                    "Connection: Upgrade, HTTP2-Settings",
                    "Upgrade: h2c",
                    "HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA");
            assertThat(http.status()).isEqualTo(200);
        }
    }

    @Test
    void importAcceptsAListOfMoreThanTwoMegabytes(Sso sso) {
        var list = "username,nik,birthPlace,birthDate\n"
                + "tidak.ada.sama.sekali.orangnya.di.sini,3273010203900001,Kota Bandung Sebelah Barat Daya,1985-03-17\n"
                        .repeat(9_990);
        assertThat(list.length()).isLessThan(SMALL);

        var answer = Officers.of(sso)
                .api()
                .send(
                        "POST",
                        "employee-identity/import?dryRun=true",
                        "text/csv",
                        (list + " ".repeat(SMALL)).getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static String declared(Sso sso, String path, String type, int length, String header) throws IOException {
        try (var http = new RawHttp(sso.address())) {
            http.head(
                    "POST " + path + " HTTP/1.1", "Content-Type: " + type, "Content-Length: " + length, named(header));
            return http.answer();
        }
    }

    private static String inChunks(Sso sso, String path, String type, int length, String header) throws IOException {
        var piece = new byte[16 * 1024];
        try (var http = new RawHttp(sso.address())) {
            http.head(
                    "POST " + path + " HTTP/1.1", "Content-Type: " + type, "Transfer-Encoding: chunked", named(header));
            for (var sent = 0; sent < length; sent += piece.length) {
                http.chunk(piece, piece.length);
            }
            return http.answer();
        }
    }

    private static String sent(Sso sso, String path, String type, String body, String header) throws IOException {
        try (var http = new RawHttp(sso.address())) {
            http.head(
                            "POST " + path + " HTTP/1.1",
                            "Content-Type: " + type,
                            "Content-Length: " + body.length(),
                            named(header))
                    .text(body);
            return http.answer();
        }
    }

    private static String named(String header) {
        return header.isEmpty() ? "X-Nothing: x" : header;
    }

    private static String log(Sso sso) {
        try {
            return sso.log().isPresent() ? Files.readString(sso.log().get()) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A node writes at most 20 of these lines a second: the request is sent again if its line was left out. */
    private static void assertOneLine(Sso sso, String what, ThrowingCallable request) {
        var written = Await.until("a line about " + what, Duration.ofSeconds(20), () -> {
            var before = log(sso).length();
            assertThatCode(request).doesNotThrowAnyException();
            return sso.log().isPresent() ? lineAfter(sso, before, REFUSED + what) : Optional.of("");
        });
        if (sso.log().isPresent()) {
            assertThat(written.split(REFUSED + what, -1)).hasSize(2);
            assertNoTrace(written);
        }
    }

    /** Waits for the line and returns the new text of the log; empty after a second, when the limit of lines begins again. */
    private static Optional<String> lineAfter(Sso sso, int before, String line) {
        var end = Instant.now().plusSeconds(1);
        return Await.until("the log", Duration.ofSeconds(5), () -> {
            var text = log(sso).substring(before);
            if (text.contains(line)) {
                return Optional.of(Optional.of(text));
            }
            return Instant.now().isAfter(end) ? Optional.of(Optional.<String>empty()) : Optional.empty();
        });
    }

    private static void assertNoTrace(String written) {
        assertThat(written).doesNotContain("Uncaught server error", "\tat ");
    }
}
