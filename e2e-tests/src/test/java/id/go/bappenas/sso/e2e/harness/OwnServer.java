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
 * A Keycloak and an inbox for one test class, for tests that kill or restart the server. The inbox is off at first;
 * switching it off and on keeps its ports and deletes its mails.
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

    /** Starts a server with more environment variables, such as server options. */
    public OwnServer(Map<String, String> more) throws IOException, InterruptedException {
        this(Settings.distribution(), more, Optional.of(TestDatabase.create()), false);
    }

    /** Starts a server on a database that other servers use, too. The servers do not form a cluster. */
    public OwnServer(Map<String, String> more, TestDatabase shared) throws IOException, InterruptedException {
        this(Settings.distribution(), more, Optional.of(shared), true);
    }

    /** Starts a server from this folder instead of the built distribution, with additional environment variables. */
    public static OwnServer of(Path distribution, Map<String, String> more) throws IOException, InterruptedException {
        return new OwnServer(distribution, more, Optional.of(TestDatabase.create()), false);
    }

    /** Starts a server on an H2 file, like the demo. */
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
        if (distribution.equals(Settings.distribution())) {
            ClassArchive.read(environment);
        }
        start();
        admin = new AdminApi(server.address(), Settings.administrator(), Settings.administratorPassword());
    }

    /** Starts Keycloak again, on the same database. */
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

    /** Stops Keycloak; its shutdown hook runs. */
    public void stop() {
        if (server.process().isAlive()) {
            server.close();
            Harvest.ofOwnLog(server.log());
        }
    }

    /** Stops Keycloak and starts it with more environment variables. */
    public void restart(Map<String, String> options) throws IOException, InterruptedException {
        stop();
        environment.putAll(options);
        start();
    }

    /** Runs an SQL statement and returns the number of changed rows. */
    public int change(String sql) throws SQLException {
        return database.orElseThrow().change(sql);
    }

    /** Runs an SQL query that counts rows. */
    public int count(String sql) throws SQLException {
        return database.orElseThrow().count(sql);
    }

    /** Names of our tables that have a row of the user. */
    public List<String> tablesWith(String userId) throws SQLException {
        return database.orElseThrow().tablesWith(userId);
    }

    /** The vault with the server's keys; at first it has key 1. */
    public Vault vault() {
        return new Vault(state.resolve("vault"));
    }

    /** Kills Keycloak ({@code kill -9}); no shutdown hook runs. */
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

    /** This server as an {@link Sso} without running applications. */
    public Sso sso(Mailbox mailbox) {
        return new Sso(
                server.address(),
                java.net.URI.create(environment.get("SSO_SMART_OFFICE_URL")),
                admin,
                mailbox,
                environment,
                Optional.of(server.log()),
                Optional.of(java.net.URI.create("http://localhost:" + managementPort)));
    }

    public People people() {
        return new People(admin);
    }

    public int smtpPort() {
        return smtpPort;
    }

    /** The output of the server since its last start. */
    public String log() throws IOException {
        return Files.readString(server.log());
    }

    /** A gauge or counter of the management port, summed over its labels. */
    public double metric(String name) {
        return Metrics.sum(managementPort, name);
    }

    /** Number of mails in the outbox now. The gauge shows the number at the last poll, up to 5 seconds ago. */
    public int waitingMails() {
        try {
            return database.orElseThrow().waitingMails();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The address at which a load balancer checks that the server is ready. */
    public String readiness() {
        return "http://localhost:" + managementPort + "/health/ready";
    }

    /** The sum of the values whose labels contain {@code label}. */
    public double metric(String name, String label) {
        return Metrics.sum(managementPort, name, label);
    }

    public boolean isAlive() {
        return server.process().isAlive();
    }

    /** Resident memory of the process and its children on Linux; 0 on other systems. */
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

    /** Stops the server. The search for secrets after the last test reads its log and database dump. */
    @Override
    public void close() {
        switchInboxOff();
        stop();
        if (!shared) {
            database.ifPresent(TestDatabase::close);
        }
    }
}
