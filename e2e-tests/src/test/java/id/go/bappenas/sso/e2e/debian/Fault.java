package id.go.bappenas.sso.e2e.debian;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.SmtpSink;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The faults of docs/reliability.md: each comes while people and rows are at work on a cluster. A fault ends by itself, except that
 * nodes may be down at its end.
 */
enum Fault {
    NOTHING("none (for comparison)", nodes -> {}),
    NODE_KILLED("`kill -9` of a node, started again", nodes -> {
        nodes.kill(1);
        nodes.start(1);
    }),
    BOTH_NODES_KILLED("`kill -9` of both nodes at once, started again", nodes -> {
        nodes.kill(0);
        nodes.kill(1);
        nodes.start(0);
        nodes.start(1);
    }),
    NODE_KILLED_WITH_A_THOUSAND_ROWS(
            "`kill -9` of a node with 1,000 rows in work, not started again", nodes -> nodes.kill(1)) {
        @Override
        int rows(int usual) {
            return 1000;
        }
    },
    NODES_KILLED_WHILE_MAILS_WAIT("SMTP away, mails wait, `kill -9` of both nodes", nodes -> {
        nodes.smtp().mode(SmtpSink.Mode.REFUSE);
        Await.until("mails that wait", Duration.ofMinutes(1), () -> Optional.of(true)
                .filter(any -> nodes.waitingMails() >= 2));
        nodes.kill(0);
        nodes.kill(1);
        nodes.smtp().mode(SmtpSink.Mode.ACCEPT);
        nodes.start(0);
        nodes.start(1);
    }),
    NODE_HANGS("a node hangs for 30 s (`kill -STOP`, then `-CONT`)", nodes -> {
        nodes.signal(1, "STOP");
        pause(Duration.ofSeconds(30));
        nodes.signal(1, "CONT");
    }),
    ROLLING_RESTART("rolling restart: each node stopped and started", Fault::restartOneAfterTheOther),
    ROLLING_RESTART_NGINX_NOT_TOLD("rolling restart of which nginx is not told", nodes -> {
        for (int node = 0; node < nodes.number(); node++) {
            nodes.stop(node);
            nodes.start(node);
        }
    }),
    DATABASE_RESTARTED("PostgreSQL restarted", nodes -> {
        nodes.postgres().stop();
        nodes.postgres().start();
    }),
    DATABASE_AWAY("PostgreSQL stopped for 20 s", nodes -> {
        nodes.postgres().stop();
        outage();
        nodes.postgres().start();
    }),
    NO_CONNECTION_LEFT("a foreign program holds all free database connections for 20 s", nodes -> {
        var taken = nodes.postgres().takeAllConnections();
        outage();
        for (var connection : taken) {
            connection.close();
        }
    }),
    SMTP_REFUSES("SMTP refuses connections for 20 s", mailServer(SmtpSink.Mode.REFUSE)),
    SMTP_SAYS_NOTHING("SMTP takes connections and says nothing for 20 s", mailServer(SmtpSink.Mode.HANG)),
    SMTP_SILENT_AFTER_TEXT("SMTP does not answer after the text for 20 s", mailServer(SmtpSink.Mode.HANG_AFTER_DATA)),
    SMTP_SLOW("SMTP takes 6 s for each mail for 20 s", mailServer(SmtpSink.Mode.SLOW)),
    SMTP_450("SMTP answers 450 for 20 s", mailServer(SmtpSink.Mode.TEMPORARY)),
    SMTP_550("SMTP answers 550 for 20 s", mailServer(SmtpSink.Mode.PERMANENT)),
    SMTP_DROPS("SMTP closes connections in the middle of a mail for 20 s", mailServer(SmtpSink.Mode.DROP)),
    SMTP_DROPS_AFTER_DELIVERY(
            "SMTP delivers and closes the connection without an answer for 20 s",
            mailServer(SmtpSink.Mode.DROP_AFTER_DELIVERY)),
    NGINX_RESTARTED("nginx stopped for 5 s and started", nodes -> {
        nodes.stopNginx();
        pause(Duration.ofSeconds(5));
        nodes.startNginx();
    }),
    CLOCK_BEHIND("the clock of a node is 30 s behind", nodes -> {}) {
        @Override
        void prepare(Nodes nodes) throws Exception {
            restartWithClock(nodes, Duration.ofSeconds(-30));
        }

        @Override
        void end(Nodes nodes) throws Exception {
            nodes.stop(1);
        }
    },
    CLOCK_AHEAD("the clock of a node is 30 s ahead", nodes -> {}) {
        @Override
        void prepare(Nodes nodes) throws Exception {
            restartWithClock(nodes, Duration.ofSeconds(30));
        }

        @Override
        void end(Nodes nodes) throws Exception {
            nodes.stop(1);
        }
    },
    LOG_DISK_FULL(
            "the disk of a node's log is full", nodes -> SmallDisk.of(nodes).fill()) {
        @Override
        void prepare(Nodes nodes) throws Exception {
            nodes.stop(1);
            var log = SmallDisk.of(nodes).mount().resolve("keycloak.log");
            nodes.start(1, Nodes.keycloak(), Map.of(), List.of("--log=console,file", "--log-file=" + log));
        }

        @Override
        void end(Nodes nodes) throws Exception {
            try {
                nodes.stop(1);
            } finally {
                SmallDisk.of(nodes).unmount();
            }
        }
    },
    THREE_NOTHING(3, "three nodes: none (for comparison)", nodes -> {}),
    THREE_ONE_KILLED(3, "three nodes: `kill -9` of one, started again", nodes -> {
        nodes.kill(1);
        nodes.start(1);
    }),
    THREE_TWO_KILLED(3, "three nodes: `kill -9` of two at once, started again", nodes -> {
        nodes.kill(1);
        nodes.kill(2);
        nodes.start(1);
        nodes.start(2);
    }),
    THREE_ROLLING_RESTART(3, "three nodes: rolling restart", Fault::restartOneAfterTheOther);

