package id.go.bappenas.sso.e2e.harness;

import id.go.bappenas.sso.demo.inbox.Inbox;
import id.go.bappenas.sso.demo.keycloak.AdminApi;
import id.go.bappenas.sso.demo.keycloak.FreePort;
import id.go.bappenas.sso.demo.keycloak.KeycloakServer;
import id.go.bappenas.sso.e2e.harness.canary.Canaries;
import id.go.bappenas.sso.e2e.harness.canary.Harvest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Two nodes of a cluster on one database, with one inbox and a load balancer. People and applications use the
 * balancer's address; all addresses are loopback addresses.
 */
public final class TwoNodes implements AutoCloseable {

    private static final String CLUSTER_OF_TWO = "(2) [";
    private static final Duration JOINED = Duration.ofSeconds(60);
    /**
     * A worker rests after each row for three times the row's time. A node looks for approved rows every 5 seconds; without
     * the rest, one fast node processes 200 rows before the other node looks.
     */
    private static final String REST_PERCENT = "300";

    private final Path folder;
    private final Inbox inbox;
    private final Balancer balancer;
    private final TestDatabase database;
    private final Map<String, String> environment;
    private final int[] ports = {FreePort.next(), FreePort.next()};
    private final int[] managementPorts = {FreePort.next(), FreePort.next()};
    private final KeycloakServer[] nodes = new KeycloakServer[ports.length];

    public TwoNodes() throws IOException, InterruptedException {
        Canaries.begin();
        folder = Files.createTempDirectory(Files.createDirectories(Settings.output()), "two-nodes-");
        database = TestDatabase.create();
        inbox = Inbox.start("127.0.0.1", 0, 0);
        balancer = Balancer.start(FreePort.next());
        environment = new HashMap<>(Placeholders.fresh(false, inbox.smtpPort()).environment());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", Settings.administrator());
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", Settings.administratorPassword());
        environment.put("KC_SPI_REALM_RESTAPI_EXTENSION__ACCOUNT_PROVISIONING__REST_PERCENT", REST_PERCENT);
        ClassArchive.read(environment);
        try {
            // The first node starts alone, because it imports the realm.
            start(0);
            start(1);
        } catch (IOException | InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
        takeTurns();
    }

    /** Starts a node and waits until it is ready; the second node also waits until both form a cluster. */
    public void start(int node) throws IOException, InterruptedException {
        var options = new ArrayList<>(List.of(
                "--import-realm",
                "--cache=ispn",
                "--cache-embedded-network-bind-address=127.0.0.1",
                "--hostname=" + balancer.address(),
                "--vault-dir=" + folder.resolve("node-0").resolve("vault").toAbsolutePath()));
        options.addAll(database.options());
        var alone = Arrays.stream(nodes).noneMatch(TwoNodes::isAlive);
        nodes[node] = KeycloakServer.start(new KeycloakServer.Settings(
                Settings.distribution(),
                folder.resolve("node-" + node),
                ports[node],
                managementPorts[node],
                environment,
                options));
        nodes[node].awaitReady();
        if (!alone) {
            Await.until("a cluster of two", JOINED, () -> Optional.of(log(node))
                    .filter(text -> text.contains(CLUSTER_OF_TWO)));
        }
    }

    private static boolean isAlive(KeycloakServer node) {
        return node != null && node.process().isAlive();
    }

    private String log(int node) {
        try {
            return Files.readString(nodes[node].log());
        } catch (IOException e) {
            return "";
        }
    }

    /** Kills a node ({@code kill -9}); no shutdown hook runs. */
    public void kill(int node) {
        var process = nodes[node].process();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        nodes[node].onExit().join();
        Harvest.ofOwnLog(nodes[node].log());
    }

    public boolean isAlive(int node) {
        return isAlive(nodes[node]);
    }

    /** Sends all later requests to this node. */
    public void sendTo(int node) {
        balancer.sendTo(List.of(address(node)));
    }

    /** Sends later requests to the nodes in turn. */
    public void takeTurns() {
        balancer.sendTo(IntStream.range(0, nodes.length).mapToObj(this::address).toList());
    }

    /** The own address of a node, behind the balancer. */
    public URI address(int node) {
        return URI.create("http://localhost:" + ports[node]);
    }

    /** A counter of each node, summed over its labels; 0 if the node has not counted yet. */
    public List<Double> metrics(String name) {
        return Arrays.stream(managementPorts)
                .mapToObj(port -> Metrics.sumOrZero(port, name))
                .toList();
    }

    /** Runs a query that counts rows. */
    public int count(String sql) throws SQLException {
        return database.count(sql);
    }

    /** What the nodes have logged since their start. */
    public String logs() {
        return log(0) + log(1);
    }

    /** The cluster at the balancer's address. */
    public Sso sso() {
        return new Sso(
                balancer.address(),
                URI.create(environment.get("SSO_SMART_OFFICE_URL")),
                new AdminApi(balancer.address(), Settings.administrator(), Settings.administratorPassword()),
                new Mailbox(inbox.address()),
                environment,
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public void close() {
        for (var node : nodes) {
            if (isAlive(node)) {
                node.close();
                Harvest.ofOwnLog(node.log());
            }
        }
        balancer.close();
        inbox.close();
        database.close();
    }
}
