package id.go.bappenas.sso.e2e.harness;

import id.go.bappenas.sso.demo.inbox.Inbox;
import id.go.bappenas.sso.demo.keycloak.AdminApi;
import id.go.bappenas.sso.demo.keycloak.FreePort;
import id.go.bappenas.sso.demo.keycloak.KeycloakServer;
import id.go.bappenas.sso.demo.keycloak.Vault;
import id.go.bappenas.sso.e2e.harness.canary.Canaries;
import id.go.bappenas.sso.e2e.harness.canary.Harvest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Keycloak with an inbox for one test class alone, for tests that kill or restart it. The inbox is off at first; it keeps its
 * ports, but no mail, when it is switched off and on.
 */
public final class OwnServer implements AutoCloseable {

    private final Path distribution;
    private final Path state;
    private final int port;
    private final int managementPort;
    private final int smtpPort;
    private final int inboxPort;
    private final Map<String, String> environment;
    private final boolean shared;
    private final Optional<TestDatabase> database;
    private final List<String> options;
    private final AdminApi admin;
    private KeycloakServer server;
    private Inbox inbox;

    public OwnServer() throws IOException, InterruptedException {
        this(Map.of());
    }

    /** With further variables, such as server options. */
    public OwnServer(Map<String, String> more) throws IOException, InterruptedException {
        this(Settings.distribution(), more, Optional.of(TestDatabase.create()), false);
    }

    /** On a database that it shares with others, as a node that knows of no other node. */
    public OwnServer(Map<String, String> more, TestDatabase shared) throws IOException, InterruptedException {
        this(Settings.distribution(), more, Optional.of(shared), true);
    }

    /** Of another folder than the distribution, with further variables. */
    public static OwnServer of(Path distribution, Map<String, String> more) throws IOException, InterruptedException {
        return new OwnServer(distribution, more, Optional.of(TestDatabase.create()), false);
    }

    /** With an H2 file as its database, as the demo has it. */
    public static OwnServer onH2() throws IOException, InterruptedException {
        return new OwnServer(H2Distribution.folder(), Map.of(), Optional.empty(), false);
    }

    private OwnServer(Path distribution, Map<String, String> more, Optional<TestDatabase> database, boolean shared)
            throws IOException, InterruptedException {
        this.distribution = distribution;
        Canaries.begin();
        Files.createDirectories(Settings.output());
        state = Files.createTempDirectory(Settings.output(), "own-keycloak-");
        this.shared = shared;
        this.database = database;
        options = database.map(postgres -> KeycloakServer.Settings.singleServer(state, postgres.options()))
                .orElseGet(() -> KeycloakServer.Settings.singleServer(state));
        port = FreePort.next();
        managementPort = FreePort.next();
        smtpPort = FreePort.next();
        inboxPort = FreePort.next();
        environment = new HashMap<>(Placeholders.fresh(false, smtpPort).environment());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", Settings.administrator());
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", Settings.administratorPassword());
        environment.putAll(more);
        start();
        admin = new AdminApi(server.address(), Settings.administrator(), Settings.administratorPassword());
    }

    /** Starts Keycloak, with the database it had. */
    public void start() throws IOException, InterruptedException {
        server = KeycloakServer.start(
                new KeycloakServer.Settings(distribution, state, port, managementPort, environment, options));
        try {
            server.awaitReady();
        } catch (IOException | InterruptedException e) {
            server.close();
            throw e;
        }
    }

    /** Stops Keycloak by its shutdown hook. */
    public void stop() {
        if (server.process().isAlive()) {
            server.close();
            Harvest.ofOwnLog(server.log());
        }
    }

    /** Stops Keycloak and starts it with further options, as environment variables. */
    public void restart(Map<String, String> options) throws IOException, InterruptedException {
        stop();
        environment.putAll(options);
        start();
    }

    /** Changes what is in the database. */
    public int change(String sql) throws SQLException {
        return database.orElseThrow().change(sql);
    }

    /** Names of our tables that have a row of that user. */
    public List<String> tablesWith(String userId) throws SQLException {
        return database.orElseThrow().tablesWith(userId);
    }

    /** Where the server's keys lie: at first there is key 1. */
    public Vault vault() {
        return new Vault(state.resolve("vault"));
    }

    /** {@code kill -9}: no shutdown hook runs. */
    public void kill() {
        var process = server.process();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        server.onExit().join();
        Harvest.ofOwnLog(server.log());
    }

    public Mailbox switchInboxOn() throws IOException {
        inbox = Inbox.start("127.0.0.1", smtpPort, inboxPort);
        return new Mailbox(inbox.address());
    }

    public void switchInboxOff() {
        if (inbox != null) {
            inbox.close();
            inbox = null;
        }
    }

    public AdminApi admin() {
        return admin;
    }

    /** This server as an {@link Sso}; no application answers. */
    public Sso sso(Mailbox mailbox) {
        return new Sso(
                server.address(),
                java.net.URI.create(environment.get("SSO_SMART_OFFICE_URL")),
                admin,
                mailbox,
                environment,
                Optional.of(server.log()));
    }

    public People people() {
        return new People(admin);
    }

    public int smtpPort() {
        return smtpPort;
    }

    /** What the server printed since its last start. */
    public String log() throws IOException {
        return Files.readString(server.log());
    }

    /** A gauge or counter of the management port, the sum over its labels. */
    public double metric(String name) {
        return Metrics.sum(managementPort, name);
    }

    /** Where a load balancer asks whether the server is ready. */
    public String readiness() {
        return "http://localhost:" + managementPort + "/health/ready";
    }

    /** Only values whose labels contain {@code label}. */
    public double metric(String name, String label) {
        return Metrics.sum(managementPort, name, label);
    }

    public boolean isAlive() {
        return server.process().isAlive();
    }

    /** Memory that the process and its children hold, as Linux counts it; 0 elsewhere. */
    public long residentMegabytes() throws IOException {
        var all = new ArrayList<>(server.process().descendants().toList());
        all.add(server.process());
        var kilobytes = 0L;
        for (var process : all) {
            var status = Path.of("/proc", String.valueOf(process.pid()), "status");
            if (Files.exists(status)) {
                kilobytes += Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum();
            }
        }
        return kilobytes / 1024;
    }

    /** What the server has written is searched for secrets after the last test, like the shared one's. */
    @Override
    public void close() {
        switchInboxOff();
        stop();
        if (!shared) {
            database.ifPresent(TestDatabase::close);
        }
    }
}
