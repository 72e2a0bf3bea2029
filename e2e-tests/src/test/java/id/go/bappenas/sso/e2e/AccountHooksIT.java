package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.AccountRequests.PATH;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.base64;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.in;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.path;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.pdf;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.ssoActivation;
import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.DistributionCopy;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.ProviderJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others may plug in: a virus scanner and a mail server, in a JAR of their own beside ours. */
class AccountHooksIT {

    private static final String HOOKS = "id.go.bappenas.sso.provisioning.";

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
        server = OwnServer.of(distribution);
        requests = AccountRequests.of(server.sso(server.switchInboxOn()));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void anAttachmentThatTheScannerRefusesIsNamedAndNothingIsStored() {
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
    void whileTheScannerDoesNotAnswerRequestsAreRefusedAndTheLogSaysSo() throws IOException {
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
    void theMailServerIsToldOfTheWorkMailboxAndAskedAgainWhenItWasAway() throws IOException {
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
}
