package id.go.bappenas.sso.e2e.harness;

import id.go.bappenas.sso.demo.keycloak.AdminApi;
import id.go.bappenas.sso.demo.keycloak.FreePort;
import id.go.bappenas.sso.demo.keycloak.KeycloakServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One database for several servers that run one after the other: the distribution, or Keycloak without the bundle. Both
 * have the same files, except for those of the bundle.
 */
public final class Installation implements AutoCloseable {

    private static final Path JARS = Path.of("providers");
    private static final Path REALM_FILES = Path.of("data");
    private static final Path CONFIGURATION = Path.of("conf", "keycloak.conf");

    private final Path state;
    private final Path stock;
    private final TestDatabase database;
    private KeycloakServer server;

    private Installation(Path state, Path stock, TestDatabase database) {
        this.state = state;
        this.stock = stock;
        this.database = database;
    }

    public static Installation fresh() throws IOException {
        Files.createDirectories(Settings.output());
        var state = Files.createTempDirectory(Settings.output(), "installation-");
        Files.createDirectories(state.resolve("words"));
        return new Installation(state, withoutBundle(state.resolve("stock")), TestDatabase.empty());
    }

    /** Copies the distribution without the bundle's JARs, realm file and theme option, which an operator removes. */
    private static Path withoutBundle(Path copy) throws IOException {
        DistributionCopy.of(
                file -> !file.startsWith(REALM_FILES)
                        && !(file.startsWith(JARS) && file.toString().endsWith(".jar")),
                copy);
        var configuration = copy.resolve(CONFIGURATION);
        Files.writeString(
                configuration,
                Files.readAllLines(configuration).stream()
                        .filter(line -> !line.startsWith("spi-theme--welcome-theme"))
                        .collect(Collectors.joining("\n", "", "\n")));
        return copy;
    }

    /** The JARs of the bundle. */
    public static List<String> jars() throws IOException {
        try (var files = Files.list(Settings.distribution().resolve(JARS))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
        }
    }

    /** Stops the running server and starts Keycloak without the bundle. */
    public void startStock() throws IOException, InterruptedException {
        start(stock);
    }

    /** Stops the running server and starts the distribution. */
    public void startBundle() throws IOException, InterruptedException {
        start(Settings.distribution());
    }

    private void start(Path folder) throws IOException, InterruptedException {
        stop();
        var environment = new HashMap<>(Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                Settings.administrator(),
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                Settings.administratorPassword(),
                "KC_SPI_PASSWORD_POLICY__NO_CONTEXT_WORDS__WORDS_PATH",
                words().toString()));
        var options = KeycloakServer.Settings.singleServer(state, database.options());
        server = KeycloakServer.start(
                new KeycloakServer.Settings(folder, state, FreePort.next(), FreePort.next(), environment, options));
        server.awaitReady();
    }

    /** The folder of the word files of {@code no-context-words}. */
    public Path words() {
        return state.resolve("words").toAbsolutePath();
    }

    /** The output of the running server since its start. */
    public String log() throws IOException {
        return Files.readString(server.log());
    }

    public URI address() {
        return server.address();
    }

    public AdminApi admin() {
        return new AdminApi(address(), Settings.administrator(), Settings.administratorPassword());
    }

    public People people() {
        return new People(admin());
    }

    public String administrator() {
        return Settings.administrator();
    }

    public String administratorPassword() {
        return Settings.administratorPassword();
    }

    private void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    /** Deletes the copy of Keycloak, which is large, and keeps the log for the search after a failure. */
    @Override
    public void close() throws IOException {
        stop();
        database.close();
        DistributionCopy.delete(stock);
    }
}
