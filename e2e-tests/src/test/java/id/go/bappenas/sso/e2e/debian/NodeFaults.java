package id.go.bappenas.sso.e2e.debian;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.SmtpSink;
import id.go.bappenas.sso.e2e.harness.Sso;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two nodes behind nginx on PostgreSQL, and one fault at a time while people sign in, change their passwords and use Lupa
 * Password, and while rows of a request are in work. {@code e2e-tests/try-nodes} runs it; docs/reliability.md has the results.
 */
@Tag("debian")
class NodeFaults {

    private static final int NODES = 2;
    private static final int DATABASE_CONNECTIONS = 260;
    private static final int PEOPLE = Integer.getInteger("nodes.people", 6);
    private static final int ROWS = Integer.getInteger("nodes.rows", 100);
    private static final Duration OUTAGE = Duration.ofSeconds(20);

    private static Nodes nodes;
    private static Sso sso;
    private static Errands errands;

    /** A fault with its end: afterwards all nodes run again, or {@link #repair} starts them. */
    private interface Fault {
        void run() throws Exception;
    }

    @BeforeAll
    static void start() throws Exception {
        nodes = new Nodes(NODES, DATABASE_CONNECTIONS);
        sso = nodes.sso();
        errands = new Errands(sso);
    }

    @AfterEach
    void repair() throws Exception {
        nodes.repair();
    }

    @AfterAll
    static void stop() throws Exception {
        if (nodes != null) {
            nodes.close();
        }
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }

    private static <T> List<T> made(int number, java.util.function.Supplier<T> maker) {
        return IntStream.range(0, number).mapToObj(any -> maker.get()).toList();
    }

    /**
     * People and rows begin, the fault comes when some have ended, and all have to end.
     *
     * @param rows rows of a request, 0 for no request
     */
    private void under(String name, int rows, Fault fault) throws Exception {
        var ledger = new Ledger();
        var work = new ArrayList<Callable<Void>>();
        var resets = made(PEOPLE, () -> Employee.of(sso));
        var expired = made(PEOPLE, () -> sso.people().employee(Jakarta.now().minusMonths(4)));
        var changers = made(PEOPLE, () -> sso.people().employee(Jakarta.now()));
        var signers = made(4, () -> sso.people().employee());
        for (int number = 0; number < PEOPLE; number++) {
            var reset = resets.get(number);
            var forced = expired.get(number);
            var changer = changers.get(number);
            work.add(task(() -> errands.reset(ledger, reset)));
            work.add(task(() -> errands.forcedChange(ledger, forced)));
            work.add(task(() -> errands.ownChange(ledger, changer)));
        }
        var request = rows > 0 ? Optional.of(errands.approvedRows(rows)) : Optional.<Errands.Rows>empty();
        var ended = new AtomicBoolean();
        var threads = Executors.newCachedThreadPool();
        try {
            var background = new ArrayList<Future<?>>();
            for (var person : signers) {
                background.add(threads.submit(() -> signInRepeatedly(ledger, person, ended)));
            }
            var bounded = Executors.newFixedThreadPool(4);
            var people = work.stream().map(bounded::submit).toList();
            Await.until(
                    "some work", Duration.ofMinutes(3), () -> Optional.of(true).filter(any -> ledger.finished() >= 5));
            if (request.isPresent()) {
                Await.until("some rows", Duration.ofMinutes(3), () -> Optional.of(true)
                        .filter(any -> request.get().delivered() >= rows / 10));
            }
            fault.run();
            for (var person : people) {
                person.get();
            }
            request.ifPresent(all -> all.finish(ledger));
            ended.set(true);
            for (var one : background) {
                one.get();
            }
            bounded.shutdown();
        } finally {
            ended.set(true);
            threads.shutdownNow();
        }
        ledger.report(name);
        assertThat(ledger.lost()).isEmpty();
    }

    private static Callable<Void> task(Runnable work) {
        return () -> {
            work.run();
            return null;
        };
    }

    private static void signInRepeatedly(Ledger ledger, Person person, AtomicBoolean ended) {
        while (!ended.get()) {
            errands.signIn(ledger, person);
            errands.directGrant(ledger, person);
            pause(Duration.ofMillis(300));
        }
    }

