package id.go.bappenas.sso.support.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.go.bappenas.sso.fakes.Fakes;
import id.go.bappenas.sso.support.RealmSecret;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.common.util.Time;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.models.KeyManager;
import org.keycloak.models.KeycloakSession;

/** Runs the statements in the schema that our changelog creates; Hibernate refuses to start if the schema differs. */
class DatabaseCountersTest {

    private static final String URL = "jdbc:h2:mem:counters;DB_CLOSE_DELAY=-1";
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private static final CounterTable TABLE = new CounterTable("SSO_COUNTER");

    private static CounterQueue queue;

    private final DatabaseCounters counters = counters("realm-a", queue);

    @BeforeAll
    static void open() throws SQLException, LiquibaseException {
        try (var connection = DriverManager.getConnection(URL);
                var liquibase = new Liquibase(
                        "META-INF/support-changelog.xml",
                        new ClassLoaderResourceAccessor(),
                        new JdbcConnection(connection))) {
            liquibase.update(new Contexts());
        }
        try (var hibernate = new HibernatePersistenceConfiguration("counters")
                .managedClass(CounterEntity.class)
                .property(JdbcSettings.JAKARTA_JDBC_URL, URL)
                .property(SchemaToolingSettings.HBM2DDL_AUTO, "validate")
                .createEntityManagerFactory()) {
            assertThat(hibernate.isOpen()).isTrue();
        }
        queue = queue();
    }

    @AfterAll
    static void close() {
        queue.stop();
    }

    @AfterEach
    void resetClock() {
        Time.setOffset(0);
    }

