package id.go.bappenas.sso.e2e.harness;

import id.go.bappenas.sso.demo.keycloak.KeycloakServer;
import id.go.bappenas.sso.demo.keycloak.RealmPlaceholders;
import id.go.bappenas.sso.e2e.harness.canary.Harvest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;

/** Runs the distribution folder as a process, with a new database. */
record DistributionRuntime(KeycloakServer server, TestDatabase database) implements ServerUnderTest {

    static DistributionRuntime start(RealmPlaceholders placeholders) throws IOException, InterruptedException {
        var environment = new HashMap<>(placeholders.environment());
        environment.putAll(Settings.sweepOften());
        var database = TestDatabase.create();
        var server = ServerProcess.start(database, environment);
        try {
            server.awaitReady();
        } catch (IOException | InterruptedException e) {
            server.close();
            throw e;
        }
        return new DistributionRuntime(server, database);
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
    public Optional<URI> management() {
        return Optional.of(server.management());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        server.close();
        Harvest.ofLog(server.log());
        Harvest.ofStopped(Settings.distribution(), database.postgres(), Sso.REALM);
        database.drop();
    }
}
