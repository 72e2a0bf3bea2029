package id.go.bappenas.sso.e2e.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import id.go.bappenas.sso.demo.apps.Applications;
import id.go.bappenas.sso.demo.inbox.Inbox;
import id.go.bappenas.sso.demo.keycloak.AdminApi;
import id.go.bappenas.sso.demo.keycloak.RealmPlaceholders;
import id.go.bappenas.sso.e2e.harness.canary.Canaries;
import id.go.bappenas.sso.e2e.harness.canary.Harvest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Starts the shared parts of a whole run: Keycloak, inbox, applications, browser. */
final class Bench implements AutoCloseable {

    private static final int ASSERTION_MILLIS = 30_000;

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Sso sso;
    private final Browser browser;

    Bench() throws IOException, InterruptedException {
        Files.createDirectories(Settings.output());
        Canaries.begin();
        try {
            sso = start();
            var playwright = keep(Playwright.create(BrowserOptions.ofPlaywright()));
            // The worker of a loaded machine takes longer than Playwright's five seconds.
            PlaywrightAssertions.setDefaultAssertionTimeout(ASSERTION_MILLIS);
            browser = keep(playwright.chromium().launch(BrowserOptions.ofChromium()));
        } catch (IOException | RuntimeException e) {
            end();
            throw e;
        }
    }

    private Sso start() throws IOException, InterruptedException {
        var running = Settings.runningServer();
        return running.isPresent() ? running(running.get()) : fresh();
    }

    Sso sso() {
        return sso;
    }

    Browser browser() {
        return browser;
    }

    private Sso fresh() throws IOException, InterruptedException {
        var container = Settings.runtime().equals("container");
        // A container reaches this machine by the bridge network and not by the loopback address.
        var bind = container ? "0.0.0.0" : "127.0.0.1";
        var inbox = keep(Inbox.start(bind, 0, 0));
        var placeholders = Placeholders.fresh(container, inbox.smtpPort());
        var server = keep(container ? ContainerRuntime.start(placeholders) : DistributionRuntime.start(placeholders));
        return sso(server.address(), inbox.address(), placeholders, bind, server.log(), server.management());
    }

    private Sso running(URI address) throws IOException {
        var placeholders = Placeholders.of(administrator(address));
        return sso(
                address,
                Settings.runningInbox(),
                placeholders,
                "0.0.0.0",
                Settings.runningLog(),
                Settings.runningManagement());
    }

    private Sso sso(
            URI address,
            URI inbox,
            RealmPlaceholders placeholders,
            String bind,
            Optional<Path> log,
            Optional<URI> management)
            throws IOException {
        var admin = administrator(address);
        var applications = placeholders.applications();
        keep(() -> Harvest.ofRunning(admin, Sso.REALM));
        // The demo and ./dev run their own applications.
        if (!isServed(applications)) {
            keep(applications(admin, address, applications, bind));
        }
        return new Sso(address, applications, admin, new Mailbox(inbox), placeholders.environment(), log, management);
    }

    private static boolean isServed(URI address) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), address.getPort())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Starts the applications of the realm's clients. */
    static Applications applications(AdminApi admin, URI keycloak, URI applications, String bind) throws IOException {
        return Applications.start(new Applications.Settings(
                bind,
                applications.getPort(),
                applications,
                () -> URI.create(keycloak + "/realms/" + Sso.REALM),
                webmailSecret(admin)));
    }

    private static AdminApi administrator(URI address) {
        return new AdminApi(address, Settings.administrator(), Settings.administratorPassword());
    }

    private static String webmailSecret(AdminApi admin) {
        var webmail = new People(admin).clientUuid("webmail");
        return admin.must(admin.get(Sso.REALM + "/clients/" + webmail + "/client-secret"))
                .body()
                .get("value")
                .asText();
    }

    private <T extends AutoCloseable> T keep(T part) {
        started.push(part);
        return part;
    }

    @Override
    public void close() {
        end();
    }

    private void end() {
        while (!started.isEmpty()) {
            var part = started.pop();
            try {
                part.close();
            } catch (Exception e) {
                System.err.println("could not stop " + part.getClass().getSimpleName() + ": " + e);
            }
        }
    }
}
