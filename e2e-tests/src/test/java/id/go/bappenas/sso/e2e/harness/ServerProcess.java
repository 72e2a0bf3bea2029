package id.go.bappenas.sso.e2e.harness;

import id.go.bappenas.sso.demo.keycloak.AdminApi;
import id.go.bappenas.sso.demo.keycloak.FreePort;
import id.go.bappenas.sso.demo.keycloak.KeycloakServer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A process of the distribution with a new database: the shared server, or the server of a test that needs other
 * options.
 */
public final class ServerProcess {

    private ServerProcess() {}

    /**
     * Starts a server and does not wait until it is ready. The applications and the mail server of its realm do not
     * exist.
     */
    public static KeycloakServer start(String... options) throws IOException {
        return start(TestDatabase.create(), Map.of(), options);
    }

    /** Starts a server that creates all tables and realm {@code master} in an empty database. */
    static void makeTables(TestDatabase database) throws IOException, InterruptedException {
        var environment = new HashMap<String, String>();
        ClassArchive.readOrWrite(environment);
        try (var server = started(database, environment, List.of("--cache=local"))) {
            server.awaitReady();
            ClassArchive.keep(server);
        }
    }

    static KeycloakServer start(TestDatabase database, Map<String, String> placeholders, String... options)
            throws IOException {
        var byItself = List.of("--import-realm", "--cache=local");
        var environment = new HashMap<>(placeholders);
        ClassArchive.read(environment);
        return started(
                database,
                environment,
                Stream.concat(byItself.stream(), Stream.of(options)).toList());
    }

    private static KeycloakServer started(TestDatabase database, Map<String, String> environment, List<String> options)
            throws IOException {
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", Settings.administrator());
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", Settings.administratorPassword());
        var state = Files.createTempDirectory(Files.createDirectories(Settings.output()), "keycloak-");
        var all = new ArrayList<>(options);
        all.addAll(KeycloakServer.Settings.placed(state, database.options()));
        return KeycloakServer.start(new KeycloakServer.Settings(
                Settings.distribution(), state, FreePort.next(), FreePort.next(), environment, all));
    }

    public static AdminApi administrator(KeycloakServer server) {
        return new AdminApi(server.address(), Settings.administrator(), Settings.administratorPassword());
    }
}
