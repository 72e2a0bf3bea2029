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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two nodes of a cluster on one database, with one inbox; all on the loopback address. */
public final class TwoNodes implements AutoCloseable {

    private final Path folder;
    private final Inbox inbox;
    private final int databasePort = FreePort.next();
    private final Process database;
    private final Map<String, String> environment;
    private final List<KeycloakServer> nodes = new ArrayList<>();
    private final List<Integer> managementPorts = new ArrayList<>();

    public TwoNodes() throws IOException, InterruptedException {
        Canaries.begin();
        folder = Files.createTempDirectory(Files.createDirectories(Settings.output()), "two-nodes-");
        inbox = Inbox.start("127.0.0.1", 0, 0);
        environment = new HashMap<>(Placeholders.fresh(false, inbox.smtpPort()).environment());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", Settings.administrator());
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", Settings.administratorPassword());
        database = startDatabase();
        try {
            // One after the other: the first makes the tables and imports the realm.
            startNode("first");
            startNode("second");
        } catch (IOException | InterruptedException e) {
            close();
            throw e;
        }
    }

    /** Keycloak's own H2, in a process: a file could be open in one node only, and another version is refused. */
    private Process startDatabase() throws IOException {
        try (var jars = Files.list(Settings.distribution().resolve("lib/lib/main"))) {
            var h2 = jars.filter(jar -> jar.getFileName().toString().startsWith("com.h2database.h2-"))
                    .findFirst()
                    .orElseThrow();
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Dh2.bindAddress=127.0.0.1",
                            "-cp",
                            h2.toAbsolutePath().toString(),
                            "org.h2.tools.Server",
                            "-tcp",
                            "-tcpPort",
                            String.valueOf(databasePort),
                            "-ifNotExists",
                            "-baseDir",
                            folder.toAbsolutePath().toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("database.log").toFile())
                    .start();
        }
    }

    private void startNode(String name) throws IOException, InterruptedException {
        var options = GivenDatabase.options(List.of(
                "--import-realm",
                "--cache=ispn",
                "--cache-embedded-network-bind-address=127.0.0.1",
                "--db=dev-file",
                "--db-url=jdbc:h2:tcp://127.0.0.1:" + databasePort + "/./keycloak;NON_KEYWORDS=VALUE",
                "--vault-dir=" + folder.resolve("first").resolve("vault").toAbsolutePath()));
        var management = FreePort.next();
        var node = KeycloakServer.start(new KeycloakServer.Settings(
                Settings.distribution(), folder.resolve(name), FreePort.next(), management, environment, options));
        managementPorts.add(management);
        nodes.add(node);
        node.awaitReady();
    }

    public Sso first() {
        return sso(nodes.get(0));
    }

    public Sso second() {
        return sso(nodes.get(1));
    }

    /** A gauge or counter of each node, the sum over its labels. */
    public List<Double> metrics(String name) {
        return managementPorts.stream().map(port -> Metrics.sum(port, name)).toList();
    }

    private Sso sso(KeycloakServer node) {
        return new Sso(
                node.address(),
                URI.create(environment.get("SSO_SMART_OFFICE_URL")),
                new AdminApi(node.address(), Settings.administrator(), Settings.administratorPassword()),
                new Mailbox(inbox.address()),
                environment,
                Optional.of(node.log()));
    }

    @Override
    public void close() {
        nodes.forEach(KeycloakServer::close);
        nodes.forEach(node -> Harvest.ofOwnLog(node.log()));
        database.destroy();
        inbox.close();
    }
}
