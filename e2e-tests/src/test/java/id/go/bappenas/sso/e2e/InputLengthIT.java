package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.AccountRequests.PATH;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.in;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.path;
import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Notices;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Sso;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs of any length or content are stored, shortened or refused and never cause a server error. */
class InputLengthIT {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0 " + "x".repeat(10_000);

    private static OwnServer server;
    private static Sso sso;

    /**
     * The server trusts a proxy that appends to the forwarded addresses, so a client can send the first addresses
     * itself.
     */
    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = new OwnServer(Map.of("KC_PROXY_HEADERS", "xforwarded"));
        sso = server.sso(server.switchInboxOn());
        // Otherwise devices with public addresses would need HTTPS.
        server.admin().must(server.admin().put(Sso.REALM, Map.of("sslRequired", "none")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 65, 255})
    void noticeOfAPasswordChangeIsMailedForAClientAddressOfAnyLength(int length) {
        var employee = Employee.of(sso);
        var fresh = People.randomPassword();

        var answer = api(employee, "203.0.113." + "1".repeat(length - 10))
                .post(
                        "employee-password/change",
                        Map.of(
                                "currentPassword",
                                employee.person().password(),
                                "newPassword",
                                fresh,
                                "confirmation",
                                fresh));

        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        var notice = Notices.await(sso, employee.address(), 1).get(0);
        assertThat(notice.text()).contains("203.0.113.111", "Firefox, Linux").doesNotContain("1".repeat(55));
        assertThat(sso.people().events(employee.person(), "UPDATE_CREDENTIAL")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jahat.example/masuk", "bad.de", "unknown"})
    void noticeDoesNotShowAnInvalidClientAddress(String claimed) {
        var employee = Employee.of(sso);
        var fresh = People.randomPassword();

        api(employee, claimed)
                .post(
                        "employee-password/change",
                        Map.of(
                                "currentPassword",
                                employee.person().password(),
                                "newPassword",
                                fresh,
                                "confirmation",
                                fresh));

        assertThat(Notices.await(sso, employee.address(), 1).get(0).text())
                .doesNotContain(claimed)
                .contains("Firefox, Linux");
    }

    @Test
    void lupaPasswordWorksForAClientAddressOfAnyLength() {
        var employee = Employee.of(sso);
        var device = new Reset(sso);
        device.forms().from("203.0.113." + "1".repeat(245));

        device.ask(employee);
        var link = Reset.link(Reset.awaitMails(sso, employee, 1).get(0).text());
        var confirmation = device.forms().get(link);

        assertThat(confirmation.page()).isEqualTo("confirm-reset");
        assertThat(confirmation.body()).contains("203.0.113.111").doesNotContain("1".repeat(55));
        assertThat(confirmation.submit(Map.of("choice", "confirm")).page()).isEqualTo("reset-done");
        assertThat(Reset.awaitMails(sso, employee, 2)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"siti\u0000", "siti\u0007rahayu"})
    void resetPageAsksAgainForUserNameWithControlCharacter(String name) {
        var forms = new Reset(sso).start(name).forms();

        assertThat(forms.status()).isEqualTo(200);
        assertThat(forms.page()).isEqualTo("login-login-reset-password");
    }

    @ParameterizedTest
    @CsvSource({
        "number, 256, text-too-long",
        "subject, 256, text-too-long",
        "signatory, 10000, text-too-long",
        "signatoryPosition, 256, text-too-long",
        "unit, 10000, text-too-long",
    })
    void memoTextLongerThanItsColumnIsRefused(String field, int length, String code) {
        var request = flexiwork(1);
        in(request, "memo").put(field, "x".repeat(length));

        var answer = AccountRequests.of(sso).submitter().post(PATH, request);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("memo." + field, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "x\u0000x", "x\uD83D", "x\u202Ex"})
    void memoTextThatADatabaseRefusesIsRefusedWithACode(String text) {
        var request = flexiwork(1);
        in(request, "memo").put("subject", text);

        var answer = AccountRequests.of(sso).submitter().post(PATH, request);

        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
    }

    @Test
    void memoTextsAsLongAsTheirColumnsAreStored() {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        for (var field : List.of("number", "subject", "signatory", "signatoryPosition", "unit")) {
            in(request, "memo").put(field, (field + System.nanoTime() + "é".repeat(255)).substring(0, 255));
        }

        var id = requests.submitted(requests.submitter(), request);

        assertThat(requests.auditor().get(path(id)).body().at("/memo/subject").asText())
                .hasSize(255);
        var reason = requests.verifier().post(path(id) + "/rejection", Map.of("reason", "x".repeat(501)));
        assertThat(reason.status()).isEqualTo(422);
        assertThat(requests.verifier()
                        .post(path(id) + "/rejection", Map.of("reason", "x".repeat(500)))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void headersAndIdsOfAnyLengthGetAClientError() {
        var requests = AccountRequests.of(sso);
        var submitter = requests.submitter();

        assertThat(submitter
                        .with("Idempotency-Key", "x".repeat(255))
                        .post(PATH, flexiwork(1))
                        .status())
                .isEqualTo(201);
        assertThat(submitter
                        .with("Idempotency-Key", "x".repeat(256))
                        .post(PATH, flexiwork(1))
                        .status())
                .isEqualTo(422);
        assertThat(submitter
                        .with("Idempotency-Key", "x".repeat(10_000))
                        .post(PATH, flexiwork(1))
                        .status())
                .isEqualTo(422);
        var id = requests.submitted(submitter, flexiwork(1));
        assertThat(requests.verifier()
                        .with("If-Match", "\"" + "x".repeat(10_000) + "\"")
                        .post(path(id) + "/approval")
                        .status())
                .isEqualTo(412);
        assertThat(submitter.get(path("x".repeat(6_000))).status()).isEqualTo(404);
        assertThat(submitter.get(path("x%00x")).status()).isIn(400, 404);
        // Keycloak itself refuses a NUL in a query.
        assertThat(submitter.get(PATH + "?status=%00").status()).isIn(400, 422);
    }

    private static Api api(Employee employee, String claimed) {
        return Api.withAudience(sso, employee.person())
                .with("X-Forwarded-For", claimed)
                .with("User-Agent", BROWSER);
    }
}
