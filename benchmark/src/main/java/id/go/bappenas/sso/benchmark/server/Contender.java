package id.go.bappenas.sso.benchmark.server;

import id.go.bappenas.sso.benchmark.BenchmarkException;
import id.go.bappenas.sso.demo.keycloak.AdminApi;
import id.go.bappenas.sso.demo.keycloak.FreePort;
import id.go.bappenas.sso.demo.keycloak.KeycloakServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;

/** One of the two servers: optimised, running, with realm {@code bappenas} and an administrator at hand. */
public final class Contender implements AutoCloseable {

    public static final String REALM = "bappenas";

    private static final String ADMINISTRATOR = "admin";
    private static final int TOKEN_SECONDS = 36_000;

    private final Side side;
    private final KeycloakServer server;
    private final AdminApi admin;

    private Contender(Side side, KeycloakServer server, AdminApi admin) {
        this.side = side;
        this.server = server;
        this.admin = admin;
    }

    /**
     * Copies, builds, starts, and waits until it is ready.
     *
     * @param distribution stays as it is
     * @param folder for the copy and its state; what an earlier run left there is deleted
     */
    public static Contender start(Side side, Path distribution, Path folder, Database database)
            throws BenchmarkException, IOException, InterruptedException {
        var copy = OptimisedCopy.make(side, distribution, folder, database);
        var options = new ArrayList<>(database.startOptions(side, folder));
        options.add("--optimized");
        options.add("--import-realm");
        options.add("--cache=local");
        var server = KeycloakServer.start(new KeycloakServer.Settings(
                copy,
                folder,
                FreePort.next(),
                FreePort.next(),
                Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR, "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR),
                options));
        try {
            server.awaitReady();
            return new Contender(side, server, administrator(server.address()));
        } catch (IOException | InterruptedException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** With a token that outlives the run: fetching one costs a hash, which must not fall into a measurement. */
    private static AdminApi administrator(URI address) {
        var first = new AdminApi(address, ADMINISTRATOR, ADMINISTRATOR);
        first.must(first.put(
                "master", Map.of("accessTokenLifespan", TOKEN_SECONDS, "ssoSessionMaxLifespan", TOKEN_SECONDS)));
        var admin = new AdminApi(address, ADMINISTRATOR, ADMINISTRATOR);
        admin.must(admin.get(REALM));
        return admin;
    }

    public Side side() {
        return side;
    }

    public URI address() {
        return server.address();
    }

    public AdminApi admin() {
        return admin;
    }

    @Override
    public void close() {
        server.close();
    }
}
