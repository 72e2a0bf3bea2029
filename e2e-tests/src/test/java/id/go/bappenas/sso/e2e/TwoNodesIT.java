package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.AccountList;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.AtOnce;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.LongList;
import id.go.bappenas.sso.e2e.harness.Mailbox;
import id.go.bappenas.sso.e2e.harness.OperatorsTool;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.TokenApp;
import id.go.bappenas.sso.e2e.harness.TwoNodes;
import java.sql.SQLException;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two nodes of a cluster behind a load balancer: each flow begins on one node and ends on the other node, both nodes
 * process lists, and a node continues when the other node is killed. {@code -Daccounts.rows=1000} sets the length of
 * the lists.
 */
class TwoNodesIT {

    private static final Map<String, String> CONFIRM = Map.of("choice", "confirm");
    private static final int FIRST = 0;
    private static final int SECOND = 1;
    private static final int AT_ONCE = 50;
    private static final int ROWS = Integer.getInteger("accounts.rows", 200);

    private static TwoNodes cluster;
    private static Sso sso;

    @BeforeAll
    static void start() throws Exception {
        cluster = new TwoNodes();
        sso = cluster.sso();
    }

    @AfterEach
    void startBothNodes() throws Exception {
        for (var node : List.of(FIRST, SECOND)) {
            if (!cluster.isAlive(node)) {
                cluster.start(node);
            }
        }
        cluster.takeTurns();
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void doctorChecksEachNodeAndComparesThem() {
        var found = OperatorsTool.of(sso, Sso.REALM)
                .run(
                        "doctor",
                        "--node",
                        cluster.address(FIRST).toString(),
                        "--node",
                        cluster.address(SECOND).toString(),
                        "--node",
                        "http://localhost:1",
                        "--management-port",
                        "1",
                        "--debug-port",
                        "1");

        assertThat(found.said())
                .contains("ERROR   node-unreachable: node http://localhost:1: ")
                .contains("address-http: node " + cluster.address(FIRST) + ": ")
                .contains("address-http: node " + cluster.address(SECOND) + ": ")
                .doesNotContain("nodes-differ", "node-clocks", "jar-missing", "index-missing", "metrics-off");
    }

    @Test
    void signInBeginsOnOneNodeAndEndsOnTheOther() {
        var person = sso.people().employee();
        try (var app = TokenApp.make(sso)) {
            for (var begin : List.of(FIRST, SECOND)) {
                cluster.sendTo(begin);
                var device = new Forms("id").get(app.signIn(Map.of()));

                cluster.sendTo(SECOND - begin);
                device.submit(Map.of("username", person.username(), "password", person.password()));
                assertThat(app.isBack(device)).as(device.body()).isTrue();

                cluster.sendTo(begin);
                var tokens = TokenApp.granted(app.redeem(device));

                cluster.sendTo(SECOND - begin);
                TokenApp.granted(app.refresh(tokens));
            }
        }
    }

    @Test
    void firstSignInOfAPersonOnBothNodesAtOnceIsOneRow() throws Exception {
        var people = IntStream.range(0, 10)
                .mapToObj(number -> sso.people().employee())
                .toList();
        var owner = sso.people().employee();
        assertThat(DirectGrant.of(sso, owner).statusCode()).isEqualTo(200);

        var answers = AtOnce.of(2 * people.size(), number -> DirectGrant.at(
                        cluster.address(number % 2) + "/realms/" + Sso.REALM, owner, people.get(number / 2))
                .statusCode());

        assertThat(answers).containsOnly(200);
        var ids = people.stream().map(Person::id).collect(Collectors.joining("', '", "'", "'"));
        Await.until("a row for each", Duration.ofSeconds(30), () -> Optional.of(
                        rows("select count(*) from SSO_LAST_SIGN_IN where USER_ID in (" + ids + ")"))
                .filter(rows -> rows == people.size()));
        assertThat(cluster.logs()).doesNotContain("SSO-SIGNIN-001", "duplicate key");
    }

    private static int rows(String sql) {
        try {
            return cluster.count(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void lupaPasswordAlternatesBetweenTheNodes() {
        var employee = Employee.of(sso);
        cluster.sendTo(FIRST);
        var reset = new Reset(sso).start(employee.username());
        cluster.sendTo(SECOND);
        reset.identity(employee.answers());
        cluster.sendTo(FIRST);
        reset.mailbox(employee.address());
        var link = Reset.link(Reset.awaitMails(sso, employee, 1).get(0).text());

        cluster.sendTo(SECOND);
        var device = new Forms("id").get(link);
        cluster.sendTo(FIRST);
        assertThat(device.submit(CONFIRM).page()).isEqualTo("reset-done");

        cluster.sendTo(SECOND);
        var temporary = Reset.password(Reset.awaitMails(sso, employee, 2).get(0));
        try (var app = TokenApp.make(sso)) {
            device = new Forms("id").get(app.signIn(Map.of()));
            device.submit(Map.of("username", employee.username(), "password", temporary));
            var chosen = People.randomPassword();
            cluster.sendTo(FIRST);
            device.submit(Map.of("password-new", chosen, "password-confirm", chosen));
            assertThat(device.page()).isEqualTo("password-changed");
            cluster.sendTo(SECOND);
            assertThat(DirectGrant.of(sso, employee.person().withPassword(chosen))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void passwordChangedOnOneNodeReplacesTheOldOneOnTheOther() {
        var person = sso.people().employee(Jakarta.now());
        var api = Api.withAudience(sso, person);
        // Both nodes have the person in their caches.
        assertThat(DirectGrant.of(sso, person).statusCode()).isEqualTo(200);
        for (var node : List.of(FIRST, SECOND)) {
            cluster.sendTo(node);
            assertThat(DirectGrant.again(sso, person).statusCode()).isEqualTo(200);
        }
        var current = person;
        for (var node : List.of(FIRST, SECOND)) {
            var chosen = People.randomPassword();
            cluster.sendTo(node);
            var answer = api.post(
                    "employee-password/change",
                    Map.of("currentPassword", current.password(), "newPassword", chosen, "confirmation", chosen));
            assertThat(answer.status()).as(answer.text()).isLessThan(300);

            cluster.sendTo(SECOND - node);
            // Keycloak answers 400 and not 401 to the previous password, because the answer says that the password was
            // changed.
            var refused = DirectGrant.again(sso, current);
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
            assertThat(refused.body()).doesNotContain("access_token");
            current = person.withPassword(chosen);
            assertThat(DirectGrant.again(sso, current).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void linkUsedOnOneNodeIsUsedOnTheOther() {
        for (var node : List.of(FIRST, SECOND)) {
            var employee = Employee.of(sso);
            var link = Reset.link(sso, employee);
            cluster.sendTo(SECOND - node);
            var open = new Forms("id").get(link);
            assertThat(open.page()).isEqualTo("confirm-reset");

            cluster.sendTo(node);
            assertThat(new Forms("id").get(link).submit(CONFIRM).page()).isEqualTo("reset-done");

            cluster.sendTo(SECOND - node);
            assertThat(open.submit(CONFIRM).page()).isEqualTo("link-invalid");
            assertThat(new Forms("id").get(link).body()).contains("Link ini sudah dipakai");
            assertThat(Reset.mails(sso, employee)).hasSize(2);
        }
    }

    @Test
    void fiftySimultaneousConfirmationsOnBothNodesMakeOneChangeAndOneMail() throws Exception {
        var employee = Employee.of(sso);
        var link = Reset.link(sso, employee);
        var devices = new ArrayList<Callable<String>>();
        for (int i = 0; i < AT_ONCE; i++) {
            var device = new Forms("id").get(link);
            assertThat(device.page()).isEqualTo("confirm-reset");
            devices.add(() -> device.submit(CONFIRM).page());
        }

        assertThat(atOnce(devices)).containsOnlyOnce("reset-done").containsOnly("reset-done", "link-invalid");
        assertThat(Reset.mails(sso, employee)).hasSize(2);
        assertThat(sso.people().events(employee.person(), "RESET_PASSWORD"))
                .extracting(event -> event.at("/details/reset_outcome").asText())
                .containsOnlyOnce("temporary-password");
    }

    @Test
    void formThatIsSentToBothNodesActsOnce() throws Exception {
        var employee = Employee.of(sso);
        cluster.sendTo(FIRST);
        var device = new Forms("id").get(Reset.link(sso, employee));
        var action = device.action();
        cluster.takeTurns();

        var answers = atOnce(IntStream.range(0, 6)
                .<Callable<String>>mapToObj(
                        i -> () -> device.copy().sendsOnly(action, CONFIRM).body())
                .toList());

        assertThat(answers).hasSize(6).containsOnly(answers.get(0));
        assertThat(device.sendsOnly(action, CONFIRM).page()).isEqualTo("reset-done");
        assertThat(Reset.awaitMails(sso, employee, 2)).hasSize(2);
        assertThat(sso.people().events(employee.person(), "RESET_PASSWORD"))
                .extracting(event -> event.at("/details/reset_outcome").asText())
                .containsOnlyOnce("temporary-password");
    }

    @Test
    void tenOfAHundredWrongOldPasswordsOnBothNodesAreChecked() throws Exception {
        var person = sso.people().employee();
        sso.admin().must(sso.admin().put(Sso.REALM, Map.of("bruteForceProtected", false)));
        var wrong = Map.of("currentPassword", "salah", "newPassword", "Lain#12345x", "confirmation", "Lain#12345x");
        var api = Api.withAudience(sso, person);
        try {
            var codes = atOnce(IntStream.range(0, 2 * AT_ONCE)
                    .<Callable<String>>mapToObj(i ->
                            () -> api.post("employee-password/change", wrong).code())
                    .toList());

            assertThat(codes.stream().filter("current-password-wrong"::equals)).hasSize(10);
            assertThat(codes.stream().filter("too-many-tries"::equals)).hasSize(2 * AT_ONCE - 10);
        } finally {
            sso.admin().must(sso.admin().put(Sso.REALM, Map.of("bruteForceProtected", true)));
        }
    }

    private static List<String> atOnce(List<Callable<String>> calls) throws Exception {
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            var answers = new ArrayList<String>();
            for (Future<String> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void bothNodesProcessOneListAndNoRowTwice() {
        var before = cluster.metrics("sso_provisioning_rows_total");
        var accounts = accounts();
        var list = AccountList.of(ROWS);
        var told = completionMails();

        approved(list).awaitCompleted();

        assertThat(accounts() - accounts).isEqualTo(ROWS);
        assertThat(firstMails(list)).hasSize(ROWS).allSatisfy((to, mails) -> assertThat(mails)
                .isEqualTo(1));
        AccountRequests.of(sso).await("the mail about the completion", () -> completionMails() > told);
        assertThat(completionMails() - told).isEqualTo(1);
        var after = cluster.metrics("sso_provisioning_rows_total");
        var rows = IntStream.of(FIRST, SECOND)
                .mapToObj(node -> after.get(node) - before.get(node))
                .toList();
        System.out.printf("rows processed by each node: %s%n", rows);
        assertThat(rows).allMatch(number -> number > ROWS / 10.0);
        assertThat(rows.stream().mapToDouble(Double::doubleValue).sum()).isEqualTo(ROWS);
    }

    /** A row that the killed node had claimed waits until the claim ends after a minute. */
    @Test
    void otherNodeContinuesWhenOneIsKilled() {
        var person = sso.people().employee();
        var employee = Employee.of(sso);
        var accounts = accounts();
        var list = AccountList.of(ROWS, ROWS);
        try (var app = TokenApp.make(sso)) {
            cluster.sendTo(FIRST);
            var device = new Forms("id").get(app.signIn(Map.of()));
            var reset = new Reset(sso).start(employee.username()).identity(employee.answers());
            var rows = approved(list);
            rows.await("DELIVERED", ROWS / 4);

            cluster.kill(FIRST);
            cluster.sendTo(SECOND);

            device.submit(Map.of("username", person.username(), "password", person.password()));
            assertThat(app.isBack(device)).as(device.body()).isTrue();
            TokenApp.granted(app.redeem(device));
            reset.mailbox(employee.address());
            var link = Reset.link(Reset.awaitMails(sso, employee, 1).get(0).text());
            assertThat(new Forms("id").get(link).submit(CONFIRM).page()).isEqualTo("reset-done");
            rows.awaitCompleted();
        }

        assertThat(accounts() - accounts).isEqualTo(ROWS);
        assertThat(firstMails(list)).hasSize(ROWS);
    }

    private static int accounts() {
        return AccountList.accounts(sso, 3 * ROWS);
    }

    /** Submits a list on the first node and approves it on the second node. */
    private static LongList approved(AccountList list) {
        var requests = AccountRequests.of(sso);
        cluster.sendTo(FIRST);
        var id = list.submit(requests.submitter());
        cluster.sendTo(SECOND);
        requests.awaitCompared(id);
        requests.approve(requests.verifier(), id, Map.of());
        return new LongList(requests, id);
    }

    private static long completionMails() {
        return sso.mailbox().lines().stream()
                .filter(line -> line.subject().endsWith("Selesai Dikerjakan"))
                .count();
    }

    /** Counts the first-password mails to each address of the list. */
    private static Map<String, Long> firstMails(AccountList list) {
        return sso.mailbox().lines().stream()
                .filter(line -> line.subject().equals("Akun Flexiwork Anda"))
                .filter(line -> list.csv().contains("," + line.to() + ","))
                .collect(Collectors.groupingBy(Mailbox.Line::to, Collectors.counting()));
    }
}
