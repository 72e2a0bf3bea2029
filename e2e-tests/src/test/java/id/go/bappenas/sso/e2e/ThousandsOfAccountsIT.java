package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.AccountList;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.FirstMail;
import id.go.bappenas.sso.e2e.harness.Mailbox;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A long list, worked off while power and SMTP fail. By hand: {@code -Dit.test=ThousandsOfAccountsIT}, with
 * {@code -Daccounts.rows=5000}, and {@code -De2e.postgres=jdbc:postgresql://…} for PostgreSQL.
 */
class ThousandsOfAccountsIT {

    private static final int ROWS = Integer.getInteger("accounts.rows", 5000);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int SIGN_INS = 60;

    private OwnServer server;
    private Mailbox mailbox;
    private Sso sso;
    private AccountRequests requests;
    private Api auditor;

    @BeforeEach
    void start() throws Exception {
        server = new OwnServer(options());
        mailbox = server.switchInboxOn();
        sso = server.sso(mailbox);
        requests = AccountRequests.of(sso);
        auditor = requests.auditor();
    }

    private static Map<String, String> options() {
        var options = new HashMap<String, String>();
        Optional.ofNullable(System.getProperty("accounts.workers"))
                .ifPresent(workers ->
                        options.put("KC_SPI_REALM_RESTAPI_EXTENSION__ACCOUNT_PROVISIONING__WORKERS", workers));
        return options;
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void powerAndSmtpFailAndEverybodyCanSignInWithTheLastPasswordMailed() throws Exception {
        var before = people();
        var list = AccountList.of(ROWS);
        var id = approved(list);
        for (var share : List.of(10, 25)) {
            awaitDone(id, ROWS * share / 100);
            server.kill();
            server.start();
        }
        awaitDone(id, ROWS * 4 / 10);
        server.kill();
        // The inbox forgets its mails when it is switched off.
        var last = new HashMap<>(mailbox.all());
        server.switchInboxOff();
        server.start();
        var back = Instant.now().plus(Duration.ofMinutes(2));
        Await.until(
                "two minutes", Duration.ofMinutes(3), () -> Optional.of(back).filter(Instant.now()::isAfter));
        mailbox = server.switchInboxOn();

        awaitCompleted(id);
        assertThat(people() - before).isEqualTo(ROWS);
        last.putAll(mailbox.all());
        assertThat(last.keySet()).hasSize(ROWS);
        assertThat(strangers(last)).isEmpty();
    }

    @Test
    void signInsStayQuickAndRowsPerSecondBesideAdminRest() throws Exception {
        var person = sso.people().employee();
        DirectGrant.of(sso, person);
        var idle = medianOfSignIns(person, () -> true);
        var begin = Instant.now();
        var id = approved(AccountList.of(ROWS));
        var busy = medianOfSignIns(person, () -> !isCompleted(id));
        awaitCompleted(id);
        var seconds = Duration.between(begin, completed(id)).toMillis() / 1000.0;
        var rest = adminRest(Math.min(ROWS, 500));
        System.out.printf(
                "sign-in: idle median %.1f ms, while %d rows were worked off %.1f ms (%.2f times)%n",
                idle, ROWS, busy, busy / idle);
        System.out.printf("rows per second: %.1f, Admin REST of the same server %.1f%n", ROWS / seconds, rest);
        assertThat(busy).isLessThan(2 * idle);
    }

    private String approved(AccountList list) {
        var begin = System.nanoTime();
        var id = list.submit(requests.submitter());
        System.out.printf("%d rows submitted in %.1f s%n", ROWS, (System.nanoTime() - begin) / 1e9);
        assertThat(requests.verifier()
                        .post(AccountRequests.path(id) + "/approval")
                        .status())
                .isEqualTo(204);
        return id;
    }

    private long people() {
        return sso.admin()
                .must(sso.admin().get(Sso.REALM + "/users?briefRepresentation=true&max=" + 2 * ROWS))
                .body()
                .size();
    }

    private long done(String id) {
        return auditor.get(AccountRequests.path(id))
                .body()
                .at("/rows/DELIVERED")
                .asLong();
    }

    private void awaitDone(String id, int rows) {
        Await.until(rows + " rows", PATIENCE, () -> Optional.of(true).filter(any -> done(id) >= rows));
    }

    private boolean isCompleted(String id) {
        return auditor.get(AccountRequests.path(id))
                .body()
                .path("status")
                .asText()
                .equals("COMPLETED");
    }

    private Instant completed(String id) {
        return Instant.parse(
                auditor.get(AccountRequests.path(id)).body().path("completedAt").asText());
    }

    private void awaitCompleted(String id) {
        Await.until("all rows", PATIENCE, () -> Optional.of(true).filter(any -> isCompleted(id)));
        var body = auditor.get(AccountRequests.path(id)).body();
        assertThat(body.at("/rows/DELIVERED").asInt())
                .as(body.get("rows").toString())
                .isEqualTo(ROWS);
    }

    /** Who cannot sign in with the last password mailed: Keycloak says more to who knows the password. */
    private List<String> strangers(Map<String, FirstMail> last) {
        var strangers = new ArrayList<String>();
        var owner = sso.people().employee();
        DirectGrant.of(sso, owner);
        last.values().forEach(mail -> {
            var answer = DirectGrant.through(sso, owner, new Person("", mail.username(), mail.password()))
                    .body();
            if (!answer.contains("Account is not fully set up")) {
                strangers.add(mail.username() + ": " + answer);
            }
        });
        return strangers;
    }

    private double medianOfSignIns(Person person, java.util.function.BooleanSupplier goOn) {
        var times = new ArrayList<Long>();
        while (times.size() < SIGN_INS && goOn.getAsBoolean()) {
            var begin = System.nanoTime();
            var answer = DirectGrant.again(sso, person);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            times.add(System.nanoTime() - begin);
        }
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow() / 1e6;
    }

    /** People per second, one after the other, each with a temporary password. */
    private double adminRest(int people) {
        var begin = System.nanoTime();
        for (var number = 0; number < people; number++) {
            sso.admin()
                    .must(sso.admin()
                            .post(
                                    Sso.REALM + "/users",
                                    Map.of(
                                            "username",
                                            "banding." + number,
                                            "enabled",
                                            true,
                                            "firstName",
                                            "Banding",
                                            "lastName",
                                            "Uji",
                                            "credentials",
                                            List.of(Map.of(
                                                    "type",
                                                    "password",
                                                    "value",
                                                    People.randomPassword(),
                                                    "temporary",
                                                    true)))));
        }
        return people / ((System.nanoTime() - begin) / 1e9);
    }
}
