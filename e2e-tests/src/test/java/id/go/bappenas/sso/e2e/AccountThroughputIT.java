package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.AccountList;
import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.LongList;
import id.go.bappenas.sso.e2e.harness.OwnServer;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Measures how fast the server processes a long list, and how long sign-ins take meanwhile. Run it by hand on a quiet machine:
 * {@code -Dit.test=AccountThroughputIT} with {@code -Daccounts.rows=5000}, {@code -Daccounts.workers=1},
 * {@code -Daccounts.rest-percent=0}.
 */
class AccountThroughputIT {

    private static final int ROWS = Integer.getInteger("accounts.rows", 5000);
    private static final int SIGN_INS = 400;
    private static final int PEOPLE = 40;

    private OwnServer server;
    private Sso sso;

    @BeforeEach
    void start() throws Exception {
        server = new OwnServer(LongList.serverOptions());
        sso = server.sso(server.switchInboxOn());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void signInsStayFastWhileRowsAreProcessed() {
        var people = new ArrayList<Person>();
        for (var number = 0; number < PEOPLE; number++) {
            people.add(sso.people().employee());
            DirectGrant.of(sso, people.get(number));
        }
        signIns(people, SIGN_INS, () -> true);
        var idle = signIns(people, SIGN_INS, () -> true);
        var begin = Instant.now();
        var list = approved();
        var approved = Instant.now();
        var busy = signIns(people, Integer.MAX_VALUE, () -> !list.isCompleted());
        assertDelivered(list);
        var after = signIns(people, SIGN_INS, () -> true);
        System.out.printf(
                "sign-in, ms: idle %s; while %d rows were worked off %s (%.2f times); afterwards %s%n",
                idle, ROWS, busy, busy.median() / idle.median(), after);
        System.out.printf(
                "rows per second with a sign-in at a time beside them: %.1f; with the intake %.1f%n",
                ROWS / seconds(approved, list.completedAt()), ROWS / seconds(begin, list.completedAt()));
        assertThat(busy.median()).isLessThan(2 * idle.median());
    }

    @Test
    void rowsPerSecondAreMeasured() {
        var begin = Instant.now();
        var list = approved();
        var approved = Instant.now();
        assertDelivered(list);
        System.out.printf(
                "rows per second alone: %.1f; with the intake %.1f%n",
                ROWS / seconds(approved, list.completedAt()), ROWS / seconds(begin, list.completedAt()));
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    private LongList approved() {
        var requests = AccountRequests.of(sso);
        var begin = System.nanoTime();
        var id = AccountList.of(ROWS).submit(requests.submitter());
        System.out.printf("%d rows submitted in %.1f s%n", ROWS, (System.nanoTime() - begin) / 1e9);
        requests.awaitCompared(id);
        System.out.printf("and compared with recorded data in %.1f s%n", (System.nanoTime() - begin) / 1e9);
        requests.approve(requests.verifier(), id, Map.of());
        return new LongList(requests, id);
    }

    private static void assertDelivered(LongList list) {
        list.awaitCompleted();
        assertThat(list.rows("DELIVERED")).isEqualTo(ROWS);
    }

    /** Durations of sequential sign-ins. */
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
