package id.go.bappenas.sso.e2e.debian;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.SmtpSink;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * From the build in {@code NODES_KEYCLOAK} to the one in {@code NODES_KEYCLOAK_AFTER}, as docs/operators/upgrade.md says, while
 * people and rows are at {@link Work}. {@code e2e-tests/try-nodes upgrade COMMIT} runs the test that the check allows.
 */
@Tag("debian")
class NodeUpgrades {

    private static final int NODES = 2;
    private static final int CONNECTIONS = 260;

    /** Each table and column that is ours or Keycloak's. */
    private static final String COLUMNS =
            "SELECT count(*) FROM information_schema.columns WHERE table_schema = 'public'";

    @Test
    void oneNodeAfterTheOther() throws Exception {
        try (var nodes = new Nodes(NODES, CONNECTIONS);
                var errands = new Errands(nodes.sso())) {
            var ledger = new Work(nodes.sso(), errands).during(Work.ROWS, () -> {
                for (int node = 0; node < NODES; node++) {
                    nodes.sendToAllBut(node);
                    nodes.stop(node);
                    startAfter(nodes, node);
                }
                nodes.sendToAll();
            });
            ledger.report("rolling upgrade: each node replaced by another build");
            assertThat(ledger.lost()).isEmpty();
        }
    }

    @Test
    void allNodesStopped() throws Exception {
        try (var nodes = new Nodes(NODES, CONNECTIONS);
                var errands = new Errands(nodes.sso())) {
            flows(new Ledger(), nodes, errands);
            var columns = nodes.postgres().count(COLUMNS);
            var begun = BegunTasks.begin(nodes, errands);

            var ledger = new Work(nodes.sso(), errands).during(Work.ROWS, () -> {
                nodes.smtp().mode(SmtpSink.Mode.REFUSE);
                begun.askForLinkThatWaits();
                Await.until("mails that wait", Duration.ofMinutes(1), () -> Optional.of(true)
                        .filter(any -> nodes.waitingMails() >= 2));
                for (int node = 0; node < NODES; node++) {
                    nodes.stop(node);
                }
                nodes.smtp().mode(SmtpSink.Mode.ACCEPT);
                for (int node = 0; node < NODES; node++) {
                    startAfter(nodes, node);
                }
            });
            ledger.report("upgrade over changed tables: mails wait, both nodes stopped, two of another build started");
            assertThat(ledger.lost()).isEmpty();
            assertThat(nodes.postgres().count(COLUMNS)).as("columns").isGreaterThan(columns);

            var after = new Ledger();
            begun.end(after);
            after.report("begun before that upgrade, ended after it");
            var backup = nodes.folder().resolve("realm-before.json");
            var applied = nodes.apply("--backup", backup.toString());
            assertThat(applied.exitCode()).as(applied.said()).isZero();
            var flows = new Ledger();
            flows(flows, nodes, errands);
            flows.report("flows of the guide after that upgrade and `apply`, steps at both nodes");
        }
    }

    private static void startAfter(Nodes nodes, int node) throws Exception {
        nodes.start(node, Nodes.keycloakAfter(), Map.of(), List.of());
    }

    private static void flows(Ledger ledger, Nodes nodes, Errands errands) throws Exception {
        for (var begin : List.of(0, 1)) {
            var flows = new NodeFlows(nodes, nodes.sso(), errands, begin);
            ledger.once(flows::forcedChange);
            ledger.once(flows::ownChange);
            ledger.once(flows::reset);
            ledger.once(flows::requestAndFirstPassword);
            ledger.once(flows::notMe);
        }
        nodes.sendToAll();
    }
}
