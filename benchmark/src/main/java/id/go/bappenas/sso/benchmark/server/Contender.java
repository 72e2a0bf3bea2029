package id.go.bappenas.sso.benchmark.server;

import id.go.bappenas.sso.benchmark.BenchmarkException;
import id.go.bappenas.sso.demo.keycloak.AdminApi;
import id.go.bappenas.sso.demo.keycloak.FreePort;
import id.go.bappenas.sso.demo.keycloak.KeycloakServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/** One of the two servers: built, running, with realm {@code bappenas} and an administrator. */
public final class Contender implements AutoCloseable {

    public static final String REALM = "bappenas";

    private static final String ADMINISTRATOR = "admin";
    private static final String SMTP_PORT = "SSO_SMTP_PORT";
    private static final int TOKEN_SECONDS = 36_000;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
    /** A server that is not ready by then is stuck. */
    private static final Duration MOST_START = Duration.ofMinutes(5);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Side side;
    private final KeycloakServer.Settings settings;
    private final AdminApi admin;
    private KeycloakServer server;

    private Contender(Side side, KeycloakServer.Settings settings, KeycloakServer server, AdminApi admin) {
        this.side = side;
        this.settings = settings;
        this.server = server;
        this.admin = admin;
    }

    /**
     * Copies the distribution, builds and starts the server, and waits until it is ready.
     *
     * @param distribution stays unchanged
     * @param folder for the copy and its state; files of an earlier run are deleted
     * @param smtpPort the port of the mail server on this machine
     * @param archived whether our side has its archive of classes, which takes a minute or two to make
     * @param java further options of Java for our side, to try one
     */
    public static Contender start(
            Side side, Path distribution, Path folder, Database database, int smtpPort, boolean archived, String java)
            throws BenchmarkException, IOException, InterruptedException {
        var copy = OptimisedCopy.make(side, distribution, folder, database, archived);
        var options = new ArrayList<>(database.startOptions(side, folder));
        options.add("--optimized");
        options.add("--cache=local");
        if (side == Side.OURS) {
            // For the keys of identity data; stock Keycloak needs no vault.
            options.add("--vault-dir=" + folder.resolve("vault").toAbsolutePath());
        }
        var environment = new HashMap<>(Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                ADMINISTRATOR,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                ADMINISTRATOR,
                SMTP_PORT,
                String.valueOf(smtpPort),
                // All readings come from one client address.
                "KC_SPI_RESET_THROTTLE__DATABASE__ORIGIN_STEPS",
                "1000000",
                // The readings have a few people in turn.
                "KC_SPI_CREDENTIAL__KEYCLOAK_PASSWORD__CHANGES_PER_DAY",
                "100",
                // The number of threads that create people on stock Keycloak.
                "KC_SPI_REALM_RESTAPI_EXTENSION__ACCOUNT_PROVISIONING__WORKERS",
                "4"));
        environment.putAll(OptimisedCopy.javaOptions(side, copy, java));
        var settings =
                new KeycloakServer.Settings(copy, folder, FreePort.next(), FreePort.next(), environment, options);
        var server = KeycloakServer.start(importing(settings));
        try {
            server.awaitReady();
            return new Contender(side, settings, server, administrator(server.address()));
        } catch (IOException | InterruptedException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** The first start makes the realm; later ones leave the import out, as our manual does. */
    private static KeycloakServer.Settings importing(KeycloakServer.Settings later) {
        var options = new ArrayList<>(later.options());
        options.add("--import-realm");
        return new KeycloakServer.Settings(
                later.distribution(),
                later.state(),
                later.port(),
                later.managementPort(),
                later.environment(),
                options);
    }

    /**
     * An administrator with a token that is valid for the whole run: a login computes a hash, which must not fall into a
     * measurement.
     */
    private static AdminApi administrator(URI address) {
        var first = new AdminApi(address, ADMINISTRATOR, ADMINISTRATOR);
        first.must(first.put(
                "master",
                Map.of(
                        "accessTokenLifespan",
                        TOKEN_SECONDS,
                        "ssoSessionMaxLifespan",
                        TOKEN_SECONDS,
                        "ssoSessionIdleTimeout",
                        TOKEN_SECONDS)));
        var admin = new AdminApi(address, ADMINISTRATOR, ADMINISTRATOR);
        admin.must(admin.get(REALM));
        return admin;
    }

    /** Stops the server and starts it on the same database. */
    public void restart() throws IOException, InterruptedException {
        stop();
        startAgain();
    }

    /** Stops the server; {@link #startAgain} starts it. */
    public void stop() {
        server.close();
    }

    /**
     * Starts the stopped server on the same database.
     *
     * @return nanoseconds from the start of {@code kc.sh} until the server reports that it is ready
     */
    public long startAgain() throws IOException, InterruptedException {
        var look = HttpRequest.newBuilder(URI.create("http://localhost:" + settings.managementPort() + "/health/ready"))
                .build();
        var begin = System.nanoTime();
        server = KeycloakServer.start(settings);
        while (server.process().isAlive() && System.nanoTime() - begin < MOST_START.toNanos() && !isReady(look)) {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        }
        var taken = System.nanoTime() - begin;
        // Throws with the reason if the server is not ready.
        server.awaitReady();
        return taken;
    }

    private static boolean isReady(HttpRequest look) throws InterruptedException {
        try {
            return HTTP.send(look, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    public Side side() {
        return side;
    }

    public URI address() {
        return server.address();
    }

    /** The folder of this Keycloak. */
    public Path home() {
        return settings.distribution();
    }

    public AdminApi admin() {
        return admin;
    }

    /** The port of the mail server on this machine. */
    public String smtpPort() {
        return settings.environment().get(SMTP_PORT);
    }

    /** The process of {@code kc.sh}. It is the Java process, or its parent. */
    public ProcessHandle process() {
        return server.process();
    }

    /** The Java process under {@code kc.sh}. */
    public ProcessHandle java() {
        var script = process();
        return script.descendants()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElse(script);
    }

    @Override
    public void close() {
        server.close();
    }
}
