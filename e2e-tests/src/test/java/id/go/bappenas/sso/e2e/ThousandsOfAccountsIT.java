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
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A long list, worked off while power and SMTP fail. By hand: {@code -Dit.test=ThousandsOfAccountsIT}, with
 * {@code -Daccounts.rows=5000}, {@code -Daccounts.workers=1}, {@code -Daccounts.rest-percent=0}, and
 * {@code -De2e.postgres=jdbc:postgresql://…} for PostgreSQL.
 */
class ThousandsOfAccountsIT {

    private static final int ROWS = Integer.getInteger("accounts.rows", 5000);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int SIGN_INS = 400;
    private static final int PEOPLE = 40;

    private OwnServer server;
    private Mailbox mailbox;
    private Sso sso;
    private AccountRequests requests;
    private Fresh auditor;

    @BeforeEach
    void start() throws Exception {
        server = new OwnServer(options());
        mailbox = server.switchInboxOn();
        sso = server.sso(mailbox);
        requests = AccountRequests.of(sso);
        auditor = new Fresh();
    }

    /** An auditor whose token lives for minutes only. */
    private final class Fresh {

        private Api api;
        private Instant until = Instant.MIN;

        Api.Answer get(String path) {
            if (Instant.now().isAfter(until)) {
                api = requests.auditor();
                until = Instant.now().plus(Duration.ofMinutes(2));
            }
            return api.get(path);
        }
    }

    private static Map<String, String> options() {
        var options = new HashMap<String, String>();
        for (var option : List.of("WORKERS", "REST_PERCENT")) {
            var property = "accounts." + option.toLowerCase(Locale.ROOT).replace('_', '-');
            Optional.ofNullable(System.getProperty(property))
                    .ifPresent(value ->
                            options.put("KC_SPI_REALM_RESTAPI_EXTENSION__ACCOUNT_PROVISIONING__" + option, value));
        }
        return options;
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void powerAndSmtpFailAndEverybodyCanSignInWithTheLastPasswordMailed() throws Exception {
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
        assertThat(AccountList.accounts(sso, 2 * ROWS)).isEqualTo(ROWS);
        last.putAll(mailbox.all());
        assertThat(last.keySet()).hasSize(ROWS);
        assertThat(strangers(last)).isEmpty();
    }

    @Test
    void signInsStayQuickWhileRowsAreWorkedOff() throws Exception {
        var people = new ArrayList<Person>();
        for (var number = 0; number < PEOPLE; number++) {
            people.add(sso.people().employee());
            DirectGrant.of(sso, people.get(number));
        }
        signIns(people, SIGN_INS, () -> true);
        var idle = signIns(people, SIGN_INS, () -> true);
        var begin = Instant.now();
        var id = approved(AccountList.of(ROWS));
        var approved = Instant.now();
        var busy = signIns(people, Integer.MAX_VALUE, () -> !isCompleted(id));
        awaitCompleted(id);
        var after = signIns(people, SIGN_INS, () -> true);
        System.out.printf(
                "sign-in, ms: idle %s; while %d rows were worked off %s (%.2f times); afterwards %s%n",
                idle, ROWS, busy, busy.median() / idle.median(), after);
        System.out.printf(
                "rows per second with a sign-in at a time beside them: %.1f; with the intake %.1f%n",
                ROWS / seconds(approved, completed(id)), ROWS / seconds(begin, completed(id)));
        assertThat(busy.median()).isLessThan(2 * idle.median());
    }

    @Test
    void rowsPerSecond() throws Exception {
        var begin = Instant.now();
        var id = approved(AccountList.of(ROWS));
        var approved = Instant.now();
        awaitCompleted(id);
        System.out.printf(
                "rows per second alone: %.1f; with the intake %.1f%n",
                ROWS / seconds(approved, completed(id)), ROWS / seconds(begin, completed(id)));
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    private String approved(AccountList list) {
        var begin = System.nanoTime();
        var id = list.submit(requests.submitter());
        System.out.printf("%d rows submitted in %.1f s%n", ROWS, (System.nanoTime() - begin) / 1e9);
        requests.awaitCompared(id);
        System.out.printf("and compared with what is on file in %.1f s%n", (System.nanoTime() - begin) / 1e9);
        assertThat(requests.verifier()
                        .post(AccountRequests.path(id) + "/approval")
                        .status())
                .isEqualTo(204);
        return id;
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
        // A look at the progress costs, too.
        Await.until("all rows", PATIENCE, Duration.ofSeconds(1), () -> Optional.of(true)
                .filter(any -> isCompleted(id)));
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

    /** What one sign-in after the other took. */
    private record Times(long count, double median, double p99) {

        static Times of(List<Long> nanos) {
            var sorted = nanos.stream().sorted().toList();
            return new Times(
                    sorted.size(), sorted.get(sorted.size() / 2) / 1e6, sorted.get((int) (sorted.size() * 0.99)) / 1e6);
        }

        @Override
        public String toString() {
            return "median %.1f, p99 %.1f of %d".formatted(median, p99, count);
        }
    }

    private Times signIns(List<Person> people, int most, BooleanSupplier goOn) {
        var times = new ArrayList<Long>();
        for (var number = 0; number < most && (number % PEOPLE > 0 || goOn.getAsBoolean()); number++) {
            var begin = System.nanoTime();
            var answer = DirectGrant.again(sso, people.get(number % PEOPLE));
            times.add(System.nanoTime() - begin);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
        return Times.of(times);
    }
}
