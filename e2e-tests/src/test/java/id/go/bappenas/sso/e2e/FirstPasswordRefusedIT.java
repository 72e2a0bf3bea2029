package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.FirstMail;
import id.go.bappenas.sso.e2e.harness.SmtpSink;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The mail server refuses a first password: the log and the REST interface show the state of the row. */
@ExtendWith(SsoExtension.class)
class FirstPasswordRefusedIT {

    @Test
    void logNamesTheRowAndRestShowsItsTriesAndTheNextOne(Sso sso) throws IOException {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        var id = requests.submitted(requests.submitter(), request);
        var begin = Instant.now();
        try (var refusing = SmtpSink.of(sso, SmtpSink.Mode.PERMANENT)) {
            requests.approve(requests.verifier(), id, Map.of());
            requests.await("a failed try", () -> row(requests, id).path("tries").asInt() > 0);

            var row = row(requests, id);
            assertThat(row.get("state").asText()).isEqualTo("CREATED");
            assertThat(row.get("lastError").asText()).contains("MailRefusedException");
            assertThat(Instant.parse(row.get("nextTry").asText())).isAfter(begin.plusSeconds(10));
            assertThat(log(sso, id)).first().asString().contains("row 1 of", "failed (1 times)", "next try at");
        }

        requests.awaitCompleted(id);
        FirstMail.of(requests.firstMail(request, 0));
        assertThat(row(requests, id).get("state").asText()).isEqualTo("DELIVERED");
        assertThat(row(requests, id).has("nextTry")).isFalse();
        assertThat(log(sso, id)).allSatisfy(line -> assertThat(line).doesNotContain("@"));
    }

    @Test
    void rowWaitsWhileTheMailServerRefusesAllMailsAndTheLogHasItsCodes(Sso sso) throws IOException {
        var requests = AccountRequests.of(sso);
        var request = flexiwork(1);
        var id = requests.submitted(requests.submitter(), request);
        try (var refusing = SmtpSink.of(sso, SmtpSink.Mode.GREETING_554)) {
            requests.approve(requests.verifier(), id, Map.of());
            requests.await("a failed try", () -> row(requests, id).has("lastError"));

            assertThat(row(requests, id).get("state").asText()).isEqualTo("CREATED");
            assertThat(row(requests, id).get("lastError").asText()).isEqualTo("smtp-away");
            assertThat(log(sso, id)).first().asString().contains("SSO-ROW-003", "row 1 of", "(554 5.3.2)");
        }

        requests.awaitCompleted(id);
        FirstMail.of(requests.firstMail(request, 0));
    }

    private static JsonNode row(AccountRequests requests, String id) {
        return requests.auditor().get(path(id) + "/employees").body().at("/items/0");
    }

    /** Log lines with warnings about rows of the request. */
    private static List<String> log(Sso sso, String id) throws IOException {
        var log = sso.log().orElseGet(() -> abort("the log of a server that runs elsewhere is not at hand"));
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("WARN") && line.contains("of account request " + id))
                    .toList();
        }
    }
}
