package id.go.bappenas.sso.support.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Results and refusals that callers get, on a database in memory. */
class CounterQueueTest {

    private static final String URL = "jdbc:h2:mem:queue;DB_CLOSE_DELAY=-1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration IMPATIENCE = Duration.ofMillis(200);
    private static final long NOW = 1_000_000;
    private static final long LATER = NOW + 60_000;

    private final CounterTable table = new CounterTable("SSO_COUNTER");
    private final List<CounterQueue> queues = new ArrayList<>();

    @BeforeEach
    void makeTable() throws SQLException {
        try (var connection = DriverManager.getConnection(URL);
                var statement = connection.createStatement()) {
            statement.execute("create table SSO_COUNTER (ID varchar(64) primary key, REALM_ID varchar(36) not null,"
                    + " TRIES bigint not null, ENDS_AT bigint not null)");
        }
    }

    @AfterEach
    void dropTable() throws SQLException {
        queues.forEach(CounterQueue::stop);
        try (var connection = DriverManager.getConnection(URL);
                var statement = connection.createStatement()) {
            statement.execute("drop all objects");
        }
    }

    @Test
    void callersOfOneCounterInOneTransactionGetDifferentNumbers() throws SQLException {
        try (var connection = connection()) {
            var results = table.apply(
                    connection,
                    List.of(
                            add("a"),
                            add("b"),
                            add("a"),
                            CounterOperation.read("a", NOW),
                            add("a"),
                            CounterOperation.giveBack("a", NOW)));

            assertThat(results).containsExactly(1L, 1L, 2L, 2L, 3L, 2L);
            assertThat(table.apply(
                            connection,
                            List.of(add("a"), CounterOperation.forget("b"), CounterOperation.read("b", NOW))))
                    .containsExactly(3L, 0L, 0L);
        }
    }

    @Test
    void nodesThatCountInOppositeOrderWaitInsteadOfFailing() throws Exception {
        var first = queue(CounterQueueTest::connection, PATIENCE);
        var second = queue(CounterQueueTest::connection, PATIENCE);
        var threads = Executors.newFixedThreadPool(40);
        try {
            var counted = new ArrayList<Future<Long>>();
            for (var i = 0; i < 400; i++) {
                var id = "counter-" + (i % 2 == 0 ? i % 20 : 20 - i % 20);
                var node = i % 2 == 0 ? first : second;
                counted.add(threads.submit(() -> node.await(add(id))));
            }
            for (var one : counted) {
                assertThat(one.get(30, TimeUnit.SECONDS)).isPositive();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void callerIsRefusedAfterOneAttemptIfThePoolHasNoConnection() {
        var asked = new AtomicInteger();
        var queue = queue(
                () -> {
                    asked.incrementAndGet();
                    throw new SQLException("acquisition timeout", "08001");
                },
                PATIENCE);
        queue.start();

        assertThatExceptionOfType(CountersUnavailableException.class).isThrownBy(() -> queue.await(add("a")));
        // Once when the thread started, once for the operation.
        assertThat(asked).hasValue(2);
    }

    @Test
    void callerThatWaitsTooLongIsRefusedAndNotCounted() throws Exception {
        var mayGo = new CountDownLatch(1);
        var queue = queue(
                () -> {
                    awaitQuietly(mayGo);
                    return connection();
                },
                IMPATIENCE);

        assertThatExceptionOfType(CountersUnavailableException.class).isThrownBy(() -> queue.await(add("a")));
        mayGo.countDown();

        var other = queue(CounterQueueTest::connection, PATIENCE);
        queue.stop();
        assertThat(other.await(CounterOperation.read("a", NOW))).isZero();
    }

    @Test
    void brokenConnectionIsReplacedAndTheOperationRuns() throws SQLException {
        var given = new ArrayList<Connection>();
        var queue = queue(
                () -> {
                    given.add(connection());
                    return given.get(given.size() - 1);
                },
                PATIENCE);
        assertThat(queue.await(add("a"))).isOne();

        given.get(0).close();

        assertThat(queue.await(add("a"))).isEqualTo(2);
        assertThat(given).hasSize(2);
    }

    @Test
    void deadConnectionsOfThePoolAreSkipped() throws SQLException {
        var asked = new AtomicInteger();
        var queue = queue(
                () -> {
                    var connection = connection();
                    if (asked.incrementAndGet() <= 5) {
                        connection.close();
                    }
                    return connection;
                },
                PATIENCE);

        assertThat(queue.await(add("a"))).isOne();
        assertThat(asked).hasValue(6);
    }

    @Test
    void queueRefusesWithoutTheTableAndCountsOnceItExists() throws SQLException {
        var queue = queue(CounterQueueTest::connection, PATIENCE);
        dropTable("SSO_COUNTER");

        assertThatExceptionOfType(CountersUnavailableException.class).isThrownBy(() -> queue.await(add("a")));

        makeTable();
        assertThat(queue.await(add("a"))).isOne();
    }

    @Test
    void stoppedQueueRefuses() {
        var queue = queue(CounterQueueTest::connection, PATIENCE);
        queue.await(add("a"));
        queue.stop();

        assertThatExceptionOfType(CountersUnavailableException.class).isThrownBy(() -> queue.await(add("a")));
    }

    @Test
    void oneConnectionServesAllCallers() throws Exception {
        var given = new AtomicInteger();
        var queue = queue(
                () -> {
                    given.incrementAndGet();
                    return connection();
                },
                PATIENCE);
        var threads = Executors.newFixedThreadPool(100);
        try {
            var counted = new ArrayList<Future<Long>>();
            for (var i = 0; i < 100; i++) {
                counted.add(threads.submit(() -> queue.await(add("a"))));
            }
            for (var one : counted) {
                one.get(30, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(given).hasValue(1);
        assertThat(queue.await(CounterOperation.read("a", NOW))).isEqualTo(100);
    }

    private CounterQueue queue(CounterConnection.Source source, Duration patience) {
        var queue = new CounterQueue(table, source, patience);
        queues.add(queue);
        return queue;
    }

    private static CounterOperation add(String id) {
        return CounterOperation.add(id, "realm", 1, NOW, LATER);
    }

    private static Connection connection() throws SQLException {
        var connection = DriverManager.getConnection(URL);
        connection.setAutoCommit(false);
        return connection;
    }

    private static void dropTable(String name) throws SQLException {
        try (var connection = DriverManager.getConnection(URL);
                var statement = connection.createStatement()) {
            statement.execute("drop table " + name);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
