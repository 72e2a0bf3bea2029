package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.AccountRequests.PATH;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.base64;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.employees;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.in;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.path;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.pdf;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.ssoActivation;
import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.DistributionCopy;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.ProviderJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A virus scanner and a mail server that an operator adds in a JAR of their own. */
class OperatorHooksIT {

    private static final String HOOKS = "id.go.bappenas.sso.provisioning.";

    private static final int WORKERS = 4;
    /** More rows than all workers process at a time. */
    private static final int ROWS = 60;

    private static final Pattern ASKED = Pattern.compile("\\((\\S+)\\) mailbox (\\S+): away");

    private static OwnServer server;
    private static AccountRequests requests;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        var jar = ProviderJar.of(
                Map.of(
                        HOOKS + "attachment.AttachmentScannerFactory",
                        "ExampleScanner",
                        HOOKS + "mailbox.WorkMailboxFactory",
                        "ExampleMailboxes"),
                folder);
        var distribution = DistributionCopy.withProvider(jar, Files.createDirectory(folder.resolve("keycloak")));
        server = OwnServer.of(
                distribution,
                Map.of("KC_SPI_REALM_RESTAPI_EXTENSION__ACCOUNT_PROVISIONING__WORKERS", String.valueOf(WORKERS)));
        requests = AccountRequests.of(server.sso(server.switchInboxOn()));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void requestWithAnAttachmentThatTheScannerRefusesIsNotStored() {
        var request = flexiwork(1);
        in(request, "attachments").put("sptjm", base64(pdf("/Lang(infected)")));

        var submitter = requests.submitter();
        var answer = submitter.post(PATH, request);

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.body().at("/errors/0/code").asText()).isEqualTo("attachment-infected");
        assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo("sptjm");
        assertThat(submitter.get(PATH).body().get("total").asInt()).isZero();
    }

    @Test
    void requestsAreRefusedAndLoggedWhileTheScannerDoesNotAnswer() throws IOException {
        var request = flexiwork(1);
        in(request, "attachments").put("memo", base64(pdf("/Lang(no-answer)")));

        var submitter = requests.submitter();
        var answer = submitter.post(PATH, request);

        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("scanner-unavailable");
        assertThat(submitter.get(PATH).body().get("total").asInt()).isZero();
        assertThat(server.log()).contains("The virus scanner (SPI attachment-scanner) does not answer");
    }

    @Test
    void mailServerIsAskedForTheWorkMailboxAgainAfterAFailure() throws IOException {
        var request = ssoActivation(1);

        var id = requests.worked(request);

        var row = requests.auditor().get(path(id) + "/employees").body().at("/items/0");
        assertThat(row.get("state").asText()).isEqualTo("DELIVERED");
        var username = row.get("username").asText();
        assertThat(server.log())
                .containsOnlyOnce("mailbox " + username + "@bappenas.go.id: away")
                .containsOnlyOnce("mailbox " + username + "@bappenas.go.id: made for " + username + " of bappenas");
        assertThat(requests.firstMail(request, 0).text()).contains(username);
    }

    @Test
    void serverOptionSetsTheNumberOfWorkersOfALongList() {
        var request = ssoActivation(ROWS);
        var prefix = "kotak." + Long.toString(System.nanoTime(), 36) + ".";
        for (var row = 0; row < ROWS; row++) {
            employees(request).get(row).put("username", prefix + row);
        }

        var id = requests.submitted(requests.submitter(), request);
        assertThat(requests.verifier().post(path(id) + "/approval", Map.of()).status())
                .isEqualTo(204);

        // The mail server fails at first: the log has a line for each row, with the thread that processed it.
        var rows =
                Await.until("all rows to be started", Duration.ofMinutes(1), () -> Optional.of(threadsAskingFor(prefix))
                        .filter(threads -> threads.size() == ROWS));
        assertThat(Set.copyOf(rows)).hasSize(WORKERS);
    }

    private static List<String> threadsAskingFor(String prefix) {
        try {
            return ASKED.matcher(server.log())
                    .results()
                    .filter(line -> line.group(2).startsWith(prefix))
                    .map(line -> line.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