    /** Each step of a flow goes to the other node than the step before. */
    @Test
    void flowsAlternateBetweenTheNodes() throws Exception {
        for (var begin : List.of(0, 1)) {
            var flows = new NodeFlows(nodes, sso, errands, begin);
            flow("sign-in with a forced change, steps at both nodes", flows::forcedChange);
            flow("change of the password, steps at both nodes", flows::ownChange);
            flow("Lupa Password from the form to the new password, steps at both nodes", flows::reset);
            flow("request, decision, first password, steps at both nodes", flows::requestAndFirstPassword);
            flow("\"Bukan saya\", steps at both nodes", flows::notMe);
        }
    }

    @Test
    void nodeIsKilledInTheMiddleOfAFlow() throws Exception {
        var flows = new NodeFlows(nodes, sso, errands, 1);
        flow("`kill -9` of the node that showed the form of a forced change", flows::forcedChangeWhoseNodeIsKilled);
        nodes.repair();
        flow("`kill -9` after the form of Lupa Password, before its mail", flows::resetWhoseNodeIsKilledBeforeTheMail);
        nodes.repair();
        flow("`kill -9` after the mail of Lupa Password", flows::resetWhoseNodeIsKilledAfterTheMail);
    }

    private static void flow(String name, Fault flow) throws Exception {
        var ledger = new Ledger();
        ledger.once(() -> {
            flow.run();
            return true;
        });
        ledger.report(name);
        assertThat(ledger.lost()).isEmpty();
    }

    @Test
    void nothingFails() throws Exception {
        under("none (for comparison)", ROWS, () -> {});
    }

    @Test
    void nodeIsKilled() throws Exception {
        under("`kill -9` of a node, started again", ROWS, () -> {
            nodes.kill(1);
            nodes.start(1);
        });
    }

    @Test
    void bothNodesAreKilled() throws Exception {
        under("`kill -9` of both nodes at once, started again", ROWS, () -> {
            nodes.kill(0);
            nodes.kill(1);
            nodes.start(0);
            nodes.start(1);
        });
    }

    @Test
    void nodeIsKilledWithAThousandRowsInWork() throws Exception {
        under("`kill -9` of a node with 1,000 rows in work", 1000, () -> nodes.kill(1));
    }

    @Test
    void nodesRestartOneAfterTheOther() throws Exception {
        under("rolling restart: each node stopped and started", ROWS, () -> {
            for (int node = 0; node < NODES; node++) {
                nodes.sendTo(NODES - 1 - node);
                nodes.stop(node);
                nodes.start(node);
                nodes.sendTo(0, 1);
            }
        });
    }

    @Test
    void nodesRestartWithoutTheProxyKnowing() throws Exception {
        under("rolling restart, nginx not told", ROWS, () -> {
            for (int node = 0; node < NODES; node++) {
                nodes.stop(node);
                nodes.start(node);
            }
        });
    }

    @Test
    void databaseRestarts() throws Exception {
        under("PostgreSQL restarted", ROWS, () -> {
            nodes.postgres().stop();
            nodes.postgres().start();
        });
    }

    @Test
    void databaseIsAwayForTwentySeconds() throws Exception {
        under("PostgreSQL stopped for 20 s", ROWS, () -> {
            nodes.postgres().stop();
            pause(OUTAGE);
            nodes.postgres().start();
        });
    }

    @Test
    void foreignProgramTakesAllConnections() throws Exception {
        under("a foreign program holds all free database connections for 20 s", ROWS, () -> {
            var taken = nodes.postgres().takeAllConnections();
            pause(OUTAGE);
            for (var connection : taken) {
                connection.close();
            }
        });
    }

    private void mailServer(String name, SmtpSink.Mode mode) throws Exception {
        under(name + " for 20 s", ROWS, () -> {
            nodes.smtp().mode(mode);
            pause(OUTAGE);
            nodes.smtp().mode(SmtpSink.Mode.ACCEPT);
        });
    }

    @Test
    void mailServerRefusesConnections() throws Exception {
        mailServer("SMTP refuses connections", SmtpSink.Mode.REFUSE);
    }

    @Test
    void mailServerHangs() throws Exception {
        mailServer("SMTP takes connections and says nothing", SmtpSink.Mode.HANG);
    }

    @Test
    void mailServerHangsAfterTheText() throws Exception {
        mailServer("SMTP does not answer after the text", SmtpSink.Mode.HANG_AFTER_DATA);
    }

