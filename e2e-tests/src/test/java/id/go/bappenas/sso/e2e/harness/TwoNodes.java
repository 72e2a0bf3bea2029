package id.go.bappenas.sso.e2e.harness;

import id.go.bappenas.sso.demo.inbox.Inbox;
import id.go.bappenas.sso.demo.keycloak.AdminApi;
import id.go.bappenas.sso.demo.keycloak.FreePort;
import id.go.bappenas.sso.demo.keycloak.KeycloakServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.tools.Server;

/** Two nodes of a cluster on one database, with one inbox. */
public final class TwoNodes implements AutoCloseable {

    private final Path folder;
    private final Inbox inbox;
    private final Server database;
    private final Map<String, String> environment;
    private final KeycloakServer first;
    private final KeycloakServer second;

    public TwoNodes() throws IOException, InterruptedException, SQLException {
        folder = Files.createTempDirectory(Files.createDirectories(Settings.output()), "two-nodes-");
        inbox = Inbox.start("127.0.0.1", 0, 0);
        environment = new HashMap<>(Placeholders.fresh(false, inbox.smtpPort()).environment());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", Settings.administrator());
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", Settings.administratorPassword());
        database = Server.createTcpServer(
                        "-tcpPort",
                        "0",
                        "-ifNotExists",
                        "-baseDir",
                        folder.toAbsolutePath().toString())
                .start();
        first = start("first");
        try {
            // The realm's import is the first one's; it is the one whose keys both have.
            first.awaitReady();
            second = start("second");
            second.awaitReady();
        } catch (IOException | InterruptedException e) {
            first.close();
            throw e;
        }
    }

    private KeycloakServer start(String name) throws IOException {
        var options = List.of(
                "--import-realm",
                "--cache=ispn",
                "--cache-embedded-network-bind-address=127.0.0.1",
                "--db=dev-file",
                "--db-url=jdbc:h2:tcp://127.0.0.1:" + database.getPort()
                        + "/./keycloak;NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE",
                "--vault-dir=" + folder.resolve("first").resolve("vault").toAbsolutePath());
        return KeycloakServer.start(new KeycloakServer.Settings(
                Settings.distribution(), folder.resolve(name), FreePort.next(), FreePort.next(), environment, options));
    }

    public Sso first() {
        return sso(first);
    }

    public Sso second() {
        return sso(second);
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
        second.close();
        first.close();
        database.stop();
        inbox.close();
    }
}
