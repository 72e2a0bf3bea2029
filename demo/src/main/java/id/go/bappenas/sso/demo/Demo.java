package id.go.bappenas.sso.demo;

import id.go.bappenas.sso.demo.apps.Applications;
import id.go.bappenas.sso.demo.inbox.Inbox;
import id.go.bappenas.sso.demo.inbox.OfficerOtp;
import id.go.bappenas.sso.demo.keycloak.AdminApi;
import id.go.bappenas.sso.demo.keycloak.FreePort;
import id.go.bappenas.sso.demo.keycloak.KeycloakServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** {@code mvn -Pdemo}: Keycloak with the bundle, an inbox and three applications, until Ctrl-C. */
public final class Demo {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String REALM = "bappenas";
    private static final String ADMINISTRATOR = "admin";

    private final DemoOptions options;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private volatile boolean stopping;

    private Demo(DemoOptions options) {
        this.options = options;
    }

    public static void main(String[] args) throws InterruptedException {
        try {
            new Demo(DemoOptions.of(System.getProperties())).runUntilStopped();
        } catch (DemoException e) {
            fail(e);
        }
    }

    private void runUntilStopped() throws InterruptedException {
        try {
            run();
        } catch (DemoException | IOException | RuntimeException e) {
            // On Ctrl-C the shutdown hook stops the parts while they work, which is not a failure.
            if (!stopping) {
                fail(e);
            }
        }
    }

    private static void fail(Exception e) {
        var message = e.getMessage() == null ? e.toString() : e.getMessage();
        System.err.println();
        System.err.println("Demo berhenti / stopped: " + message);
        System.exit(1);
    }

    private void run() throws DemoException, IOException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "demo-stop"));
        requireDistribution();
        var folder = keep(DemoFolder.hold(options.folder()));
        folder.endLeftover();
        options.requireFreePorts();

        var inbox = keep(Inbox.start(LOOPBACK, 0, options.mailPort(), apps()));
        var realm = new DemoRealm(options, inbox.smtpPort());
        System.out.println(
                "Keycloak dimulai / is starting (log: " + options.folder().resolve("keycloak.log") + ") …");
        var server = keep(KeycloakServer.start(new KeycloakServer.Settings(
                options.distribution(), options.folder(), options.port(), FreePort.next(), realm.environment())));
        folder.note(server.process());
        server.awaitReady(new ProgressPrinter(System.out));

        var admin = new AdminApi(server.address(), ADMINISTRATOR, ADMINISTRATOR);
        realm.apply(server.address());
        var people = new DemoPeople(admin, REALM).make();
        new DemoIdentityData(admin, server.address(), REALM).fill(people);
        keep(Applications.start(new Applications.Settings(
                LOOPBACK,
                options.appPort(),
                URI.create("http://localhost:" + options.appPort()),
                () -> URI.create(server.address() + "/realms/" + REALM),
                realm.webmailSecret(admin))));

        new DemoSummary(options, people).print(System.out);
        server.onExit().join();
        throw new DemoException("Keycloak berhenti sendiri / ended by itself; log: " + server.log());
    }

    private static List<OfficerOtp> apps() throws IOException {
        return DemoPerson.all().stream()
                .flatMap(person -> person.app().map(app -> new OfficerOtp(person.username(), app)).stream())
                .toList();
    }

    private void requireDistribution() throws DemoException {
        if (!Files.isDirectory(options.distribution().resolve("providers"))) {
            throw new DemoException("Distribusi tidak ada di / no distribution in " + options.distribution()
                    + "; jalankan / run: mvn -Pdemo");
        }
    }

    private <T extends AutoCloseable> T keep(T part) {
        synchronized (started) {
            started.push(part);
        }
        return part;
    }

    private void stop() {
        stopping = true;
        synchronized (started) {
            started.forEach(part -> close(part, System.err));
            started.clear();
        }
    }

    private static void close(AutoCloseable part, PrintStream err) {
        try {
            part.close();
        } catch (Exception e) {
            err.println("Gagal menghentikan / could not stop " + part.getClass().getSimpleName() + ": " + e);
        }
    }
}
