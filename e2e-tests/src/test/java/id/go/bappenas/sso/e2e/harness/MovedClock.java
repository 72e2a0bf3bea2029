package id.go.bappenas.sso.e2e.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A server whose clock, that of Keycloak, a test can move. */
public final class MovedClock implements AutoCloseable {

    private final OwnServer server;
    private final Path folder;

    private MovedClock(OwnServer server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /** Starts a server from a copy of the distribution with a JAR that moves the clock. */
    public static MovedClock start(Path folder, Map<String, String> more) throws IOException, InterruptedException {
        var jar = ProviderJar.of(Map.of("org.keycloak.events.EventListenerProviderFactory", "TestClock"), folder);
        var distribution = DistributionCopy.withProvider(jar, Files.createDirectory(folder.resolve("keycloak")));
        var clock = Files.createDirectory(folder.resolve("clock"));
        var environment = new HashMap<>(more);
        environment.put("TEST_CLOCK", clock.resolve("wanted").toString());
        return new MovedClock(OwnServer.of(distribution, environment), clock);
    }

    public OwnServer server() {
        return server;
    }

    /** Moves the server's clock to a moment, and returns when it shows it. */
    public void moveTo(Instant moment) {
        var seconds = String.valueOf(Duration.between(Instant.now(), moment).toSeconds());
        try {
            var written = Files.writeString(folder.resolve("writing"), seconds);
            Files.move(written, folder.resolve("wanted"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Await.until("the server's clock", Duration.ofSeconds(10), () -> Optional.of(true)
                .filter(any -> isMoved(seconds)));
    }

    private boolean isMoved(String seconds) {
        try {
            var file = folder.resolve("moved");
            return Files.exists(file) && Files.readString(file).equals(seconds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
