package id.go.bappenas.sso.demo.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;

/**
 * A Keycloak process of the distribution folder, in production mode over plain HTTP on a loopback address. Only Keycloak's own
 * build changes the folder; the state is in a separate folder.
 */
public final class KeycloakServer implements AutoCloseable {

    /** The time for which a starting server may log nothing; Keycloak's own build is silent for a while. */
    private static final Duration SILENCE = Duration.ofMinutes(4);

    private static final Duration STOP = Duration.ofSeconds(20);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /**
     * The settings of a start.
     *
     * @param distribution the unpacked distribution
     * @param state the folder for database, log and vault; created if missing, with a key for identity data
     * @param port the HTTP port
     * @param managementPort the port of health and metrics
     * @param environment further variables: placeholders of the realm file, the first administrator
     * @param options of {@code start} beside addresses: database, cache, import; and {@code --hostname=} if users have the
     *     address of a load balancer
     */
    public record Settings(
            Path distribution,
            Path state,
            int port,
            int managementPort,
            Map<String, String> environment,
            List<String> options) {

        /** A single server with an H2 file as its database; imports the realm of its folder. */
        public Settings(Path distribution, Path state, int port, int managementPort, Map<String, String> environment) {
            this(distribution, state, port, managementPort, environment, singleServer(state));
        }

        /** The options of a single server with an H2 file as its database. */
        public static List<String> singleServer(Path state) {
            return singleServer(state, List.of("--db=dev-file", "--db-url=" + h2(state)));
        }

        /** The options of a single server with those of its database; it imports the realm of its folder. */
        public static List<String> singleServer(Path state, List<String> database) {
            var options = new ArrayList<>(List.of("--import-realm", "--cache=local"));
            options.addAll(placed(state, database));
            return options;
        }

        /** The options for a server's vault and its database. */
        public static List<String> placed(Path state, List<String> database) {
            var options = new ArrayList<>(List.of("--vault-dir=" + vault(state)));
            options.addAll(database);
            return options;
        }
    }

    /**
     * The address of an H2 file in a folder. Keycloak's own schema needs VALUE as a plain name. A commit is on disk when it
     * returns, as with PostgreSQL: H2 would otherwise lose up to half a second when it is killed.
     */
    public static String h2(Path state) {
        var database = state.resolve("h2").resolve("keycloak").toAbsolutePath();
        return "jdbc:h2:file:" + database + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
    }

    private final Process process;
    private final URI address;
    private final URI health;
    private final Path log;

    private KeycloakServer(Process process, URI address, URI health, Path log) {
        this.process = process;
        this.address = address;
        this.health = health;
        this.log = log;
    }

    /** Starts the server and returns at once; {@link #awaitReady} waits. */
    public static KeycloakServer start(Settings settings) throws IOException {
        Files.createDirectories(settings.state());
        new Vault(vault(settings.state())).provideIdentityKey();
        var address = URI.create("http://localhost:" + settings.port());
        var log = settings.state().resolve("keycloak.log");
        var builder = KeycloakScript.of(settings.distribution()).command(log, arguments(settings, address));
        builder.environment().putAll(settings.environment());
        var health = URI.create("http://localhost:" + settings.managementPort() + "/health/ready");
        return new KeycloakServer(builder.start(), address, health, log);
    }

    private static Path vault(Path state) {
        return state.resolve("vault").toAbsolutePath();
    }

    private static List<String> arguments(Settings settings, URI address) {
        var arguments = new ArrayList<String>();
        arguments.add("start");
        arguments.addAll(settings.options());
        arguments.add("--http-enabled=true");
        arguments.add("--http-host=127.0.0.1");
        arguments.add("--http-port=" + settings.port());
        arguments.add("--http-management-host=127.0.0.1");
        arguments.add("--http-management-port=" + settings.managementPort());
        if (settings.options().stream().noneMatch(option -> option.startsWith("--hostname="))) {
            arguments.add("--hostname=" + address);
        }
        return arguments;
    }

    /** Base address, without a slash at its end. */
    public URI address() {
        return address;
    }

    /** Base address of health and metrics, without a slash at its end. */
    public URI management() {
        return URI.create("http://localhost:" + health.getPort());
    }

    /** The output of the server since its start. */
    public Path log() {
        return log;
    }

    /** The process. The demo stores its id and ends a server that an earlier run left behind. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Completes when the process has ended for any reason. */
    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /**
     * Waits until the server and its database are ready, as long as its log grows.
     *
     * @throws IOException if the server ends before that, or logs nothing for four minutes; the message is for users
     */
    public void awaitReady() throws IOException, InterruptedException {
        awaitReady(seconds -> {});
    }

    /** @param waiting is called repeatedly with the seconds since the start */
    public void awaitReady(LongConsumer waiting) throws IOException, InterruptedException {
        var watch = new StartMonitor(log, SILENCE, InstantSource.system());
        var request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(10)).build();
        while (process.isAlive() && !watch.isStuck()) {
            if (answers(request)) {
                return;
            }
            process.waitFor(200, TimeUnit.MILLISECONDS);
            waiting.accept(watch.seconds());
        }
        throw new IOException(
                process.isAlive()
                        ? "Keycloak belum siap dan tidak mencetak apa pun selama " + SILENCE.toMinutes()
                                + " menit / not ready, and printed nothing for " + SILENCE.toMinutes()
                                + " minutes; log: "
                                + log
                        : "Keycloak berhenti saat mulai / ended while starting: " + lastError() + "; log: " + log);
    }

    private static boolean answers(HttpRequest request) throws InterruptedException {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private String lastError() throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("ERROR: ") && !line.contains("Failed to start "))
                    .map(line -> line.substring(line.lastIndexOf("ERROR: ") + "ERROR: ".length()))
                    .findFirst()
                    .orElse("-");
        }
    }

    @Override
    public void close() {
        end(process.toHandle());
    }

    /** Ends a process and its descendants: by SIGTERM, and after twenty seconds by force. */
    public static void end(ProcessHandle process) {
        var all = new ArrayList<>(process.descendants().toList());
        all.add(process);
        all.forEach(ProcessHandle::destroy);
        for (var one : all) {
            try {
                one.onExit().get(STOP.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                one.destroyForcibly();
            } catch (ExecutionException | TimeoutException e) {
                one.destroyForcibly();
            }
        }
    }
}
