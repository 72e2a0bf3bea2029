package id.go.bappenas.sso.e2e.debian;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Mixed load on two nodes: first as much as the machine holds, then 80 % of it for {@code -Dnodes.load.seconds}. Each half
 * minute a line with heap, mails that wait, sessions, connections.
 */
@Tag("debian")
class NodeLoad {

    private static final Duration MEASURED = Duration.ofSeconds(30);
    private static final Duration LOAD = Duration.ofSeconds(Integer.getInteger("nodes.load.seconds", 600));
    private static final int CALLERS = 8;
    private static final int SIGNERS = 40;
    private static final double SHARE = 0.8;
    /** One change and one Lupa Password for each of so many sign-ins. */
    private static final int SIGN_INS_PER_CHANGE = 20;

    /** Sessions end after this idle time and Keycloak's grace of three minutes, so that the load reaches a steady number. */
    private static final Duration SESSION_IDLE = Duration.ofSeconds(60);

    /** After the last task. */
    private static final Duration MAILS_LEFT = Duration.ofMinutes(1);

    private final AtomicInteger turn = new AtomicInteger();

    @Test
    void eightyPercentOfWhatTheMachineHolds() throws Exception {
        try (var nodes = new Nodes(2, 260)) {
            var sso = nodes.sso();
            var errands = new Errands(sso);
            var signers = IntStream.range(0, SIGNERS)
                    .mapToObj(number -> sso.people().employee())
                    .toList();
            var warm = new Ledger();
            run(errands, warm, signers, List.of(), MEASURED, 0);
            var most = new Ledger();
            run(errands, most, signers, List.of(), MEASURED, 0);
            var perSecond = most.finished() / (double) MEASURED.toSeconds();
            var rate = perSecond * SHARE;
            System.out.printf("most: %.1f sign-ins a second; load: %.1f%n", perSecond, rate);

            var changes = (int) (rate * LOAD.toSeconds() / SIGN_INS_PER_CHANGE / 2) + 1;
            var resets = IntStream.range(0, changes)
                    .mapToObj(any -> Employee.of(sso))
                    .toList();
            var work = new ArrayList<Runnable>();
            var ledger = new Ledger();
            for (var employee : resets) {
                var changer = sso.people().employee(Jakarta.now());
                work.add(() -> errands.reset(ledger, employee));
                work.add(() -> errands.ownChange(ledger, changer));
            }
            var rows = errands.approvedRows(500);
            sso.admin().must(sso.admin().put(Sso.REALM, Map.of("ssoSessionIdleTimeout", SESSION_IDLE.toSeconds())));
            var watched = Executors.newSingleThreadScheduledExecutor();
            watched.scheduleAtFixedRate(() -> print(nodes), 0, 30, TimeUnit.SECONDS);
            run(errands, ledger, signers, work, LOAD, rate);
            rows.finish(ledger);
            watched.shutdown();
            print(nodes);
            Await.until("no mail waits", MAILS_LEFT, () -> Optional.of(nodes.waitingMails())
                    .filter(number -> number == 0));
            print(nodes);
            ledger.report("%d s at %.1f operations a second (80 %%), 500 rows".formatted(LOAD.toSeconds(), rate));
            assertThat(ledger.lost()).isEmpty();
            errands.close();
        }
    }

    /** @param rate sign-ins a second, 0 for as many as possible */
    private void run(
            Errands errands, Ledger ledger, List<Person> signers, List<Runnable> work, Duration time, double rate)
            throws InterruptedException {
        var end = Instant.now().plus(time);
        var begun = System.nanoTime();
        var number = new AtomicInteger();
        var threads = Executors.newCachedThreadPool();
        for (int caller = 0; caller < CALLERS; caller++) {
            threads.submit(() -> {
                while (Instant.now().isBefore(end)) {
                    var mine = number.getAndIncrement();
                    if (rate > 0) {
                        LockSupport.parkNanos(begun + (long) (mine * 1e9 / rate) - System.nanoTime());
                    }
                    var person = signers.get(Math.floorMod(turn.getAndIncrement(), signers.size()));
                    if (mine % 2 == 0) {
                        errands.signIn(ledger, person);
                    } else {
                        errands.directGrant(ledger, person);
                    }
                }
            });
        }
        var slow = Executors.newFixedThreadPool(3);
        for (int item = 0; item < work.size(); item++) {
            var due = begun + (long) (item * (time.toNanos() - 30e9) / work.size());
            var task = work.get(item);
            slow.submit(() -> {
                LockSupport.parkNanos(due - System.nanoTime());
                task.run();
            });
        }
        threads.shutdown();
        threads.awaitTermination(time.toSeconds() + 300, TimeUnit.SECONDS);
        slow.shutdown();
        slow.awaitTermination(300, TimeUnit.SECONDS);
    }

    private static void print(Nodes nodes) {
        try {
            System.out.printf(
                    "%s heap after GC %.0f %% %.0f %% | mails waiting %d | sessions %d | connections %d | load %s%n",
                    Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS),
                    nodes.metric(0, "jvm_memory_usage_after_gc") * 100,
                    nodes.metric(1, "jvm_memory_usage_after_gc") * 100,
                    nodes.waitingMails(),
                    nodes.postgres().count("SELECT count(*) FROM offline_user_session"),
                    nodes.postgres().count("SELECT count(*) FROM pg_stat_activity"),
                    java.nio.file.Files.readString(java.nio.file.Path.of("/proc/loadavg"))
                            .split(" ")[0]);
        } catch (Exception e) {
            System.out.println("no figures: " + e);
        }
    }
}
