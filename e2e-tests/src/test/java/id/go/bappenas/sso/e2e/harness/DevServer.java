package id.go.bappenas.sso.e2e.harness;

import id.go.bappenas.sso.demo.inbox.Inbox;
import id.go.bappenas.sso.demo.keycloak.AdminApi;
import id.go.bappenas.sso.demo.keycloak.FreePort;
import id.go.bappenas.sso.demo.keycloak.KeycloakServer;
import id.go.bappenas.sso.demo.keycloak.RealmPlaceholders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Properties;

/**
 * The servers of {@code ./dev up}: PostgreSQL, an inbox, Keycloak and the applications, on the same ports until {@code
 * ./dev down}. {@code ./dev jar} stops and starts Keycloak alone, by the file {@code command}. {@link DevRun} reads the
 * addresses from the file {@code dev.properties}.
 */
public final class DevServer {

    private static final long POLL_MILLIS = 100;

    private final Path folder = Settings.output();
    private final Path command = folder.resolve("command");
    private final Path addresses = folder.resolve("dev.properties");
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final int port = FreePort.next();
    private final int managementPort = FreePort.next();
    private final TestDatabase database;
    private final Inbox inbox;
    private final RealmPlaceholders placeholders;
    private KeycloakServer keycloak;

    private DevServer() throws IOException {
        database = TestDatabase.create();
        inbox = keep(Inbox.start("127.0.0.1", 0, 0));
        placeholders = Placeholders.fresh(false, inbox.smtpPort());
    }

    public static void main(String[] args) throws InterruptedException {
        try {
            var server = new DevServer();
            Runtime.getRuntime().addShutdownHook(new Thread(server::end, "dev-end"));
            server.startKeycloak();
            server.startApplications();
            server.writeAddresses();
            server.obey();
        } catch (IOException | RuntimeException e) {
            // Threads of the inbox would keep the JVM alive.
            e.printStackTrace();
            System.exit(1);
        }
    }

    private void startKeycloak() throws IOException, InterruptedException {
        var environment = new HashMap<>(placeholders.environment());
        environment.putAll(Settings.sweepOften());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", Settings.administrator());
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", Settings.administratorPassword());
        var state = folder.resolve("state");
        var options = KeycloakServer.Settings.singleServer(state, database.options());
        keycloak = KeycloakServer.start(new KeycloakServer.Settings(
                Settings.distribution(), state, port, managementPort, environment, options));
        keycloak.awaitReady();
    }

    private void startApplications() throws IOException {
        var admin = new AdminApi(keycloak.address(), Settings.administrator(), Settings.administratorPassword());
        keep(Bench.applications(admin, keycloak.address(), placeholders.applications(), "127.0.0.1"));
    }

    /** Writes the addresses last: all servers are ready when the file exists. */
    private void writeAddresses() throws IOException {
        var postgres = database.postgres();
        var properties = new Properties();
        properties.setProperty("keycloak.url", keycloak.address().toString());
        properties.setProperty("keycloak.inbox", inbox.address().toString());
        properties.setProperty(
                "keycloak.applications", placeholders.applications().toString());
        properties.setProperty("keycloak.management", keycloak.management().toString());
        properties.setProperty("keycloak.log", keycloak.log().toAbsolutePath().toString());
        properties.setProperty(
                "e2e.postgres",
                "jdbc:postgresql://%s:%d/postgres?user=%s&password=%s"
                        .formatted(postgres.host(), postgres.port(), postgres.user(), postgres.password()));
        properties.setProperty("e2e.template", "sso_dev_tables");
        var file = folder.resolve("dev.properties.new");
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
        Files.move(file, addresses, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Runs the command in the file and then deletes the file. A failed start leaves the file {@code failed}. */
    private void obey() throws IOException, InterruptedException {
        while (true) {
            if (Files.exists(command)) {
                var said = Files.readString(command).strip();
                try {
                    keycloak.close();
                    if (said.equals("start")) {
                        startKeycloak();
                    }
                } catch (IOException e) {
                    Files.writeString(folder.resolve("failed"), e.getMessage() + "\n");
                }
                Files.delete(command);
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private <T extends AutoCloseable> T keep(T part) {
        started.push(part);
        return part;
    }

    private void end() {
        if (keycloak != null) {
            keycloak.close();
        }
        for (var part : started) {
            try {
                part.close();
            } catch (Exception e) {
                System.err.println("could not stop " + part.getClass().getSimpleName() + ": " + e);
            }
        }
        database.drop();
    }
}
