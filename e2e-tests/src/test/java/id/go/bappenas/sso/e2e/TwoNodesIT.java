package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.AccountList;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Mailbox;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.TwoNodes;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two nodes of a cluster, which share a link of Lupa Password and the rows of a list of new people. By hand: {@code -Dit.test=TwoNodesIT},
 * with {@code -De2e.postgres=jdbc:postgresql://…} for PostgreSQL.
 */
class TwoNodesIT {

    private static final Map<String, String> CONFIRM = Map.of("choice", "confirm");
    private static final int AT_ONCE = 50;
    private static final int ROWS = Integer.getInteger("accounts.rows", 1000);

    private static TwoNodes cluster;
    private static Sso first;
    private static Sso second;

    @BeforeAll
    static void start() throws Exception {
        cluster = new TwoNodes();
        first = cluster.first();
        second = cluster.second();
        Await.until(
                "a cluster of two",
                Duration.ofSeconds(60),
                () -> log(first).contains("(2) [") ? Optional.of(true) : Optional.empty());
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Test
    void aLinkThatWasUsedOnOneNodeIsUsedOnTheOther() {
        for (var nodes : List.of(List.of(first, second), List.of(second, first))) {
            var employee = Employee.of(first);
            var link = Reset.link(first, employee);
            var open = new Forms("id").get(on(nodes.get(1), link));
            assertThat(open.page()).isEqualTo("confirm-reset");

            assertThat(new Forms("id")
                            .get(on(nodes.get(0), link))
                            .submit(CONFIRM)
                            .page())
                    .isEqualTo("reset-done");

            assertThat(open.submit(CONFIRM).page()).isEqualTo("link-invalid");
            assertThat(new Forms("id").get(on(nodes.get(1), link)).body()).contains("Link ini sudah dipakai");
            assertThat(Reset.mails(first, employee)).hasSize(2);
        }
    }

    @Test
    void fiftyConfirmationsAtOnceOnBothMakeOneChangeAndOneMail() throws Exception {
        var employee = Employee.of(first);
        var link = Reset.link(first, employee);
        var devices = new ArrayList<Callable<String>>();
        for (int i = 0; i < AT_ONCE; i++) {
            var device = new Forms("id").get(on(i % 2 == 0 ? first : second, link));
            assertThat(device.page()).isEqualTo("confirm-reset");
            devices.add(() -> device.submit(CONFIRM).page());
        }
        var threads = Executors.newFixedThreadPool(AT_ONCE);
        var pages = new ArrayList<String>();
        try {
            for (Future<String> page : threads.invokeAll(devices)) {
                pages.add(page.get());
            }
        } finally {
            threads.shutdown();
        }

        assertThat(pages).containsOnlyOnce("reset-done").containsOnly("reset-done", "link-invalid");
        assertThat(Reset.mails(first, employee)).hasSize(2);
        assertThat(first.people().events(employee.person(), "RESET_PASSWORD"))
                .extracting(event -> event.at("/details/reset_outcome").asText())
                .containsOnlyOnce("temporary-password");
    }

    @Test
    void aHundredWrongOldPasswordsAtOnceOnBothTryTen() throws Exception {
        var person = first.people().employee();
        first.admin().must(first.admin().put(Sso.REALM, Map.of("bruteForceProtected", false)));
        var wrong = Map.of("currentPassword", "salah", "newPassword", "Lain#12345x", "confirmation", "Lain#12345x");
        var apis = List.of(Api.withAudience(first, person), Api.withAudience(second, person));
        var threads = Executors.newFixedThreadPool(2 * AT_ONCE);
        try {
            var calls = IntStream.range(0, 2 * AT_ONCE)
                    .<Callable<String>>mapToObj(i -> () -> apis.get(i % 2)
                            .post("employee-password/change", wrong)
                            .code())
                    .toList();
            var codes = new ArrayList<String>();
            for (var call : threads.invokeAll(calls)) {
                codes.add(call.get());
            }

            assertThat(codes.stream().filter("current-password-wrong"::equals)).hasSize(10);
            assertThat(codes.stream().filter("too-many-tries"::equals)).hasSize(2 * AT_ONCE - 10);
        } finally {
            threads.shutdown();
            first.admin().must(first.admin().put(Sso.REALM, Map.of("bruteForceProtected", true)));
        }
    }

    @Test
    void bothWorkOneListOffAndNoRowTwice() {
        var requests = AccountRequests.of(first);
        var auditor = requests.auditor();
        var id = AccountList.of(ROWS).submit(requests.submitter());
        requests.awaitCompared(id);
        assertThat(AccountRequests.of(second)
                        .verifier()
                        .post(AccountRequests.path(id) + "/approval")
                        .status())
                .isEqualTo(204);

        Await.until("the end of the list", Duration.ofMinutes(20), () -> Optional.of(
                        requests.auditor().get(AccountRequests.path(id)))
                .filter(seen -> seen.body().get("status").asText().equals("COMPLETED")));

        assertThat(AccountList.accounts(first, 2 * ROWS)).isEqualTo(ROWS);
        var mails = first.mailbox().lines().stream()
                .filter(line -> line.subject().equals("Akun Flexiwork Anda"))
                .collect(Collectors.groupingBy(Mailbox.Line::to, Collectors.counting()));
        assertThat(mails).hasSize(ROWS);
        assertThat(mails.values()).containsOnly(1L);
        var rows = cluster.metrics("sso_provisioning_rows_total");
        System.out.printf("rows worked off by each node: %s%n", rows);
        assertThat(rows).hasSize(2).allMatch(number -> number > ROWS / 10.0);
        assertThat(rows.stream().mapToDouble(Double::doubleValue).sum()).isEqualTo(ROWS);
    }

    private static String on(Sso node, String link) {
        return link.replaceFirst("http://[^/]+", node.address().toString());
    }

    private static String log(Sso node) {
        try {
            return Files.readString(node.log().orElseThrow());
        } catch (IOException e) {
            return "";
        }
    }
}