    @Test
    void mailServerIsSlow() throws Exception {
        mailServer("SMTP takes 6 s for each mail", SmtpSink.Mode.SLOW);
    }

    @Test
    void mailServerAnswersFourHundredFifty() throws Exception {
        mailServer("SMTP answers 450", SmtpSink.Mode.TEMPORARY);
    }

    @Test
    void mailServerAnswersFiveHundredFifty() throws Exception {
        mailServer("SMTP answers 550", SmtpSink.Mode.PERMANENT);
    }

    @Test
    void mailServerDropsConnections() throws Exception {
        mailServer("SMTP closes connections in the middle of a mail", SmtpSink.Mode.DROP);
    }

    @Test
    void mailServerDropsConnectionsAfterDelivery() throws Exception {
        mailServer("SMTP delivers and closes the connection without an answer", SmtpSink.Mode.DROP_AFTER_DELIVERY);
    }

    @Test
    void nodesAreKilledWhileMailsWait() throws Exception {
        under("SMTP away, mails wait, `kill -9` of both nodes", ROWS, () -> {
            nodes.smtp().mode(SmtpSink.Mode.REFUSE);
            Await.until("mails that wait", Duration.ofMinutes(1), () -> Optional.of(true)
                    .filter(any -> waiting() >= 2));
            nodes.kill(0);
            nodes.kill(1);
            nodes.smtp().mode(SmtpSink.Mode.ACCEPT);
            nodes.start(0);
            nodes.start(1);
        });
        assertThat(waiting()).isZero();
    }

    private static long waiting() {
        try {
            return nodes.postgres().count("SELECT count(*) FROM sso_mail_order");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void nodeIsPaused() throws Exception {
        under("a node hangs for 30 s (`kill -STOP`, then `-CONT`)", ROWS, () -> {
            nodes.signal(1, "STOP");
            pause(Duration.ofSeconds(30));
            nodes.signal(1, "CONT");
        });
    }

    @Test
    void proxyRestarts() throws Exception {
        under("nginx stopped for 5 s and started", ROWS, () -> {
            nodes.stopNginx();
            pause(Duration.ofSeconds(5));
            nodes.startNginx();
        });
    }

    @Test
    void clocksDiffer() throws Exception {
        for (var offset : List.of("-30s", "+30s")) {
            nodes.stop(1);
            nodes.start(
                    1,
                    Nodes.keycloak(),
                    Map.of(
                            "LD_PRELOAD", "/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
                            "FAKETIME", offset,
                            "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                            "FAKETIME_DISABLE_SHM", "1"),
                    List.of());
            under("a node's clock " + offset + " off", ROWS, () -> {});
        }
        nodes.stop(1);
    }

    @Test
    void diskOfTheLogIsFull() throws Exception {
        nodes.stop(1);
        var small = Files.createTempDirectory("nodes-log-");
        assertThat(DebianPackages.run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", small.toString()))
                .isEmpty();
        try {
            nodes.start(
                    1,
                    Nodes.keycloak(),
                    Map.of(),
                    List.of("--log=console,file", "--log-file=" + small.resolve("keycloak.log")));
            under("the log's disk of a node is full", ROWS, () -> {
                fill(small.resolve("filler"));
                assertThat(small.toFile().getUsableSpace()).isZero();
            });
            nodes.stop(1);
        } finally {
            DebianPackages.run("umount", small.toString());
        }
    }

    /** Writes until the file system has no room. */
    private static void fill(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            while (true) {
                out.write(0);
            }
        } catch (IOException e) {
            if (Files.size(file) == 0) {
                throw e;
            }
        }
    }

    @Test
    void versionIsReplacedOneNodeAfterTheOther() throws Exception {
        var newer = Path.of(Optional.ofNullable(System.getenv("NODES_KEYCLOAK_AFTER"))
                .orElseThrow(() -> new AssertionError("NODES_KEYCLOAK_AFTER names the other build")));
        under("rolling upgrade: each node replaced by another build", ROWS, () -> {
            for (int node = 0; node < NODES; node++) {
                nodes.sendTo(NODES - 1 - node);
                nodes.stop(node);
                nodes.start(node, newer, Map.of(), List.of());
                nodes.sendTo(0, 1);
            }
        });
    }
}