    private static final Duration OUTAGE = Duration.ofSeconds(20);

    /** A step that is done to the nodes. */
    interface Step {
        void run(Nodes nodes) throws Exception;
    }

    private final int nodes;
    private final String line;
    private final Step step;

    Fault(String line, Step step) {
        this(2, line, step);
    }

    Fault(int nodes, String line, Step step) {
        this.nodes = nodes;
        this.line = line;
        this.step = step;
    }

    /** The faults that variable {@code NODES_FAULTS} names, separated by blanks; all if it is missing. */
    static Stream<Fault> chosen() {
        return Optional.ofNullable(System.getenv("NODES_FAULTS"))
                .map(names -> Stream.of(names.split(" ")).map(Fault::valueOf))
                .orElseGet(() -> Arrays.stream(values()));
    }

    /** Number of nodes of the cluster. */
    int nodes() {
        return nodes;
    }

    /** What failed, as in the table of docs/reliability.md. */
    String line() {
        return line;
    }

    /** Number of rows of the request that is in work. */
    int rows(int usual) {
        return usual;
    }

    /** What is done before people begin. */
    void prepare(Nodes cluster) throws Exception {}

    /** The fault. */
    void happen(Nodes cluster) throws Exception {
        step.run(cluster);
    }

    /** What is done after people have ended. */
    void end(Nodes cluster) throws Exception {}

    private static Step mailServer(SmtpSink.Mode mode) {
        return nodes -> {
            nodes.smtp().mode(mode);
            outage();
            nodes.smtp().mode(SmtpSink.Mode.ACCEPT);
        };
    }

    /** As docs/operators/nodes.md says: nginx sends no request to the node that is restarted. */
    private static void restartOneAfterTheOther(Nodes nodes) throws Exception {
        for (int node = 0; node < nodes.number(); node++) {
            nodes.sendToAllBut(node);
            nodes.stop(node);
            nodes.start(node);
        }
        nodes.sendToAll();
    }

    private static void restartWithClock(Nodes nodes, Duration ahead) throws Exception {
        nodes.stop(1);
        nodes.start(1, Nodes.keycloak(), OtherClock.variables(ahead), List.of());
        assertThat(Duration.between(Instant.now(), nodes.clock(1)))
                .as("how far the node's clock is ahead")
                .isCloseTo(ahead, Duration.ofSeconds(5));
    }

    private static void outage() {
        pause(OUTAGE);
    }

    private static void pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
    }
}
