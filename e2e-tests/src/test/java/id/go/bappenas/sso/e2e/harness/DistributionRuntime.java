package id.go.bappenas.sso.e2e.harness;

import id.go.bappenas.sso.demo.keycloak.KeycloakServer;
import id.go.bappenas.sso.e2e.harness.canary.Harvest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;

/** The distribution folder as a process, with a fresh database. */
record DistributionRuntime(KeycloakServer server, Path state) implements ServerUnderTest {

    static DistributionRuntime start(Placeholders placeholders) throws IOException, InterruptedException {
        var environment = new HashMap<>(placeholders.environment());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", Settings.administrator());
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", Settings.administratorPassword());
        var state = Files.createTempDirectory(Settings.output(), "keycloak-");
        var server = KeycloakServer.start(new KeycloakServer.Settings(
                Settings.distribution(), state, FreePort.next(), FreePort.next(), environment));
        try {
            server.awaitReady();
        } catch (IOException | InterruptedException e) {
            server.close();
            throw e;
        }
        return new DistributionRuntime(server, state);
    }

    @Override
    public URI address() {
        return server.address();
    }

    @Override
    public Optional<Path> log() {
        return Optional.of(server.log());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        server.close();
        Harvest.ofLog(server.log());
        Harvest.ofStopped(Settings.distribution(), state.resolve("h2").resolve("keycloak"), Sso.REALM);
    }
}
