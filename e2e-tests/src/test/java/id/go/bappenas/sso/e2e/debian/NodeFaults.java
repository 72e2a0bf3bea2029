package id.go.bappenas.sso.e2e.debian;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Await;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nodes behind nginx on PostgreSQL, and one {@link Fault} at a time while people and rows are at {@link Work}.
 * {@code e2e-tests/try-nodes} runs it; docs/reliability.md has the results.
 */
@Tag("debian")
class NodeFaults {

    private static final int CONNECTIONS_PER_NODE = 130;
    private static final Duration MAILS_SENT_AGAIN = Duration.ofMinutes(4);

    private static Nodes nodes;
    private static Errands errands;

    private static void need(int number) throws Exception {
        if (nodes != null && nodes.number() != number) {
            stop();
        }
        if (nodes == null) {
            nodes = new Nodes(number, CONNECTIONS_PER_NODE * number);
            errands = new Errands(nodes.sso());
        }
    }

    @AfterAll
    static void stop() throws Exception {
        if (nodes != null) {
            nodes.close();
            nodes = null;
        }
    }

    static Stream<Fault> chosenFaults() {
        return Fault.chosen();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("chosenFaults")
    void nothingIsLost(Fault fault) throws Exception {
        need(fault.nodes());
        try {
            fault.prepare(nodes);
            var ledger = new Work(nodes.sso(), errands).during(fault.rows(Work.ROWS), () -> fault.happen(nodes));
            ledger.report(fault.line());
            assertThat(ledger.lost()).isEmpty();
            Await.until("no mail that waits", MAILS_SENT_AGAIN, () -> Optional.of(true)
                    .filter(any -> nodes.waitingMails() == 0));
        } finally {
            fault.end(nodes);
            nodes.repair();
        }
    }

    /** Each step of a flow goes to the other node than the step before. */
    @Test
    void flowsAlternateBetweenTheNodes() throws Exception {
        need(2);
        for (var begin : List.of(0, 1)) {
            var flows = new NodeFlows(nodes, nodes.sso(), errands, begin);
            flow("sign-in with a forced change, steps at both nodes", flows::forcedChange);
            flow("change of the password, steps at both nodes", flows::ownChange);
            flow("Lupa Password from the form to the new password, steps at both nodes", flows::reset);
            flow("request, decision, first password, steps at both nodes", flows::requestAndFirstPassword);
            flow("\"Bukan saya\", steps at both nodes", flows::notMe);
        }
        nodes.repair();
    }

    @Test
    void flowGoesOnWhenItsNodeIsKilled() throws Exception {
        need(2);
        var flows = new NodeFlows(nodes, nodes.sso(), errands, 1);
        flow("`kill -9` of the node that showed the form of a forced change", flows::forcedChangeWhoseNodeIsKilled);
        nodes.repair();
        flow("`kill -9` after the form of Lupa Password, before its mail", flows::resetWhoseNodeIsKilledBeforeTheMail);
        nodes.repair();
        flow("`kill -9` after the mail of Lupa Password", flows::resetWhoseNodeIsKilledAfterTheMail);
        nodes.repair();
    }

    private static void flow(String name, Work.Event flow) throws Exception {
        var ledger = new Ledger();
        ledger.once(flow);
        ledger.report(name);
        assertThat(ledger.lost()).isEmpty();
    }
}