    @Test
    void hundredConcurrentCountsOnTwoNodesAddUpToAHundred() throws Exception {
        var tries = new ArrayList<Callable<Long>>();
        var otherNode = queue();
        var there = counters("realm-a", otherNode);
        for (var i = 0; i < 50; i++) {
            tries.add(() -> counters.count("NAME", "hundred", WINDOW));
            tries.add(() -> there.count("NAME", "hundred", WINDOW));
        }
        var threads = Executors.newFixedThreadPool(100);
        try {
            var counts = results(threads.invokeAll(tries));

            assertThat(counts)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, 100).boxed().toList());
            assertThat(counters.current("NAME", "hundred")).isEqualTo(100);
        } finally {
            threads.shutdownNow();
            otherNode.stop();
        }
    }

    @Test
    void countAddsTheAmount() {
        assertThat(counters.count("ROWS", "amount", 500, WINDOW)).isEqualTo(500);
        assertThat(counters.count("ROWS", "amount", WINDOW)).isEqualTo(501);
        assertThat(counters.count("ROWS", "amount", 20, WINDOW)).isEqualTo(521);
    }

    @Test
    void countAllAddsOneToEachCounter() {
        counters.count("NAME", "together", WINDOW);

        assertThat(counters.countAll(List.of(
                        new CounterIncrement("NAME", "together", WINDOW),
                        new CounterIncrement("NIK", "together", WINDOW),
                        new CounterIncrement("NAME", "together", WINDOW))))
                .containsExactly(2L, 1L, 3L);
    }

    @Test
    void firstCountSetsTheEndOfTheWindow() {
        assertThat(counters.end("NAME", "end")).isEmpty();
        var before = Instant.ofEpochMilli(Time.currentTimeMillis()).plus(WINDOW);
        counters.count("NAME", "end", WINDOW);
        var end = counters.end("NAME", "end").orElseThrow();
        assertThat(end).isBetween(before, before.plusSeconds(60));

        Time.setOffset(60);
        counters.count("NAME", "end", WINDOW);
        assertThat(counters.end("NAME", "end")).contains(end);

        Time.setOffset((int) WINDOW.toSeconds() + 60);
        assertThat(counters.end("NAME", "end")).isEmpty();
    }

    @Test
    void refusesAmountBelowOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> counters.count("ROWS", "none", 0, WINDOW));
    }

    @Test
    void counterStartsAgainAfterItsWindow() {
        counters.count("NAME", "recovers", WINDOW);
        counters.count("NAME", "recovers", WINDOW);
        Time.setOffset((int) WINDOW.toSeconds() + 1);

        assertThat(counters.current("NAME", "recovers")).isZero();
        assertThat(counters.count("NAME", "recovers", WINDOW)).isOne();
        assertThat(counters.count("NAME", "recovers", WINDOW)).isEqualTo(2);
    }

    @Test
    void countsWithinAWindowDoNotExtendIt() {
        counters.count("NAME", "keeps", WINDOW);
        Time.setOffset((int) WINDOW.toSeconds() - 60);
        counters.count("NAME", "keeps", WINDOW);
        Time.setOffset((int) WINDOW.toSeconds() + 1);

        assertThat(counters.count("NAME", "keeps", WINDOW)).isOne();
    }

    @Test
    void forgottenCounterStartsAgain() {
        counters.count("NAME", "forgotten", WINDOW);
        counters.forget("NAME", "forgotten");

        assertThat(counters.current("NAME", "forgotten")).isZero();
        assertThat(counters.count("NAME", "forgotten", WINDOW)).isOne();
    }

    @Test
    void eachSubjectAndValueHasItsOwnCounter() {
        counters.count("NAME", "apart", WINDOW);

        assertThat(counters.current("NAME", "other")).isZero();
        assertThat(counters.current("FAILURE", "apart")).isZero();
    }

    @Test
    void givenBackCountIsNotCounted() {
        counters.count("OLD", "given back", WINDOW);
        counters.count("OLD", "given back", WINDOW);
        counters.giveBack("OLD", "given back");

        assertThat(counters.current("OLD", "given back")).isOne();
        assertThat(counters.count("OLD", "given back", WINDOW)).isEqualTo(2);
    }

    @Test
    void giveBackStopsAtZeroAndOpensNoWindow() {
        counters.giveBack("OLD", "never counted");
        assertThat(counters.current("OLD", "never counted")).isZero();

        counters.count("OLD", "never counted", WINDOW);
        counters.giveBack("OLD", "never counted");
        counters.giveBack("OLD", "never counted");
        assertThat(counters.count("OLD", "never counted", WINDOW)).isOne();
    }

    @Test
    void tableHasDigestsOnly() throws SQLException {
        counters.count("MAIL_DAY", "seseorang@contoh.example", WINDOW);

        var ids = new ArrayList<String>();
        try (var connection = connection();
                var rows = connection.createStatement().executeQuery("select ID from SSO_COUNTER")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        assertThat(ids).isNotEmpty().allSatisfy(id -> assertThat(id).matches("[0-9a-f]{64}"));
    }

    @Test
    void removalTakesEndedWindowsOnly() throws SQLException {
        counters.count("NAME", "ended", Duration.ofSeconds(1));
        counters.count("NAME", "goes on", WINDOW);

        try (var connection = connection()) {
            assertThat(TABLE.removeEnded(connection, Time.currentTimeMillis() + 60_000))
                    .isFalse();
        }
        assertThat(counters.count("NAME", "ended", WINDOW)).isOne();
        assertThat(counters.current("NAME", "goes on")).isOne();
    }

    @Test
    void countersOfARemovedRealmAreRemoved() {
        var leaving = counters("realm-b", queue);
        leaving.count("NAME", "of b", WINDOW);
        counters.count("NAME", "of a", WINDOW);

        queue.forgetRealm("realm-b");
        // The thread removes the rows between two counts.
        for (var i = 0; i < 100 && leaving.current("NAME", "of b") > 0; i++) {
            counters.current("NAME", "of a");
        }

        assertThat(leaving.current("NAME", "of b")).isZero();
        assertThat(counters.current("NAME", "of a")).isOne();
    }

    private static Connection connection() throws SQLException {
        var connection = DriverManager.getConnection(URL);
        connection.setAutoCommit(false);
        return connection;
    }

    private static CounterQueue queue() {
        return new CounterQueue(TABLE, () -> DriverManager.getConnection(URL), Duration.ofSeconds(20));
    }

    private static DatabaseCounters counters(String realm, CounterQueue queue) {
        var key = new KeyWrapper();
        key.setSecretKey(new SecretKeySpec(realm.getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
        var keys = Fakes.of(KeyManager.class, Map.of("getActiveKey", args -> key));
        var session = Fakes.of(KeycloakSession.class, Map.of("keys", args -> keys));
        return new DatabaseCounters(queue, RealmSecret.of(session, null, "test"), realm);
    }

    private static List<Long> results(List<Future<Long>> futures) throws Exception {
        var results = new ArrayList<Long>();
        for (var future : futures) {
            results.add(future.get());
        }
        return results;
    }
}
